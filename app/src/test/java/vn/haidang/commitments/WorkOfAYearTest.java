package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.organisation.SuccessorConfirmed;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;
import vn.haidang.testing.ApplicationTest;

/**
 * Whatever permitted steps three departments and the office take, in whatever order, with a merger
 * in the middle: what the engine promises holds after each of them.
 */
@ApplicationTest
class WorkOfAYearTest {

  private static final int TASKS = 10;
  private static final int STEPS = 90;

  @Autowired private ApplicationContext context;
  @Autowired private Commitments commitments;
  @Autowired private EvidenceBook evidence;
  @Autowired private CommitmentLists lists;
  @Autowired private ReminderStore reminders;
  @Autowired private AbolishedUnits abolished;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private final Map<CommitmentId, LocalDate> firstDue = new HashMap<>();
  private List<UnitId> units = List.of();
  private SignedIn leader = CommitmentWorld.leaderOf(new UnitId(1));
  private LocalDate today = LocalDate.EPOCH;

  @Test
  void bucketsHistoriesFirstDueDatesAndRemindersHoldThroughAnyYear() {
    today = LocalDate.now(clock);
    leader = CommitmentWorld.leaderOf(CommitmentWorld.city(context));
    for (int seed = 1; seed <= 3; seed++) {
      Random random = new Random(seed);
      String year = " (năm thử " + seed + ")";
      units =
          List.of(
              CommitmentWorld.department(context, "Sở Một" + year),
              CommitmentWorld.department(context, "Sở Hai" + year),
              CommitmentWorld.department(context, "Sở Ba" + year));
      firstDue.clear();
      List<CommitmentId> tasks = new ArrayList<>();
      for (int i = 0; i < TASKS; i++) {
        LocalDate due = random.nextInt(4) == 0 ? null : today.plusDays(random.nextInt(40) - 15);
        tasks.add(CommitmentWorld.add(context, unit(random), due, today.minusDays(60)));
      }
      for (int i = 0; i < STEPS; i++) {
        if (i == STEPS / 2) {
          abolished.receive(new SuccessorConfirmed(units.getFirst(), units.get(1), today));
        }
        step(tasks.get(random.nextInt(tasks.size())), random, tasks);
        if (i % 15 == 14) {
          assertBuckets("seed " + seed + ", step " + i);
          assertReminded(tasks, "seed " + seed + ", step " + i);
        }
      }
      assertThat(lists.countOf(List.of(units.getFirst())).open())
          .as("nothing open is left with the unit that is no more, seed " + seed)
          .isZero();
    }
  }

  private UnitId unit(Random random) {
    return units.get(random.nextInt(units.size()));
  }

  private void step(CommitmentId id, Random random, List<CommitmentId> tasks) {
    Commitment before = commitments.get(id);
    UnitId owner = before.owner();
    SignedIn officer = CommitmentWorld.officerOf(owner == null ? units.getLast() : owner);
    SignedIn by = random.nextBoolean() ? officer : leader;
    List<Action> allowed = commitments.allowed(before, by);
    if (random.nextInt(4) == 0) {
      prove(before, random, officer);
      return;
    }
    if (allowed.isEmpty()) {
      return;
    }
    Step step = step(allowed.get(random.nextInt(allowed.size())), before, random);
    int lines = commitments.historyOf(id).size();
    RefusedException late =
        catchThrowableOfType(
            RefusedException.class, () -> commitments.carryOut(id, before.version() - 1, step, by));
    assertThat(late).as("of two at once the slower: " + step).isNotNull();
    assertThat(commitments.get(id)).isEqualTo(before);

    Commitment after = commitments.carryOut(id, before.version(), step, by);
    assertThat(commitments.get(id).state()).isEqualTo(after.state());
    assertThat(commitments.get(id).terms()).isEqualTo(after.terms());
    assertThat(after.version()).isEqualTo(before.version() + 1);
    assertThat(commitments.historyOf(id)).hasSize(lines + 1);
    assertThat(after.terms().extensions()).isGreaterThanOrEqualTo(before.terms().extensions());
    LocalDate first = after.terms().originalDue();
    if (first != null) {
      assertThat(Objects.requireNonNullElse(firstDue.putIfAbsent(id, first), first))
          .as("the first due date stays, " + step)
          .isEqualTo(first);
    }
    for (Commitment part : commitments.childrenOf(id)) {
      if (!tasks.contains(part.id())) {
        tasks.add(part.id());
        assertThat(part.terms().originalDue()).isEqualTo(first);
        assertThat(part.terms().extensions()).isEqualTo(after.terms().extensions());
      }
    }
  }

