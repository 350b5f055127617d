package vn.haidang;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.haidang.platform.AuditOrigin;
import vn.haidang.platform.Console;
import vn.haidang.platform.ConsoleText;
import vn.haidang.platform.DatabaseAccess;
import vn.haidang.platform.DatabaseAddress;
import vn.haidang.platform.DatabaseCommand;
import vn.haidang.platform.LogFile;
import vn.haidang.platform.Migrations;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Settings;
import vn.haidang.platform.StartOptions;
import vn.haidang.platform.StartStep;

/**
 * The modules at work on a database: migrated, started by Spring, and ended in the right order,
 * pages first and database last, whenever the order to stop comes.
 */
final class RunningProgram implements AutoCloseable {

  private static final String PLATFORM = "platform";
  private static final String LOOPBACK = "127.0.0.1";

  private final Settings settings;
  private final DatabaseAccess database;
  private final Console console;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean stopping;
  private @Nullable ConfigurableApplicationContext modules;

  RunningProgram(Settings settings, DatabaseAccess database, Console console) {
    this.settings = settings;
    this.database = database;
    this.console = console;
  }

  /** Serves pages until the process is told to stop. */
  void serve(StartOptions options) {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
    try {
      start(settings.address(), settings.port());
      takeSteps(options);
      database.announce(address());
      console.say(PLATFORM, "run.address", address());
      console.say(PLATFORM, "run.stop");
    } catch (RuntimeException e) {
      // Told to stop in the middle of starting: the database goes away under our feet, and nobody
      // wants to read about it.
      if (!stopping) {
        throw e;
      }
    }
    awaitEnd();
  }

  /** Does what was asked on the database of a server that is running already. */
  void takeInBeside(StartOptions options) {
    startUnseen();
    takeSteps(options);
    console.say(PLATFORM, "run.address", database.servedAt().orElseThrow());
  }

  /**
   * Starts the modules for this process only, on a free port of this computer; returns their
   * address.
   */
  String startUnseen() {
    start(LOOPBACK, 0);
    return "http://" + LOOPBACK + ":" + port() + "/";
  }

  /** Starts the modules unseen on the database of the settings, lets the command work and ends. */
  static int carryOut(DatabaseCommand command, Settings settings, ConsoleText texts) {
    LogFile.openBelow(settings.data());
    Console console = new Console(texts, System.out, System.err);
    DatabaseAccess database = DatabaseAccess.forCommand(settings);
    try (RunningProgram program = new RunningProgram(settings, database, console)) {
      program.startUnseen();
      return command.run(program.beans(), console);
    }
  }

  private DatabaseCommand.Modules beans() {
    ConfigurableApplicationContext started = modules;
    if (started == null) {
      throw new IllegalStateException("the modules have not been started");
    }
    return new DatabaseCommand.Modules() {
      @Override
      public <T> T get(Class<T> type) {
        return started.getBean(type);
      }
    };
  }

  /** Ends everything; a start that is under way is waited for. */
  @Override
  public void close() {
    stopping = true;
    closeOnce();
  }

  private synchronized void closeOnce() {
    if (stopped.getCount() > 0) {
      if (modules != null) {
        modules.close();
      }
      database.close();
      stopped.countDown();
    }
  }

  private synchronized void start(String host, int port) {
    DatabaseAddress address = database.address();
    try {
      Migrations.migrate(address);
      modules =
          new SpringApplicationBuilder(Application.class)
              .registerShutdownHook(false)
              .properties(
                  Map.of(
                      "spring.datasource.url", address.url(),
                      "spring.datasource.username", address.user(),
                      "spring.datasource.password", address.password(),
                      "server.address", host,
                      "server.port", port))
              .initializers(
                  context -> context.getBeanFactory().registerSingleton("settings", settings))
              .run();
    } catch (RuntimeException e) {
      throw isPortInUse(e) ? new RefusedException(Problem.of("platform.port-taken", port), e) : e;
    }
  }

  private static boolean isPortInUse(@Nullable Throwable thrown) {
    return thrown != null
        && (thrown instanceof PortInUseException || isPortInUse(thrown.getCause()));
  }

  private void takeSteps(StartOptions options) {
    ConfigurableApplicationContext started = modules;
    if (started != null) {
      started
          .getBeanProvider(StartStep.class)
          .orderedStream()
          .forEach(step -> AuditOrigin.atTerminal(() -> step.start(options, console)));
    }
  }

  private void awaitEnd() {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String address() {
    String host = settings.address().equals("0.0.0.0") ? "localhost" : settings.address();
    return "http://" + host + ":" + port() + "/";
  }

  private int port() {
    return modules instanceof ServletWebServerApplicationContext web && web.getWebServer() != null
        ? web.getWebServer().getPort()
        : settings.port();
  }
}
