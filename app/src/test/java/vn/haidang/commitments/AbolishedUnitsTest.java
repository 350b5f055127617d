package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.organisation.SuccessorConfirmed;
import vn.haidang.organisation.UnitId;
import vn.haidang.testing.ApplicationTest;

/** Two departments become one in the middle of the year. */
@ApplicationTest
class AbolishedUnitsTest {

  @Autowired private ApplicationContext context;
  @Autowired private AbolishedUnits abolished;
  @Autowired private Commitments commitments;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private UnitId planning;
  private UnitId finance;
  private CommitmentId open;
  private CommitmentId closed;
  private LocalDate today;

  @BeforeEach
  void oneDepartmentOwesTwoThings() {
    database.sql("delete from commitments.succession").update();
    today = LocalDate.now(clock);
    planning = CommitmentWorld.department(context, "Sở Kế hoạch và Đầu tư");
    finance = CommitmentWorld.department(context, "Sở Tài chính");
    open = CommitmentWorld.add(context, planning, today.minusDays(3), today.minusDays(9));
    closed = CommitmentWorld.add(context, planning, today, today.minusDays(9));
    database
        .sql("update commitments.commitment set state = 'COMPLETED', done_on = :day where id = :id")
        .param("day", today)
        .param("id", closed.value())
        .update();
  }

  @Test
  void openWorkPassesToTheConfirmedSuccessorAndNothingClosedChangesItsHolder() {
    assertThat(abolished.countOpen(List.of(planning, finance), today)).containsKey(planning);
    abolished.receive(new SuccessorConfirmed(planning, finance, today));
    assertThat(commitments.get(open).owner()).isEqualTo(finance);
    assertThat(commitments.get(open).bucket(today)).contains(Bucket.OPEN_OVERDUE);
    assertThat(commitments.get(closed).owner()).isEqualTo(planning);
    assertThat(commitments.historyOf(open).getFirst().kind()).isEqualTo("commitment.succeeded");
    assertThat(abolished.countOpen(List.of(planning), today)).isEqualTo(Map.of());
  }

  @Test
  void aSuccessorOfAComingDayGetsTheWorkOnThatDayAndNotBefore() {
    abolished.receive(new SuccessorConfirmed(planning, finance, today.plusDays(1)));
    assertThat(commitments.get(open).owner()).isEqualTo(planning);
    database.sql("update commitments.succession set from_day = from_day - 1").update();
    abolished.passOn();
    assertThat(commitments.get(open).owner()).isEqualTo(finance);
  }

  @Test
  void hearingItTwiceMovesNothingTwice() {
    abolished.receive(new SuccessorConfirmed(planning, finance, today));
    int version = commitments.get(open).version();
    abolished.receive(new SuccessorConfirmed(planning, finance, today));
    assertThat(commitments.get(open).version()).isEqualTo(version);
    assertThat(commitments.historyOf(open)).hasSize(1);
  }
}
