package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import vn.haidang.kernel.series.Outlook;
import vn.haidang.kernel.series.Verdict;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.Inheritance;
import vn.haidang.measures.Standing;
import vn.haidang.measures.Target;
import vn.haidang.measures.Year;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/** The same figures as a workbook, as CSV, as SDMX-CSV 1.0 and as JSON, with unit and status. */
final class Exports {

  private final Texts texts;

  Exports(Texts texts) {
    this.texts = texts;
  }

  /** {@code whose} null: nothing is shown yet, so nothing goes out. */
  ResponseEntity<byte[]> of(
      List<Standing> standings, @Nullable UnitId whose, String format, String name) {
    return new TableExport(
            name,
            () -> table(standings, name),
            () -> sdmx(standings, whose),
            () -> standings.stream().map(one -> json(one, whose)).toList())
        .as(format);
  }

  private TableFile table(List<Standing> standings, String name) {
    List<String> columns =
        List.of(
                "code",
                "name",
                "unit",
                "year",
                "step",
                "alone",
                "to-date",
                "status",
                "derived",
                "year-before",
                "growth",
                "previous",
                "path",
                "forecast",
                "low",
                "high",
                "target",
                "rating",
                "definition",
                "source")
            .stream()
            .map(column -> texts.get("measures.column." + column))
            .toList();
    var rows = new ArrayList<List<@Nullable Object>>();
    for (Standing standing : standings) {
      for (Standing.Step step : standing.steps()) {
        rows.add(row(standing, step));
      }
    }
    return new TableFile(name, name, columns, rows);
  }

  private List<@Nullable Object> row(Standing standing, Standing.Step step) {
    Indicator indicator = standing.indicator();
    Words words = new Words(texts);
    Verdict verdict = step.number() == standing.lastStep() ? standing.verdict() : null;
    Year.Known toDate = step.toDate();
    Target target = standing.target();
    var row = new ArrayList<@Nullable Object>();
    row.add(indicator.code());
    row.add(indicator.name());
    row.add(indicator.unit().symbol());
    row.add(standing.year());
    row.add(words.step(indicator.frequency(), step.number()));
    row.add(step.alone() == null ? null : step.alone().value());
    row.add(toDate == null ? null : toDate.value());
    row.add(toDate == null ? null : words.status(toDate.status()));
    row.add(toDate == null ? null : words.origin(toDate));
    row.add(step.yearBefore());
    row.add(step.growth());
    row.add(step.previous());
    row.add(step.expected());
    row.addAll(forecast(standing, step));
    row.add(target == null ? null : words.target(indicator, target));
    row.add(verdict == null ? null : texts.get("measures.rating." + verdict.rating().name()));
    row.add(indicator.definition());
    row.add(indicator.source());
    return row;
  }

  /** What is expected of the year with its interval, beside its last step. */
  private static List<@Nullable Object> forecast(Standing standing, Standing.Step step) {
    return step.number() == standing.steps().size()
            && standing.outlook() instanceof Outlook.Forecast forecast
        ? List.of(forecast.expected(), forecast.low(), forecast.high())
        : Arrays.asList(null, null, null);
  }

  private static SdmxTable sdmx(List<Standing> standings, @Nullable UnitId whose) {
    SdmxTable table =
        new SdmxTable("OBS_STATUS", "UNIT_MEASURE", "BASE_PER", "DERIVED", "BACK_CAST");
    String area = whose == null ? null : whose.toString();
    for (Standing standing : standings) {
      for (Standing.Step step : standing.steps()) {
        Indicator indicator = standing.indicator();
        int number = step.number();
        add(table, new SdmxTable.Key(indicator, area, "P", standing.year(), number), step.alone());
        add(
            table,
            new SdmxTable.Key(indicator, area, "YTD", standing.year(), number),
            step.toDate());
        expect(table, new Place(standing, area, number), "PATH", step.expected());
      }
      if (standing.outlook() instanceof Outlook.Forecast forecast) {
        Place end = new Place(standing, area, standing.steps().size());
        expect(table, end, "F", forecast.expected());
        expect(table, end, "F_LOW", forecast.low());
        expect(table, end, "F_HIGH", forecast.high());
      }
      Target target = standing.target();
      if (target != null) {
        expect(table, new Place(standing, area, standing.steps().size()), "T", target.value());
      }
    }
    return table;
  }

