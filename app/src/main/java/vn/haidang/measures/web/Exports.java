package vn.haidang.measures.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
                "year-before",
                "path",
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
    row.add(step.yearBefore());
    row.add(step.expected());
    row.add(target == null ? null : words.target(indicator, target));
    row.add(verdict == null ? null : texts.get("measures.rating." + verdict.rating().name()));
    row.add(indicator.definition());
    row.add(indicator.source());
    return row;
  }

  private static SdmxTable sdmx(List<Standing> standings, @Nullable UnitId whose) {
    SdmxTable table = new SdmxTable("OBS_STATUS", "UNIT_MEASURE", "BASE_PER", "DERIVED");
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
      }
    }
    return table;
  }

  private static void add(SdmxTable table, SdmxTable.Key key, Year.@Nullable Known known) {
    if (known != null) {
      table.add(
          key,
          known.value(),
          SdmxTable.code(known.status()),
          key.indicator().unit().symbol(),
          key.indicator().baseYear(),
          known.derived() ? "1" : "0");
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
    one.put("expected", step.expected());
    return one;
  }

  private static @Nullable Map<String, Object> known(Year.@Nullable Known known) {
    return known == null
        ? null
        : Map.of(
            "value", known.value(), "status", known.status().name(), "derived", known.derived());
  }
}
