package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
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
    CommitmentWorld.forget(database, "reminder", "commitment");
    trade = CommitmentWorld.department(context, "Sở Công Thương");
    task = CommitmentWorld.add(context, trade, DUE, LocalDate.of(2018, 1, 10));
  }

  @Test
  void eachRungIsReachedOnItsDayAndNoneTwice() {
    for (LocalDate day = DUE.minusDays(20); day.isBefore(DUE.plusDays(30)); day = day.plusDays(1)) {
      store.add(day);
      assertThat(store.add(day)).as("a second sweep on " + day).isZero();
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
      assertThat(store.add(DUE)).isEqualTo(1);
      status.setRollbackOnly();
    });
    assertThat(reminded()).isEmpty();
    assertThat(store.add(DUE)).isEqualTo(1);
    assertThat(store.add(DUE)).isZero();
  }

  @Test
  void aSweepWhoseDatabaseSessionIsKilledRemindsNobodyAndItsRepetitionEverybodyOnce() {
    for (int i = 0; i < 30; i++) {
      CommitmentWorld.add(context, trade, DUE, LocalDate.of(2018, 1, 10));
    }
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(status -> {
              assertThat(store.add(DUE)).isEqualTo(31);
              int own = database.sql("select pg_backend_pid()").query(Integer.class).single();
              killFromOutside(own);
            }))
        .isInstanceOf(RuntimeException.class);

    assertThat(countReminders()).isZero();
    assertThat(store.add(DUE)).isEqualTo(31);
    assertThat(store.add(DUE)).isZero();
    assertThat(countReminders()).isEqualTo(31);
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
              .mapToObj(i -> pool.submit(() -> store.add(DUE)))
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
    store.add(DUE.plusDays(3));
    assertThat(reminded()).containsExactly("DAY_AFTER 2018-09-22");
  }

  @Test
  void whatIsPausedClaimedOrReturnedIsLeftInPeaceAndAnExtensionRemindsAnew() {
    for (State state : List.of(State.PAUSED, State.CLAIMED, State.RETURNED)) {
      put("state = '" + state + "'");
      assertThat(store.add(DUE)).isZero();
    }
    put("state = 'IN_PROGRESS'");
    assertThat(store.add(DUE)).isEqualTo(1);
    put("due = '2018-10-19'");
    assertThat(store.add(LocalDate.of(2018, 10, 19))).isEqualTo(1);
    assertThat(reminded()).containsExactly("ON_THE_DAY 2018-10-19", "ON_THE_DAY 2018-09-19");
  }

  private void put(String change) {
    database
        .sql("update commitments.commitment set " + change + " where id = :id")
        .param("id", task.value())
        .update();
  }

  private List<String> reminded() {
    return store.list(List.of(trade), LocalDate.of(2018, 1, 1), 100).stream()
        .filter(line -> line.task().equals(task))
        .map(line -> line.rung() + " " + line.on())
        .toList();
  }
}
