package vn.haidang.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.organisation.NewUnit;
import vn.haidang.organisation.UnitBook;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.plan.EditionId;
import vn.haidang.plan.Editions;
import vn.haidang.plan.Intake;
import vn.haidang.plan.Issuing;
import vn.haidang.plan.Item;
import vn.haidang.plan.ItemKind;
import vn.haidang.plan.Outcome;
import vn.haidang.plan.PlanIntake;
import vn.haidang.plan.Review;
import vn.haidang.plan.ReviewList;
import vn.haidang.plan.Upload;
import vn.haidang.platform.Role;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.SharedDocuments;

/** The reference plan is issued, and its figures are followed from then on. */
@ApplicationTest
class PlanTargetsTest {

  @Autowired private PlanIntake intake;
  @Autowired private Review review;
  @Autowired private ReviewList list;
  @Autowired private Issuing issuing;
  @Autowired private Standings standings;
  @Autowired private UnitBook units;
  @Autowired private Editions editions;
  @Autowired private WaitingPlans waiting;
  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ApplicationContext context;

  @Test
  void theRowsOfTheAppendixAndTheFiguresOfTheTextBecomeTargetsOfTheYear() throws Exception {
    issue();
    assertThat(heard()).as("nobody knows the unit yet, so the plan waits").hasSize(1);
    UnitId province =
        units.enter(
            NewUnit.of(
                "Tỉnh Hải Dương",
                UnitKind.PROVINCE,
                UnitLevel.PROVINCE,
                null,
                LocalDate.of(2018, 1, 1)));
    assertThat(waiting.list()).as("another unit is none").hasSize(1);
    assertThat(waiting.listOpening()).isEmpty();
    UnitId city = cityWhosePlanIsSaidToBeOpened();

    assertThat(waiting.list()).isEmpty();
    assertThat(waiting.listOpening()).isEmpty();
    assertThat(scorecard().select(".note.waiting")).isEmpty();
    assertThat(standings.list(province, 2018, standings.now())).isEmpty();
    List<Standing> all = standings.list(city, 2018, standings.now());
    assertThat(picture(all))
        .contains("8 Kim ngạch xuất khẩu RANGE 7693.7-7756.8 triệu USD FLOW base 6306.3")
        .contains("6 Thu nội địa EQUAL 24725.0 tỷ đồng FLOW base 21500.3")
        .anyMatch(line -> line.startsWith("12 Tỷ lệ thất nghiệp") && line.contains("3.96"))
        .anyMatch(line -> line.contains("giải ngân") || line.contains("Giải ngân"));
    assertThat(all)
        .filteredOn(standing -> standing.indicator().name().contains("thất nghiệp"))
        .allMatch(standing ->
            standing.indicator().direction() == vn.haidang.kernel.series.Direction.LESS_IS_BETTER);
    assertThat(all).hasSizeBetween(26, 60);
    assertThat(all)
        .allSatisfy(standing -> {
          Target.Origin origin =
              Objects.requireNonNull(Objects.requireNonNull(standing.target()).origin());
          assertThat(origin.quote()).isNotBlank();
        });
    assertThat(openings()).isOne();
    forgetWhereTheTargetsComeFrom();
    waiting.openWhatCanBe();
    assertThat(openings()).as("all of it is set already: nothing is told").isOne();
  }

  private int openings() {
    return database
        .sql("select count(*) from platform.audit where action = 'targets.opened'")
        .query(Integer.class)
        .single();
  }

  /** The plan looks as one of which no target was set, which each start opens anew. */
  private void forgetWhereTheTargetsComeFrom() {
    database.sql("alter table measures.target disable trigger targets_stay").update();
    database.sql("update measures.target set edition_id = null").update();
    database.sql("alter table measures.target enable trigger targets_stay").update();
  }

  /** Its books are opened when the transaction ends; who looks before is told. */
  private UnitId cityWhosePlanIsSaidToBeOpened() {
    NewUnit city =
        NewUnit.of(
            "Thành phố Hải Phòng",
            UnitKind.CENTRAL_CITY,
            UnitLevel.PROVINCE,
            null,
            LocalDate.of(2018, 1, 1));
    return Objects.requireNonNull(
        transaction.execute(status -> {
          UnitId entered = units.enter(city);
          assertThat(waiting.listOpening())
              .extracting(WaitingPlans.Opening::unit, WaitingPlans.Opening::year)
              .containsExactly(tuple(entered, 2018));
          assertThat(scorecard().select(".note.waiting").text())
              .contains("Kế hoạch 08/KH-UBND ban hành lúc", "đang được mở sổ theo dõi");
          assertThat(scorecard().select(".empty").text()).isEqualTo("Chỉ tiêu đang được mở sổ");
          return entered;
        }));
  }

  private Document scorecard() {
    return Visitor.signedIn(context, Role.LEADER).open("/indicators");
  }

  private static List<String> picture(List<Standing> all) {
    return all.stream()
        .map(standing -> {
          Target target = Objects.requireNonNull(standing.target());
          Indicator indicator = standing.indicator();
          return indicator.position().toPlainString()
              + " "
              + indicator.name()
              + " "
              + target.comparator()
              + " "
              + target.value()
              + (target.valueMax() == null ? "" : "-" + target.valueMax())
              + " "
              + indicator.unit().symbol().toLowerCase(java.util.Locale.ROOT).replace("usd", "USD")
              + " "
              + indicator.kind()
              + (target.base() == null ? "" : " base " + target.base());
        })
        .toList();
  }

  /** The plans that wait, once the issue was heard of. */
  private List<WaitingPlans.Waiting> heard() {
    assertThat(editions.listPlans()).hasSize(1);
    return waiting.list();
  }

  private void issue() throws Exception {
    byte[] bytes = Files.readAllBytes(SharedDocuments.referencePlan());
    Intake taken = intake.receive(new Upload("08-KH-UBND.txt", bytes, "lan", "targets-1", null));
    EditionId draft = ((Intake.Drafted) taken).edition();
    for (Item item : list.listBlocking(draft)) {
      if (item.kind() == ItemKind.DIAGNOSTIC) {
        review.acknowledge(item.asSeen(), "lan");
      }
    }
    assertThat(issuing.issueAcceptingRemaining(draft, 0, "lan")).isInstanceOf(Outcome.Done.class);
  }
}
