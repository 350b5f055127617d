package vn.haidang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.haidang.Application;
import vn.haidang.platform.Console;
import vn.haidang.platform.DatabaseAccess;
import vn.haidang.platform.DatabaseAddress;
import vn.haidang.platform.Migrations;
import vn.haidang.platform.Settings;
import vn.haidang.platform.StartOptions;
import vn.haidang.platform.StartStep;

/** The program itself over its own, durable PostgreSQL. */
final class ProgramUnderLoad implements AutoCloseable {

  private final Path folder;
  private final boolean thrownAway;
  private final DatabaseAccess access;
  private final ConfigurableApplicationContext modules;

  /** Over a folder that is thrown away afterwards. */
  ProgramUnderLoad() {
    this(temporary(), true);
  }

  /**
   * Over a folder that is kept, so that the next workload finds what was loaded.
   *
   * @param name of the folder below {@code bench/target}
   */
  ProgramUnderLoad(String name) {
    this(PlanText.checkout().resolve("bench/target").resolve(name).toAbsolutePath(), false);
  }

  private ProgramUnderLoad(Path folder, boolean thrownAway) {
    this.folder = folder;
    this.thrownAway = thrownAway;
    Settings settings =
        Settings.of(
            Map.of(
                "HAIDANG_HOME", PlanText.checkout().toString(),
                "HAIDANG_DATA", folder.toString()));
    access = DatabaseAccess.forServer(settings);
    DatabaseAddress address = access.address();
    Migrations.migrate(address);
    modules =
        new SpringApplicationBuilder(Application.class)
            .properties(
                Map.of(
                    "spring.datasource.url", address.url(),
                    "spring.datasource.username", address.user(),
                    "spring.datasource.password", address.password(),
                    "server.address", "127.0.0.1",
                    "server.port", "0"))
            .initializers(
                context -> context.getBeanFactory().registerSingleton("settings", settings))
            .run();
  }

  <T> T part(Class<T> type) {
    return modules.getBean(type);
  }

  /** Does what the program does when somebody starts it: accounts, sample, plans. */
  void start(StartOptions options, Console console) {
    steps().forEach(step -> step.start(options, console));
  }

  /** The accounts only, over units and figures of the workload's own. */
  void startAccounts(StartOptions options, Console console) {
    steps()
        .filter(step -> step.getClass().getPackage().equals(StartStep.class.getPackage()))
        .forEach(step -> step.start(options, console));
  }

  private Stream<StartStep> steps() {
    return modules.getBeanProvider(StartStep.class).orderedStream();
  }

  /** Where it listens. */
  int port() {
    return Integer.parseInt(
        Objects.requireNonNull(modules.getEnvironment().getProperty("local.server.port")));
  }

  DatabaseAddress address() {
    return access.address();
  }

  JdbcClient database() {
    return part(JdbcClient.class);
  }

  @Override
  public void close() {
    modules.close();
    access.close();
    if (thrownAway) {
      try {
        FileSystemUtils.deleteRecursively(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("haidang-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
