package vn.haidang.measures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Audit;
import vn.haidang.platform.Console;
import vn.haidang.platform.Settings;
import vn.haidang.platform.StartOptions;
import vn.haidang.platform.StartStep;
import vn.haidang.platform.VietnamTime;

/**
 * Takes in the figures of Hải Phòng of 2016 to 2019 when somebody tries the program out ({@code
 * --demo}) and there are none yet, each since the day it was known (samples/hai-phong-figures).
 */
@Component
@Order(40)
class FirstFigures implements StartStep {

  private static final String FOLDER = "samples/hai-phong-figures";
  private static final int YEAR = 2018;

  private final IndicatorStore indicators;
  private final FigureStore figures;
  private final Deliveries deliveries;
  private final Targets targets;
  private final HomeUnit home;
  private final Settings settings;
  private final TransactionTemplate transaction;

  FirstFigures(
      IndicatorStore indicators,
      FigureStore figures,
      Deliveries deliveries,
      Targets targets,
      HomeUnit home,
      Settings settings,
      TransactionTemplate transaction) {
    this.indicators = indicators;
    this.figures = figures;
    this.deliveries = deliveries;
    this.targets = targets;
    this.home = home;
    this.settings = settings;
    this.transaction = transaction;
  }

  @Override
  public void start(StartOptions options, Console console) {
    Path folder = settings.home().resolve(FOLDER);
    Optional<UnitId> city = home.in(YEAR);
    if (options.demo() && city.isPresent() && figures.isEmpty() && Files.isDirectory(folder)) {
      Integer loaded = transaction.execute(status -> load(folder, city.get()));
      console.say("measures", "figures.demo", String.valueOf(loaded));
    }
  }

  /** Returns how many figures there were. */
  int load(Path folder, UnitId city) {
    Map<String, IndicatorId> known = new HashMap<>();
    Map<String, List<Map<String, String>>> byDay = new TreeMap<>();
    List<Map<String, String>> rows = read(folder.resolve("so-lieu.tsv"));
    for (Map<String, String> row : rows) {
      known.computeIfAbsent(of(row, "indicator"), name -> indicator(row));
      byDay
          .computeIfAbsent(of(row, "known_on") + of(row, "source"), day -> new ArrayList<>())
          .add(row);
    }
    byDay.values().forEach(some -> bring(some, known, city));
    for (Map<String, String> row : read(folder.resolve("chi-tieu.tsv"))) {
      promise(row, known, city);
    }
    return rows.size();
  }

  private IndicatorId indicator(Map<String, String> row) {
    String name = of(row, "indicator");
    return indicators
        .findByName(name, of(row, "unit"))
        .map(Indicator::id)
        .orElseGet(() ->
            indicators.add(
                IndicatorGuess.of(
                        name,
                        of(row, "unit"),
                        Integer.parseInt(of(row, "decimals")),
                        of(row, "topic"),
                        new BigDecimal(of(row, "position")))
                    .every(Frequency.valueOf(of(row, "frequency")), 0)
                    .coded("HP." + of(row, "position"))));
  }

  /** Rows of one day and one source. */
  private void bring(List<Map<String, String>> rows, Map<String, IndicatorId> known, UnitId city) {
    LocalDate day = LocalDate.parse(of(rows.getFirst(), "known_on"));
    Delivery delivery =
        Delivery.of(
            day.atTime(LocalTime.of(16, 0)).atZone(VietnamTime.ZONE).toInstant(),
            of(rows.getFirst(), "source"),
            Audit.SYSTEM);
    Batch batch =
        deliveries.bring(
            delivery.asConfirmed(),
            sink -> {
              int line = 0;
              for (Map<String, String> row : rows) {
                sink.add(
                    ++line,
                    known.getOrDefault(of(row, "indicator"), new IndicatorId(1)),
                    city.value(),
                    new Period(LocalDate.parse(of(row, "first")), LocalDate.parse(of(row, "last"))),
                    new BigDecimal(of(row, "value")),
                    FigureStatus.valueOf(of(row, "status")),
                    null);
              }
            });
    if (batch.refused() > 0) {
      throw new IllegalStateException("the shipped figures are refused: " + batch.faults());
    }
  }

  private void promise(Map<String, String> row, Map<String, IndicatorId> known, UnitId city) {
    IndicatorId indicator = known.getOrDefault(of(row, "indicator"), new IndicatorId(1));
    int year = Integer.parseInt(of(row, "year"));
    targets.set(
        new TargetWish(
            indicator,
            city,
            year,
            Comparator.valueOf(of(row, "comparator")),
            new BigDecimal(of(row, "value")),
            null,
            null,
            false,
            of(row, "basis"),
            LocalDate.parse(of(row, "set_on")),
            targets.findLatest(indicator, city, year).map(Target::id).orElse(null)),
        Audit.SYSTEM);
  }

  private static String of(Map<String, String> row, String column) {
    String value = row.get(column);
    if (value == null) {
      throw new IllegalStateException("the shipped figures have no column " + column);
    }
    return value;
  }

  private static List<Map<String, String>> read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      String[] head = lines.getFirst().split("\t");
      var rows = new ArrayList<Map<String, String>>();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split("\t");
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < head.length; i++) {
          row.put(head[i], cells[i]);
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
