package vn.haidang;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.haidang.platform.Console;
import vn.haidang.platform.DatabaseAddress;
import vn.haidang.platform.Migrations;
import vn.haidang.platform.Settings;
import vn.haidang.platform.StartOptions;
import vn.haidang.platform.StartStep;

/** The server while it runs: migrated database, Spring's modules, web address. */
final class RunningProgram {

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final ConfigurableApplicationContext modules;

  private RunningProgram(Settings settings, DatabaseAddress database) {
    modules =
        new SpringApplicationBuilder(Application.class)
            .properties(
                Map.of(
                    "spring.datasource.url", database.url(),
                    "spring.datasource.username", database.user(),
                    "spring.datasource.password", database.password(),
                    "server.address", settings.address(),
                    "server.port", settings.port()))
            .initializers(
                context -> context.getBeanFactory().registerSingleton("settings", settings))
            .listeners((ApplicationListener<ContextClosedEvent>) event -> stopped.countDown())
            .run();
  }

  static RunningProgram start(
      Settings settings, DatabaseAddress database, StartOptions options, Console console) {
    Migrations.migrate(
        new DriverManagerDataSource(database.url(), database.user(), database.password()));
    RunningProgram program = new RunningProgram(settings, database);
    program
        .modules
        .getBeanProvider(StartStep.class)
        .orderedStream()
        .forEach(step -> step.start(options, console));
    console.say("platform", "run.address", program.address(settings));
    console.say("platform", "run.stop");
    return program;
  }

  void waitUntilStopped() {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String address(Settings settings) {
    int port =
        modules instanceof ServletWebServerApplicationContext web && web.getWebServer() != null
            ? web.getWebServer().getPort()
            : settings.port();
    return "http://" + settings.address() + ":" + port + "/";
  }
}
