package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.organisation.UnitId;
import vn.haidang.testing.ApplicationTest;

/** Each rung once for a due date, whatever happens to the sweep. */
@ApplicationTest
class RemindersTest {

  private static final LocalDate DUE = LocalDate.of(2018, 9, 19);

  @Autowired private ApplicationContext context;
  @Autowired private ReminderStore store;
  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transaction;

  private UnitId trade;
  private CommitmentId task;

  @BeforeEach
  void oneTask() {
    CommitmentWorld.forget(database, "reminder", "joined_part", "part", "commitment");
    trade = CommitmentWorld.department(context, "Sở Công Thương");
    task = CommitmentWorld.add(context, trade, DUE, LocalDate.of(2018, 1, 10));
  }

  @Test
  void eachRungIsReachedOnItsDayAndNoneTwice() {
    for (LocalDate day = DUE.minusDays(20); day.isBefore(DUE.plusDays(30)); day = day.plusDays(1)) {
      sweep(day);
      assertThat(sweep(day)).as("a second sweep on " + day).isZero();
    }
    assertThat(reminded())
        .containsExactly(
            "LEADER 2018-10-03",
            "URGE 2018-09-26",
            "DAY_AFTER 2018-09-20",
            "ON_THE_DAY 2018-09-19",
            "TWO_DAYS_BEFORE 2018-09-17",
            "WEEK_BEFORE 2018-09-12");
  }

  @Test
  void aSweepThatIsCutOffRemindsNobodyAndTheNextOneDoesOnce() {
    transaction.executeWithoutResult(status -> {
      assertThat(sweep(DUE)).isEqualTo(1);
      status.setRollbackOnly();
    });
    assertThat(reminded()).isEmpty();
    assertThat(sweep(DUE)).isEqualTo(1);
    assertThat(sweep(DUE)).isZero();
  }

  @Test
  void aSweepWhoseDatabaseSessionIsKilledRemindsNobodyAndItsRepetitionEverybodyOnce() {
    for (int i = 0; i < 30; i++) {
      CommitmentWorld.add(context, trade, DUE, LocalDate.of(2018, 1, 10));
    }
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(status -> {
              assertThat(sweep(DUE)).isEqualTo(31);
              int own = database.sql("select pg_backend_pid()").query(Integer.class).single();
              killFromOutside(own);
            }))
        .isInstanceOf(RuntimeException.class);

