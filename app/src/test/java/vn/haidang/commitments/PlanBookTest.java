package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.haidang.organisation.UnitId;
import vn.haidang.plan.Edition;
import vn.haidang.plan.Editions;
import vn.haidang.plan.Intake;
import vn.haidang.plan.Issuing;
import vn.haidang.plan.Item;
import vn.haidang.plan.ItemKind;
import vn.haidang.plan.Outcome;
import vn.haidang.plan.PlanIntake;
import vn.haidang.plan.PlanIssued;
import vn.haidang.plan.Review;
import vn.haidang.plan.ReviewList;
import vn.haidang.plan.Upload;
import vn.haidang.testing.ApplicationTest;

/** An issued plan opens its book: tasks and duties to report, with their due dates. */
@ApplicationTest
class PlanBookTest {

  private static final String PLAN =
      """
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc

      ỦY BAN NHÂN DÂN
      THÀNH PHỐ HẢI PHÒNG

      Số: NUMBER/KH-UBND

      Hải Phòng, ngày 12 tháng 02 năm 2018

      KẾ HOẠCH
      Mở rộng bến cảng năm 2018

      II. NHIỆM VỤ

      1. Giao Sở Giao thông vận tải chủ trì, phối hợp với Sở Xây dựng rà soát quy hoạch bến cảng, hoàn thành trước ngày 30/6/2018.

      2. Nạo vét luồng tàu vào cảng.

      III. TỔ CHỨC THỰC HIỆN

      1. Sở Kế hoạch và Đầu tư theo dõi, tổng hợp kết quả, báo cáo Ủy ban nhân dân thành phố trước ngày 20 tháng cuối quý.

      TM. ỦY BAN NHÂN DÂN
      CHỦ TỊCH

      Nguyễn Văn A
      """;

  @Autowired private ApplicationContext context;
  @Autowired private PlanIntake intake;
  @Autowired private Review review;
  @Autowired private ReviewList list;
  @Autowired private Issuing issuing;
  @Autowired private Editions editions;
  @Autowired private PlanBook book;
  @Autowired private CommitmentLists lists;

  private UnitId planning;

  @BeforeEach
  void theAgenciesStand() {
    planning = CommitmentWorld.department(context, "Sở Kế hoạch và Đầu tư");
  }

  @Test
  void tasksAndReportsBecomeCommitmentsWithTheirDueDates() throws Exception {
    PlanIssued issued = issue("81");
    List<Commitment> opened = opened(issued);

    Commitment review = at(opened, "II.1");
    assertThat(review.state()).isEqualTo(State.UNASSIGNED);
    assertThat(at(opened, "III.1").proposed()).as("named in the text").isEqualTo(planning);
    assertThat(review.terms().due()).as("before the 30th is the 29th").isEqualTo("2018-06-29");
    assertThat(review.origin().words()).contains("81/KH-UBND");
    assertThat(at(opened, "II.2").terms().due()).isNull();
    assertThat(opened.stream().filter(c -> c.origin().source() == Commitment.Source.PLAN))
        .as("the report's limit is not the task's as well")
        .hasSize(3);
    assertThat(
            opened.stream()
                .filter(c -> c.origin().source() == Commitment.Source.REPORT_DUTY)
                .map(c -> String.valueOf(c.terms().due())))
        .containsExactly("2018-03-19", "2018-06-19", "2018-09-19", "2018-12-19");
  }

  @Test
  void hearingOfAnIssueTwiceOpensNothingTwice() throws Exception {
    PlanIssued issued = issue("82");
    int once = opened(issued).size();
    book.openFor(issued);
    assertThat(opened(issued)).hasSize(once);
  }

  private static Commitment at(List<Commitment> all, String address) {
    return all.stream()
        .filter(c -> c.origin().address().equals(address))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing at " + address + " in " + all));
  }

  private List<Commitment> opened(PlanIssued issued) throws InterruptedException {
    CommitmentFilter filter = CommitmentFilter.ALL.ofPlan(issued.plan().value());
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (lists.count(filter) == 0) {
      assertThat(System.nanoTime()).as("no book was opened").isLessThan(deadline);
      Thread.sleep(20);
    }
    return lists.list(filter, 100, 0);
  }

  private PlanIssued issue(String number) {
    byte[] bytes = PLAN.replace("NUMBER", number).getBytes(StandardCharsets.UTF_8);
    var taken =
        (Intake.Drafted) intake.receive(new Upload("ke-hoach.txt", bytes, "lan", number, null));
    for (Item item : list.listBlocking(taken.edition())) {
      if (item.kind() == ItemKind.DIAGNOSTIC) {
        review.acknowledge(item.asSeen(), "lan");
      }
    }
    int version = editions.getEdition(taken.edition()).version();
    Outcome<Edition> outcome = issuing.issueAcceptingRemaining(taken.edition(), version, "lan");
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return new PlanIssued(taken.plan(), taken.edition());
  }
}
