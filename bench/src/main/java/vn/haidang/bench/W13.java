package vn.haidang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import vn.haidang.Application;
import vn.haidang.organisation.Geographies;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitImport;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.organisation.Units;
import vn.haidang.organisation.UnitsCommand;
import vn.haidang.platform.DatabaseAccess;
import vn.haidang.platform.Migrations;
import vn.haidang.platform.Setting;
import vn.haidang.platform.Settings;

/**
 * W13: the country before and after 1 July 2025, its tree on a day, a figure of every commune under
 * both geographies, and the sums of figures when the districts go ({@link MergedSums}). Needs the
 * published lists of units beside the checkout.
 */
final class W13 implements Workload {

  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

  @Override
  public String id() {
    return "W13";
  }

  @Override
  public String title() {
    return "the country's units through their reorganisation: import, tree on a day, figures under both geographies";
  }

  @Override
  public List<Figure> run(Effort effort) {
    try {
      Path folder = Files.createTempDirectory("haidang-w13");
      List<UnitImport.Text> files = convert(folder.resolve("csv"));
      Settings settings =
          Settings.of(System.getenv()).with(Setting.DATA, folder.resolve("data").toString());
      try (DatabaseAccess database = DatabaseAccess.forServer(settings);
          ConfigurableApplicationContext program = start(settings, database)) {
        List<Figure> figures =
            new ArrayList<>(measure(program, files, effort == Effort.FULL ? 30 : 5));
        figures.add(MergedSums.measure(effort));
        return List.copyOf(figures);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<UnitImport.Text> convert(Path csv) throws IOException {
    int status =
        new CommandLine(new UnitsCommand())
            .execute("convert", lists().toString(), "--out", csv.toString());
    if (status != 0) {
      throw new IllegalStateException("the lists of units were not converted");
    }
    try (Stream<Path> files = Files.list(csv)) {
      List<UnitImport.Text> texts = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        texts.add(new UnitImport.Text(String.valueOf(file.getFileName()), Files.readString(file)));
      }
      return texts;
    }
  }

  private static Path lists() {
    for (Path folder = PlanText.checkout(); folder != null; folder = folder.getParent()) {
      Path lists = folder.resolve("shared/data/units");
      if (Files.exists(lists)) {
        return lists;
      }
    }
    throw new IllegalStateException("no shared/data/units beside the checkout");
  }

  private static ConfigurableApplicationContext start(Settings settings, DatabaseAccess database) {
    Migrations.migrate(database.address());
    return new SpringApplicationBuilder(Application.class)
        .registerShutdownHook(false)
        .properties(
            Map.of(
                "spring.datasource.url", database.address().url(),
                "spring.datasource.username", database.address().user(),
                "spring.datasource.password", database.address().password(),
                "server.address", "127.0.0.1",
                "server.port", 0))
        .initializers(context -> context.getBeanFactory().registerSingleton("settings", settings))
        .run();
  }

  private static List<Figure> measure(
      ConfigurableApplicationContext program, List<UnitImport.Text> files, int rounds) {
    UnitImport imports = program.getBean(UnitImport.class);
    Units units = program.getBean(Units.class);
    return List.of(
        time("import", 1, () -> imports.importAll(files))
            .with("14,000 units, 25,000 rows; bar 60 s"),
        time("importAgain", 3, () -> imports.importAll(files)).with("changes nothing"),
        time("treeBefore", rounds, () -> units.tree(BEFORE)).with("10,794 units; bar 150 ms"),
        time("treeAfter", rounds, () -> units.tree(AFTER)).with("3,355 units; bar 150 ms"),
        time("bothGeographies", rounds, () -> bothGeographies(units)).with("totals compared"));
  }

  private static void bothGeographies(Units units) {
    Map<UnitId, BigDecimal> figures =
        units.tree(BEFORE).units().stream()
            .filter(unit -> unit.level() == UnitLevel.COMMUNE)
            .collect(Collectors.toMap(Unit::id, unit -> BigDecimal.valueOf(unit.id().value(), 2)));
    BigDecimal total = figures.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    Geographies geographies =
        new Geographies(units.lineage(BEFORE, AFTER), figures.keySet(), BEFORE, AFTER);
    if (geographies.recast(figures).total().compareTo(total) != 0) {
      throw new IllegalStateException("the total changed from one geography to the other");
    }
  }

  private static Figure time(String name, int rounds, Runnable work) {
    double[] times = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      work.run();
      times[round] = (System.nanoTime() - start) / 1e6;
    }
    return new Figure(name, "ms", times, 0, "");
  }
}
