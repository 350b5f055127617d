package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.organisation.NewUnit;
import vn.haidang.organisation.SuccessorConfirmed;
import vn.haidang.organisation.UnitBook;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;
import vn.haidang.testing.ApplicationTest;

/**
 * A whole year of a city with 43 agencies and districts and 223 communes: made from a seed, carried
 * on by hand, a department merged in its middle, two briefings.
 */
@ApplicationTest
class GeneratedYearTest {

  private static final int YEAR = 2025;

  @Autowired private ApplicationContext context;
  @Autowired private YearMaker maker;
  @Autowired private Commitments commitments;
  @Autowired private EvidenceBook evidence;
  @Autowired private CommitmentLists lists;
  @Autowired private MonthEnds ends;
  @Autowired private Reminders reminders;
  @Autowired private AbolishedUnits abolished;
  @Autowired private Briefings briefings;
  @Autowired private Agenda agenda;
  @Autowired private Decisions decisions;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  @BeforeEach
  void nothingIsOwed() {
    database
        .sql("truncate commitments.commitment, commitments.tally, commitments.month_end cascade")
        .update();
  }

  @Test
  void aSmallYearIsCarriedThroughBriefingsAndAMerger() {
    aYear(10, 2, 12, 3_000);
  }

  @Test
  @Tag("long")
  void aYearOfTwentyFiveThousandIsCarriedThroughBriefingsAndAMerger() {
    aYear(28, 15, 223, 25_000);
  }

  @Test
  void theSameSeedGivesTheSameYear() {
    List<UnitId> units = List.of(new UnitId(1), new UnitId(2));
    LocalDate from = LocalDate.of(2018, 1, 1);
    LocalDate until = LocalDate.of(2018, 9, 1);
    var one = new GeneratedYear(units, List.of(), from, until, 7);
    var other = new GeneratedYear(units, List.of(), from, until, 7);
    for (int i = 0; i < 200; i++) {
      GeneratedTask task = one.next(i);
      assertThat(task).isEqualTo(other.next(i));
      assertThat(task.steps())
          .isSortedAccordingTo(java.util.Comparator.comparing(GeneratedTask.Step::at));
      assertThat(task.openedOn()).isBetween(from, until.plusDays(2));
    }
  }

  private void aYear(int agencies, int districts, int communes, int count) {
    UnitId city = CommitmentWorld.city(context);
    UnitId planning = aCity(city, agencies, districts, communes);
    assertThat(maker.make(YEAR, count, 2018)).isEqualTo(count);
    assertThatThrownBy(() -> maker.make(YEAR, 10, 1))
        .as("a book in use is not filled with made-up work")
        .isInstanceOf(RefusedException.class);

    Counts all = lists.countAll();
    assertThat(all.total()).isEqualTo(count);
    assertThat(all.shareOfDone(Bucket.DONE_NO_DUE).doubleValue()).isBetween(26.0, 34.0);
    assertThat(share(all.of(Bucket.DONE_LATE), all.fellDue())).isBetween(0.33, 0.55);
    assertThat(share(all.open(), all.total())).isBetween(0.03, 0.25);
    assertThat(counted("owner_unit"))
        .as("everybody has work")
        .isGreaterThan((agencies + communes) * 9 / 10);
    theYearAddsUpMonthByMonth();

    SignedIn leader = CommitmentWorld.leaderOf(city);
    UnitId finance = CommitmentWorld.department(context, "Sở Tài chính");
    SignedIn officer = CommitmentWorld.officerOf(planning);
    oneIsAssigned(finance, leader);
    oneIsCarriedToItsEnd(planning, officer, leader);

    BriefingId first =
        briefing(city, "Giao ban lần một", LocalDate.now(clock).minusDays(30), leader);
    assertThat(agenda.draw(first, leader)).isPositive();
    CommitmentId decided =
        decisions.record(
            first,
            new Decisions.Wish("Dứt điểm việc quá hạn", planning, LocalDate.now(clock), null),
            leader);
    int closed = closedOf(planning);
    int open = lists.count(openOf(planning));
    abolished.receive(new SuccessorConfirmed(planning, finance, LocalDate.now(clock)));
    assertThat(lists.count(openOf(planning))).as("no open duty is orphaned").isZero();
    assertThat(lists.count(openOf(finance))).isGreaterThanOrEqualTo(open);
    assertThat(closedOf(planning)).as("what is closed keeps its holder").isEqualTo(closed);
    assertThat(commitments.get(decided).owner()).isEqualTo(finance);

    assertThat(ends.last().of(planning).total())
        .as("the end of last month still names it: all but what was decided since")
        .isEqualTo(closed + open - 1);
    BriefingId second = briefing(city, "Giao ban lần hai", LocalDate.now(clock), leader);
    agenda.draw(second, leader);
    assertThat(agenda.listOf(second).stream().map(AgendaItem::task))
        .as("the next agenda opens with what the last one decided")
        .contains(decided);

    int reminded = reminders.sweep();
    assertThat(reminded).isPositive();
    assertThat(reminders.sweep()).as("nobody is reminded twice").isZero();
    assertThat(lists.countAll().total()).isEqualTo(count + 1);
  }

