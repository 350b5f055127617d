package vn.haidang.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.haidang.Application;
import vn.haidang.measures.Addition;
import vn.haidang.measures.Areas;
import vn.haidang.measures.Catalogue;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.Kind;
import vn.haidang.measures.NewIndicator;
import vn.haidang.platform.DatabaseAccess;
import vn.haidang.platform.DatabaseAddress;
import vn.haidang.platform.Migrations;
import vn.haidang.platform.Setting;
import vn.haidang.platform.Settings;

/**
 * The whole program over its own PostgreSQL, as an office runs it: fsync on, its usual memory. The
 * folder {@code bench/target/figures} is kept, so that a later workload finds what was loaded.
 */
final class FiguresServer implements AutoCloseable {

  private final DatabaseAccess database;
  private final ConfigurableApplicationContext modules;

  FiguresServer() {
    Path folder = PlanText.checkout().resolve("bench/target/figures").toAbsolutePath();
    Settings settings = Settings.of(System.getenv()).with(Setting.DATA, folder.toString());
    database = DatabaseAccess.forCommand(settings);
    DatabaseAddress address = database.address();
    Migrations.migrate(address);
    modules =
        new SpringApplicationBuilder(Application.class)
            .registerShutdownHook(false)
            .properties(
                Map.of(
                    "spring.datasource.url", address.url(),
                    "spring.datasource.username", address.user(),
                    "spring.datasource.password", address.password(),
                    "server.address", "127.0.0.1",
                    "server.port", 0))
            .initializers(
                context -> context.getBeanFactory().registerSingleton("settings", settings))
            .run();
  }

  DatabaseAddress address() {
    return database.address();
  }

  <T> T get(Class<T> bean) {
    return modules.getBean(bean);
  }

  /** So many summed indicators; made once, with the nation's units. */
  List<IndicatorId> indicators(int count) {
    Catalogue catalogue = get(Catalogue.class);
    var found =
        new ArrayList<>(
            catalogue.listAll().stream()
                .filter(indicator -> indicator.code().startsWith("BENCH."))
                .map(Indicator::id)
                .toList());
    if (found.isEmpty()) {
      get(Areas.class).takeOver(Nation.areas(), LocalDate.of(2000, 1, 1));
    }
    while (found.size() < count) {
      String code = String.format(java.util.Locale.ROOT, "BENCH.%03d", found.size() + 1);
      found.add(
          catalogue.add(
              NewIndicator.of(code, "Chỉ tiêu đo " + code, "triệu đồng", 1, Kind.FLOW)
                  .adding(Addition.usualFor(Kind.FLOW, 4))));
    }
    return List.copyOf(found.subList(0, count));
  }

  @Override
  public void close() {
    modules.close();
    database.close();
  }
}