    assertThat(countReminders()).isZero();
    assertThat(sweep(DUE)).isEqualTo(31);
    assertThat(sweep(DUE)).isZero();
    assertThat(countReminders()).isEqualTo(31);
  }

  private int sweep(LocalDate day) {
    return store.add(day, day.atTime(7, 0).toInstant(ZoneOffset.ofHours(7)));
  }

  private void killFromOutside(int session) {
    try (var outside = java.util.concurrent.Executors.newSingleThreadExecutor()) {
      var _ =
          outside.submit(() ->
              database
                  .sql("select pg_terminate_backend(:session)")
                  .param("session", session)
                  .query(Boolean.class)
                  .single());
    }
  }

  private int countReminders() {
    return database.sql("select count(*) from commitments.reminder").query(Integer.class).single();
  }

  @Test
  void severalSweepsAtOnceRemindOnce() throws Exception {
    for (int i = 0; i < 300; i++) {
      CommitmentWorld.add(context, trade, DUE, LocalDate.of(2018, 1, 10));
    }
    try (var pool = java.util.concurrent.Executors.newFixedThreadPool(4)) {
      var sweeps =
          java.util.stream.IntStream.range(0, 4)
              .mapToObj(i -> pool.submit(() -> sweep(DUE)))
              .toList();
      int reminded = 0;
      for (var sweep : sweeps) {
        reminded += sweep.get();
      }
      assertThat(reminded).isEqualTo(301);
    }
  }

  @Test
  void aDayThatWasMissedIsNotMadeUp() {
    sweep(DUE.plusDays(3));
    assertThat(reminded()).containsExactly("DAY_AFTER 2018-09-22");
  }

  @Test
  void whatIsPausedClaimedOrReturnedIsLeftInPeaceAndAnExtensionRemindsAnew() {
    for (State state : List.of(State.PAUSED, State.CLAIMED, State.RETURNED)) {
      put("state = '" + state + "'");
      assertThat(sweep(DUE)).isZero();
    }
    put("state = 'IN_PROGRESS'");
    assertThat(sweep(DUE)).isEqualTo(1);
    put("due = '2018-10-19'");
    assertThat(sweep(LocalDate.of(2018, 10, 19))).isEqualTo(1);
    assertThat(reminded()).containsExactly("ON_THE_DAY 2018-10-19", "ON_THE_DAY 2018-09-19");
  }

  @Test
  void whoTakesPartIsShownWhatHeIsRemindedOfUntilHisPartIsDone() {
    UnitId build = CommitmentWorld.department(context, "Sở Xây dựng");
    PartStore parts = context.getBean(PartStore.class);
    parts.put(task, build, "Thẩm định", null);
    sweep(DUE.minusDays(2));
    sweep(DUE);
    assertThat(shown(build, DUE)).as("each once, at its last rung").containsExactly("ON_THE_DAY");
    assertThat(shown(trade, DUE)).containsExactly("ON_THE_DAY");
    assertThat(on(DUE).listFor(List.of(trade, build), 9))
        .as("somebody who reads for both")
        .hasSize(1);
    parts.report(task, build, new PartStore.Report(100, "", DUE, Instant.EPOCH, "lan"));
    assertThat(shown(build, DUE)).isEmpty();
    assertThat(shown(trade, DUE)).hasSize(1);
  }

  @Test
  void whoeverOwesItAfterAChangeOfHandsIsRemindedAndWhoOwedItIsNoMore() {
    UnitId heir = CommitmentWorld.department(context, "Sở Xây dựng");
    sweep(DUE.plusDays(1));
    put("owner_unit = " + heir);
    assertThat(shown(trade, DUE.plusDays(1))).isEmpty();
    assertThat(sweep(DUE.plusDays(1))).isEqualTo(1);
    assertThat(sweep(DUE.plusDays(1))).isZero();
    assertThat(shown(heir, DUE.plusDays(1))).containsExactly("DAY_AFTER");
  }

  @Test
  void ofADueDateThatWasMovedNothingIsShownAndWhatIsDoneTakesNoPlaceFromTheOthers() {
    for (int i = 0; i < 3; i++) {
      CommitmentId other = CommitmentWorld.add(context, trade, DUE, LocalDate.of(2018, 1, 10));
      sweep(DUE.minusDays(2));
      sweep(DUE);
      put(other, "due = '2018-10-19', extensions = 1");
    }
    CommitmentId done = CommitmentWorld.add(context, trade, DUE, LocalDate.of(2018, 1, 10));
    sweep(DUE.plusDays(1));
    put(done, "state = 'COMPLETED', done_on = '2018-09-20'");
    assertThat(on(DUE.plusDays(1)).listFor(List.of(trade), 1))
        .extracting(reminder -> reminder.task().id())
        .containsExactly(task);
    assertThat(shown(trade, DUE.plusDays(1))).containsExactly("DAY_AFTER");
  }

  private Reminders on(LocalDate day) {
    ZoneOffset zone = ZoneOffset.ofHours(7);
    return new Reminders(
        store,
        context.getBean(CommitmentStore.class),
        context.getBean(Insight.class),
        Clock.fixed(day.atTime(8, 0).toInstant(zone), zone));
  }

  private List<String> shown(UnitId unit, LocalDate day) {
    return on(day).listFor(List.of(unit), 9).stream()
        .map(reminder -> reminder.rung().name())
        .toList();
  }

  private void put(String change) {
    put(task, change);
  }

  private void put(CommitmentId task, String change) {
    database
        .sql("update commitments.commitment set " + change + " where id = :id")
        .param("id", task.value())
        .update();
  }

  private List<String> reminded() {
    return database
        .sql(
            "select step || ' ' || made_on as told from commitments.reminder where commitment_id = :id order by made_on desc")
        .param("id", task.value())
        .query((row, number) -> row.getString("told"))
        .list();
  }
}
