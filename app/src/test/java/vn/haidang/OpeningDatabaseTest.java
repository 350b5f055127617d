package vn.haidang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.haidang.platform.Console;
import vn.haidang.platform.ConsoleText;
import vn.haidang.platform.DatabaseAccess;
import vn.haidang.platform.DatabaseAddress;
import vn.haidang.platform.Migrations;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Settings;
import vn.haidang.testing.TestPostgres;

/** The database is opened beside the start of the modules: once, migrated, or with a reason. */
class OpeningDatabaseTest {

  private static final RefusedException TAKEN =
      new RefusedException(Problem.of("platform.database-port-taken", 5432));

  @Test
  void whoAsksForItGetsItMigratedAndOpenedOnce() {
    DatabaseAddress empty = TestPostgres.running().createEmptyDatabase();
    AtomicInteger times = new AtomicInteger();
    try (OpeningDatabase database =
        new OpeningDatabase(() -> {
          times.incrementAndGet();
          return DatabaseAccess.forServer(settings(empty));
        })) {
      database.begin();
      database.begin();

      assertThat(Migrations.migrate(database.await().address())).isZero();
      assertThat(database.await()).isSameAs(database.await());
      assertThat(times).hasValue(1);
    } finally {
      TestPostgres.running().drop(empty);
    }
  }

  @Test
  void whyItCannotBeHadIsToldToEverybodyWhoAsksAndClosingItIsQuiet() {
    try (OpeningDatabase database =
        new OpeningDatabase(() -> {
          throw TAKEN;
        })) {
      assertThatThrownBy(database::await).isSameAs(TAKEN);
      assertThatThrownBy(database::await).isSameAs(TAKEN);
    }
  }

  @Test
  void whatWasNeverBegunIsNotOpenedByClosingIt() {
    AtomicInteger times = new AtomicInteger();
    new OpeningDatabase(
            () -> {
              times.incrementAndGet();
              throw TAKEN;
            })
        .close();

    assertThat(times).hasValue(0);
  }

  @Test
  void aProgramWithoutItsDatabaseEndsWithTheReasonAndNothingElse() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream terminal = new PrintStream(said, true, StandardCharsets.UTF_8);
    Console console = new Console(new ConsoleText(Locale.of("vi")), terminal, terminal);
    try (RunningProgram program =
        new RunningProgram(
            Settings.of(Map.of()),
            () -> {
              throw TAKEN;
            },
            console)) {
      assertThatThrownBy(program::startUnseen).isSameAs(TAKEN);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private static Settings settings(DatabaseAddress address) {
    return Settings.of(
        Map.of(
            "HAIDANG_DATABASE_URL",
            address.url().replace("jdbc:", ""),
            "HAIDANG_DATABASE_USER",
            address.user()));
  }
}