  private record Place(Standing standing, @Nullable String area, int step) {

    SdmxTable.Key key(String measure) {
      return new SdmxTable.Key(standing.indicator(), area, measure, standing.year(), step);
    }
  }

  /** What is no observation: F, a forecast, in the code list of SDMX for the status. */
  private static void expect(
      SdmxTable table, Place place, String measure, @Nullable BigDecimal value) {
    if (value != null) {
      Indicator indicator = place.standing().indicator();
      table.add(
          place.key(measure),
          value,
          measure.equals("T") ? null : "F",
          indicator.unit().symbol(),
          indicator.baseYear(),
          "1",
          "0");
    }
  }

  private static void add(SdmxTable table, SdmxTable.Key key, Year.@Nullable Known known) {
    if (known != null) {
      table.add(
          key,
          known.value(),
          SdmxTable.code(known.status()),
          key.indicator().unit().symbol(),
          key.indicator().baseYear(),
          known.derived() ? "1" : "0",
          known.backCast() ? "1" : "0");
    }
  }

  private static Map<String, @Nullable Object> json(Standing standing, @Nullable UnitId whose) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    Indicator indicator = standing.indicator();
    Verdict verdict = standing.verdict();
    Target target = standing.target();
    one.put("id", indicator.id().value());
    one.put("code", indicator.code());
    one.put("name", indicator.name());
    one.put("unit", indicator.unit().symbol());
    one.put("kind", indicator.kind().name());
    one.put("direction", indicator.direction().name());
    one.put("definition", indicator.definition());
    one.put("source", indicator.source());
    one.put("area", whose == null ? null : whose.value());
    one.put("year", standing.year());
    one.put("target", target == null ? null : promise(target));
    one.put("rating", verdict == null ? null : verdict.rating().name());
    one.put("reason", verdict == null ? null : verdict.reason().name());
    one.put(
        "trajectory", standing.trajectory() == null ? null : standing.trajectory().way().name());
    one.put("forecast", forecast(standing));
    one.put("years", standing.years().stream().map(Exports::year).toList());
    one.put("inherited", standing.inherited().stream().map(Exports::inherited).toList());
    one.put("steps", standing.steps().stream().map(Exports::step).toList());
    return one;
  }

  private static Map<String, @Nullable Object> promise(Target target) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("comparator", target.comparator().name());
    one.put("value", target.value());
    one.put("valueMax", target.valueMax());
    one.put("legalBasis", target.legalBasis());
    return one;
  }

  private static Map<String, @Nullable Object> inherited(Inheritance from) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("before", from.before().toString());
    one.put("units", from.units().stream().map(UnitId::value).sorted().toList());
    one.put("way", from.way().name());
    one.put("figures", from.figures());
    return one;
  }

  private static Map<String, @Nullable Object> step(Standing.Step step) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("step", step.number());
    one.put("alone", known(step.alone()));
    one.put("toDate", known(step.toDate()));
    one.put("yearBefore", step.yearBefore());
    one.put("growth", step.growth());
    one.put("previous", step.previous());
    one.put("expected", step.expected());
    return one;
  }

  private static Map<String, @Nullable Object> year(Standing.PastYear past) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("year", past.year());
    one.put("toDate", known(past.known()));
    return one;
  }

  private static @Nullable Map<String, @Nullable Object> forecast(Standing standing) {
    if (!(standing.outlook() instanceof Outlook.Forecast forecast)) {
      return null;
    }
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("method", forecast.method().name());
    one.put("expected", forecast.expected());
    one.put("low", forecast.low());
    one.put("high", forecast.high());
    one.put("coverage", Outlook.COVERAGE);
    one.put(
        "tried",
        forecast.tried().stream()
            .map(tried ->
                Map.of(
                    "method", tried.method().name(),
                    "error", tried.error(),
                    "trials", tried.trials()))
            .toList());
    return one;
  }

  private static @Nullable Map<String, Object> known(Year.@Nullable Known known) {
    return known == null
        ? null
        : Map.of(
            "value", known.value(),
            "status", known.status().name(),
            "derived", known.derived(),
            "backCast", known.backCast());
  }
}
