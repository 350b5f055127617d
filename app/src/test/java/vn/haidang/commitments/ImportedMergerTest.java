package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.haidang.organisation.CodeScheme;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitImport;
import vn.haidang.organisation.Units;
import vn.haidang.testing.ApplicationTest;

/** Two departments become one by a file instead of on the screen. */
@ApplicationTest
class ImportedMergerTest {

  @Autowired private ApplicationContext context;
  @Autowired private UnitImport imports;
  @Autowired private Units units;
  @Autowired private Commitments commitments;
  @Autowired private Clock clock;

  @Test
  void anImportedMergerMovesOpenWorkLikeADecidedOne() {
    LocalDate today = LocalDate.now(clock);
    take(
        "key,from,name,kind,level,local\n"
            + "nm:khdt,2016-01-01,Sở Kế hoạch Nhập,DEPARTMENT,PROVINCE,NM.KH\n"
            + "nm:tc,2016-01-01,Sở Tài chính Nhập,DEPARTMENT,PROVINCE,NM.TC\n",
        null);
    UnitId planning = units.findByCode(CodeScheme.LOCAL, "NM.KH", today).orElseThrow().id();
    CommitmentId open =
        CommitmentWorld.add(context, planning, today.minusDays(3), today.minusDays(9));

    String units2 =
        "key,from,name,kind,level,local\nnm:moi,"
            + today
            + ",Sở Tài chính Nhập mới,DEPARTMENT,PROVINCE,NM.MOI\n";
    String merged =
        "event,kind,date,legal_basis,from,to,share\n"
            + "nm:gop,MERGE,"
            + today
            + ",Nghị quyết 1,nm:khdt,nm:moi,1\n"
            + "nm:gop,MERGE,"
            + today
            + ",Nghị quyết 1,nm:tc,nm:moi,1\n";
    take(units2, merged);

    UnitId heir = units.findByCode(CodeScheme.LOCAL, "NM.MOI", today).orElseThrow().id();
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(commitments.get(open).owner()).isEqualTo(heir));
    int version = commitments.get(open).version();
    take(units2, merged);
    assertThat(commitments.get(open).version()).as("the same file again").isEqualTo(version);
  }

  private void take(String unitRows, @org.jspecify.annotations.Nullable String events) {
    var files = new java.util.ArrayList<>(List.of(new UnitImport.Text("don-vi.csv", unitRows)));
    if (events != null) {
      files.add(new UnitImport.Text("su-kien.csv", events));
    }
    assertThat(imports.importAll(files).errors()).isEmpty();
  }
}