  /** Evidence is judged beside the state, which it never changes, refused after a claim too. */
  private void prove(Commitment task, Random random, SignedIn officer) {
    List<Evidence> waiting =
        evidence.listOf(task.id()).stream().filter(one -> one.judgement() == null).toList();
    if (!waiting.isEmpty()) {
      boolean good = random.nextBoolean();
      evidence.judge(task.id(), waiting.getFirst().id(), good, good ? "" : "mờ", leader);
    } else if (evidence.mayOffer(task, officer)) {
      evidence.offer(task.id(), "Báo cáo", "Báo cáo số 1", new Proof.Stated(), officer);
    }
    Commitment after = commitments.get(task.id());
    assertThat(after.state()).isEqualTo(task.state());
    assertThat(after.claim()).isEqualTo(task.claim());
    assertThat(after.terms()).isEqualTo(task.terms());
    List<Evidence> all = evidence.listOf(task.id());
    long good =
        all.stream()
            .map(Evidence::judgement)
            .filter(said -> said != null && said.accepted())
            .count();
    assertThat(after.evidence()).isEqualTo(new Commitment.Evidenced(all.size(), (int) good));
  }

  private Step step(Action action, Commitment before, Random random) {
    LocalDate due = Objects.requireNonNullElse(before.terms().due(), today);
    LocalDate later = (due.isAfter(today) ? due : today).plusDays(1 + random.nextInt(10));
    return switch (action) {
      case EXTEND, ASK_EXTENSION -> Step.until(action, later, "có lý do");
      case ASSIGN ->
          Step.assign(
              units.get(1 + random.nextInt(2)), null, random.nextBoolean() ? later : null, "giao");
      case REPORT -> Step.report(random.nextInt(101), "báo cáo");
      case SPLIT -> parts(action, List.of("Phần một", "Phần hai"));
      case REPLACE -> parts(action, List.of("Nói rõ hơn"));
      default -> Step.of(action, "có lý do");
    };
  }

  private static Step parts(Action action, List<String> parts) {
    return new Step(action, "có lý do", null, null, null, 0, parts);
  }

  /** The tally kept with every change is what one counts from the start. */
  private void assertBuckets(String when) {
    for (UnitId unit : units) {
      Counts kept = lists.countOf(List.of(unit));
      Counts counted =
          lists.list(CommitmentFilter.of(List.of(unit)), 1000, 0).stream()
              .flatMap(task -> task.bucket(today).stream())
              .map(bucket -> new Counts(Map.of(bucket, 1)))
              .reduce(Counts.NONE, Counts::plus);
      assertThat(kept).as(when).isEqualTo(counted);
    }
  }

  /** Each step of a due date once for who owes it, and nobody forgotten. */
  private void assertReminded(List<CommitmentId> tasks, String when) {
    reminders.add(today, clock.instant());
    assertThat(reminders.add(today, clock.instant())).as(when).isZero();
    for (CommitmentId id : tasks) {
      Commitment task = commitments.get(id);
      LocalDate due = task.terms().due();
      boolean near = due != null && !due.isAfter(today.plusDays(7));
      if (near && task.owner() != null && task.state().isWithOwner()) {
        assertThat(told(task)).as(when + ", task " + id).isOne();
      }
    }
  }

  /** How often who owes it was told of the step of this due date that it has reached. */
  private int told(Commitment task) {
    return database
        .sql(
            """
            select count(*) from commitments.reminder
            where commitment_id = :id and due = :due and unit_id = :owner and made_on = :today
            """)
        .param("id", task.id().value())
        .param("due", task.terms().due())
        .param("owner", Objects.requireNonNull(task.owner()).value())
        .param("today", today)
        .query(Integer.class)
        .single();
  }
}
