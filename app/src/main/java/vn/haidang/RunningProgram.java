package vn.haidang;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.haidang.platform.Console;
import vn.haidang.platform.DatabaseAccess;
import vn.haidang.platform.DatabaseAddress;
import vn.haidang.platform.Migrations;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Settings;
import vn.haidang.platform.StartOptions;
import vn.haidang.platform.StartStep;

/**
 * The modules at work on a database: migrated, started by Spring, and ended in the right order,
 * pages first and database last.
 */
final class RunningProgram {

  private static final String PLATFORM = "platform";

  private final Settings settings;
  private final DatabaseAccess database;
  private final Console console;

  RunningProgram(Settings settings, DatabaseAccess database, Console console) {
    this.settings = settings;
    this.database = database;
    this.console = console;
  }

  /** Serves pages until the process is told to stop. */
  void serve(StartOptions options) {
    CountDownLatch stopped = new CountDownLatch(1);
    ConfigurableApplicationContext modules = start(settings.address(), settings.port());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(modules, stopped), "stop"));
    takeSteps(modules, options);
    String address = addressOf(modules);
    database.announce(address);
    console.say(PLATFORM, "run.address", address);
    console.say(PLATFORM, "run.stop");
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Does what was asked on the database of a server that is running already; our own pages stay out
   * of sight.
   */
  void takeInBeside(StartOptions options) {
    try (ConfigurableApplicationContext modules = start("127.0.0.1", 0)) {
      takeSteps(modules, options);
      console.say(PLATFORM, "run.address", database.servedAt().orElseThrow());
    } finally {
      database.close();
    }
  }

  private ConfigurableApplicationContext start(String host, int port) {
    DatabaseAddress address = database.address();
    try {
      Migrations.migrate(address);
      return new SpringApplicationBuilder(Application.class)
          .registerShutdownHook(false)
          .properties(
              Map.of(
                  "spring.datasource.url", address.url(),
                  "spring.datasource.username", address.user(),
                  "spring.datasource.password", address.password(),
                  "server.address", host,
                  "server.port", port))
          .initializers(context -> context.getBeanFactory().registerSingleton("settings", settings))
          .run();
    } catch (PortInUseException e) {
      database.close();
      throw new RefusedException(Problem.of("platform.port-taken", port), e);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private void takeSteps(ConfigurableApplicationContext modules, StartOptions options) {
    modules
        .getBeanProvider(StartStep.class)
        .orderedStream()
        .forEach(step -> step.start(options, console));
  }

  private void stop(ConfigurableApplicationContext modules, CountDownLatch stopped) {
    modules.close();
    database.close();
    stopped.countDown();
  }

  private String addressOf(ConfigurableApplicationContext modules) {
    int port =
        modules instanceof ServletWebServerApplicationContext web && web.getWebServer() != null
            ? web.getWebServer().getPort()
            : settings.port();
    String host = settings.address().equals("0.0.0.0") ? "localhost" : settings.address();
    return "http://" + host + ":" + port + "/";
  }
}