  private void theYearAddsUpMonthByMonth() {
    int before = 0;
    for (int month = 3; month <= 12; month += 3) {
      MonthEnd end = ends.at(YearMonth.of(YEAR, month));
      assertThat(end.findSlips()).isEmpty();
      assertThat(end.all().total()).isGreaterThan(before);
      before = end.all().total();
    }
  }

  private void oneIsAssigned(UnitId unit, SignedIn leader) {
    CommitmentFilter nobodys = CommitmentFilter.ALL.in(State.UNASSIGNED);
    int before = lists.count(nobodys);
    Commitment waiting = lists.list(nobodys, 1, 0).getFirst();
    commitments.carryOut(
        waiting.id(), waiting.version(), Step.assign(unit, null, null, ""), leader);
    assertThat(lists.count(nobodys)).isEqualTo(before - 1);
  }

  private void oneIsCarriedToItsEnd(UnitId unit, SignedIn officer, SignedIn leader) {
    CommitmentId id = lists.list(openOf(unit).in(State.IN_PROGRESS), 1, 0).getFirst().id();
    commitments.carryOut(id, 0, Step.report(80, "còn nghiệm thu"), officer);
    long handedIn = evidence.offer(id, "Biên bản", "Số 5/BB", new Proof.Stated(), officer);
    evidence.judge(id, handedIn, true, "", leader);
    commitments.carryOut(id, version(id), Step.of(Action.CLAIM, "xong"), officer);
    commitments.carryOut(id, version(id), Step.of(Action.CONFIRM, ""), leader);
    assertThat(commitments.get(id).state()).isEqualTo(State.COMPLETED);
  }

  private int version(CommitmentId id) {
    return commitments.get(id).version();
  }

  private BriefingId briefing(UnitId city, String title, LocalDate day, SignedIn leader) {
    return briefings.plan(
        city,
        new Briefing.Setting(
            title,
            day,
            LocalTime.of(8, 0),
            null,
            "Phòng họp số 1",
            "Nguyễn Văn A",
            "Chủ tịch",
            "Trần Thị B",
            List.of()),
        leader);
  }

  /** Agencies, districts and their communes; gives one of the departments. */
  private UnitId aCity(UnitId city, int agencies, int districts, int communes) {
    UnitBook book = context.getBean(UnitBook.class);
    UnitId planning = CommitmentWorld.department(context, "Sở Kế hoạch và Đầu tư " + communes);
    CommitmentWorld.department(context, "Sở Tài chính");
    for (int i = 3; i <= agencies; i++) {
      CommitmentWorld.department(context, "Sở số " + i);
    }
    int entered = 0;
    for (int i = 1; i <= districts; i++) {
      UnitId district =
          book.enter(
              NewUnit.of(
                  "Quận số " + i,
                  UnitKind.URBAN_DISTRICT,
                  UnitLevel.DISTRICT,
                  city,
                  CommitmentWorld.LONG_AGO));
      for (int k = 0; k < 15 && entered < communes; k++) {
        entered++;
        book.enter(
            NewUnit.of(
                "Phường số " + entered,
                UnitKind.WARD,
                UnitLevel.COMMUNE,
                district,
                CommitmentWorld.LONG_AGO));
      }
    }
    return planning;
  }

  private static double share(int part, int whole) {
    return (double) part / whole;
  }

  private int counted(String column) {
    return database
        .sql("select count(distinct " + column + ") from commitments.commitment")
        .query(Integer.class)
        .single();
  }

  private static CommitmentFilter openOf(UnitId unit) {
    return CommitmentFilter.of(
        List.of(unit), Bucket.OPEN_IN_TIME, Bucket.OPEN_OVERDUE, Bucket.OPEN_NO_DUE);
  }

  private int closedOf(UnitId unit) {
    Map<UnitId, Counts> counts = lists.countByUnit();
    return counts.getOrDefault(unit, Counts.NONE).done();
  }
}
