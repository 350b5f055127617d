package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import vn.haidang.kernel.series.Outlook;
import vn.haidang.measures.Frequency;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.Observation;
import vn.haidang.measures.PeriodCode;
import vn.haidang.measures.Standing;
import vn.haidang.measures.Vintage;
import vn.haidang.measures.Year;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/**
 * The other tables of an indicator's page, to take away: its years, what became known of it and
 * when, and the methods of forecasting with their past errors.
 */
final class IndicatorTables {

  /** A table, its own columns, and its own lines. */
  private record Columns(String name, List<String> own, List<List<@Nullable Object>> rows) {}

  private final Texts texts;
  private final Words words;
  private final Standing standing;
  private final Indicator indicator;
  private final UnitId whose;

  IndicatorTables(Texts texts, Standing standing, UnitId whose) {
    this.texts = texts;
    this.words = new Words(texts);
    this.standing = standing;
    this.indicator = standing.indicator();
    this.whose = whose;
  }

  /** Whole years, and this one as far as it has come. */
  ResponseEntity<byte[]> years(String format) {
    List<YearLine> lines = yearLines();
    Columns columns =
        new Columns(
            name("cac-nam"),
            List.of("year", "step", "to-date", "status", "derived", "growth"),
            lines.stream().map(this::cells).toList());
    return export(columns, () -> sdmx(lines), lines.stream().map(this::json).toList(), format);
  }

  /** {@code step}: the last one that is in the figure. */
  private record YearLine(int year, int step, Year.Known known, @Nullable BigDecimal growth) {}

  private List<YearLine> yearLines() {
    int steps = indicator.frequency().stepsPerYear();
    var lines = new ArrayList<YearLine>();
    for (Standing.PastYear past : standing.years()) {
      YearLine before = lines.isEmpty() ? null : lines.getLast();
      BigDecimal growth =
          before == null || before.year() != past.year() - 1
              ? null
              : indicator.kind().change(past.known().value(), before.known().value());
      lines.add(new YearLine(past.year(), steps, past.known(), growth));
    }
    Standing.Step last = standing.last();
    if (last != null && last.toDate() != null) {
      lines.add(new YearLine(standing.year(), last.number(), last.toDate(), last.growth()));
    }
    return lines;
  }

  private List<@Nullable Object> cells(YearLine line) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(line.year());
    cells.add(words.toDate(indicator.frequency(), line.step()));
    cells.add(line.known().value());
    cells.add(words.status(line.known().status()));
    cells.add(words.origin(line.known()));
    cells.add(line.growth());
    return cells;
  }

  private SdmxMessage sdmx(List<YearLine> lines) {
    SdmxTable table =
        new SdmxTable("OBS_STATUS", "UNIT_MEASURE", "BASE_PER", "DERIVED", "BACK_CAST");
    for (YearLine line : lines) {
      table.add(
          new SdmxTable.Key(indicator, whose.toString(), "YTD", line.year(), line.step()),
          line.known().value(),
          SdmxTable.code(line.known().status()),
          indicator.unit().symbol(),
          indicator.baseYear(),
          line.known().derived() ? "1" : "0",
          line.known().backCast() ? "1" : "0");
    }
    return table;
  }

  private Map<String, @Nullable Object> json(YearLine line) {
    Map<String, @Nullable Object> one = about();
    one.put("year", line.year());
    one.put("step", line.step());
    one.put("value", line.known().value());
    one.put("status", line.known().status().name());
    one.put("derived", line.known().derived());
    one.put("backCast", line.known().backCast());
    one.put("growth", line.growth());
    return one;
  }

  /** Every figure of the year as it became known, corrections included. */
  ResponseEntity<byte[]> history(List<Vintage> vintages, String format) {
    Columns columns =
        new Columns(
            name("da-biet"),
            List.of(
                "known",
                "step",
                "figure",
                "status",
                "base-year",
                "boundaries",
                "from",
                "by",
                "note"),
            vintages.stream().map(this::cells).toList());
    return export(
        columns, () -> vintages(vintages), vintages.stream().map(this::json).toList(), format);
  }

  private List<@Nullable Object> cells(Vintage vintage) {
    Observation seen = vintage.observation();
    var cells = new ArrayList<@Nullable Object>();
    cells.add(texts.minute(seen.asOf()));
    cells.add(words.period(indicator.frequency(), seen.period()));
    cells.add(seen.value());
    cells.add(words.status(seen.status()));
    cells.add(seen.baseYear());
    cells.add(seen.boundaries());
    cells.add(seen.source());
    cells.add(seen.by());
    cells.add(vintage.note());
    return cells;
  }

  /**
   * With the moment as a dimension: one period has as many observations as it was known in ways.
   */
  private SdmxMessage vintages(List<Vintage> vintages) {
    SdmxTable table =
        SdmxTable.of(
            "VINTAGES",
            "VINTAGE",
            "OBS_STATUS",
            "UNIT_MEASURE",
            "BASE_PER",
            "BOUNDARIES",
            "COMMENT_OBS");
    for (Vintage vintage : vintages) {
      Observation seen = vintage.observation();
      table.add(
          new SdmxTable.Dimensions(
              indicator,
              whose.toString(),
              indicator.frequency(),
              seen.asOf().toString(),
              PeriodCode.sdmx(seen.period())),
          seen.value(),
          SdmxTable.code(seen.status()),
          indicator.unit().symbol(),
          seen.baseYear(),
          seen.boundaries() == null ? null : seen.boundaries().toString(),
          seen.source() + (vintage.note().isBlank() ? "" : "; " + vintage.note()));
    }
    return table;
  }

  private Map<String, @Nullable Object> json(Vintage vintage) {
    Observation seen = vintage.observation();
    Map<String, @Nullable Object> one = about();
    one.put("asOf", seen.asOf().toString());
    one.put("period", PeriodCode.of(seen.period()));
    one.put("value", seen.value());
    one.put("status", seen.status().name());
    one.put("baseYear", seen.baseYear());
    one.put("boundaries", seen.boundaries() == null ? null : seen.boundaries().toString());
    one.put("from", seen.source());
    one.put("by", seen.by());
    one.put("note", vintage.note());
    return one;
  }

  /** How the forecast was chosen. */
  ResponseEntity<byte[]> methods(String format) {
    List<Outlook.Tried> tried =
        standing.outlook() instanceof Outlook.Forecast forecast ? forecast.tried() : List.of();
    Columns columns =
        new Columns(
            name("du-bao"),
            List.of("year", "method", "error", "trials", "used"),
            tried.stream().map(this::cells).toList());
    return export(columns, () -> errors(tried), tried.stream().map(this::json).toList(), format);
  }

  private List<@Nullable Object> cells(Outlook.Tried tried) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(standing.year());
    cells.add(texts.get("measures.method." + tried.method().name()));
    cells.add(tried.error());
    cells.add(tried.trials());
    cells.add(isUsed(tried) ? texts.get("measures.column.used") : null);
    return cells;
  }

  private boolean isUsed(Outlook.Tried tried) {
    return standing.outlook() instanceof Outlook.Forecast forecast
        && forecast.method() == tried.method();
  }

  private SdmxMessage errors(List<Outlook.Tried> tried) {
    SdmxTable table = SdmxTable.of("FORECAST_ERRORS", "METHOD", "UNIT_MEASURE", "TRIALS", "USED");
    for (Outlook.Tried one : tried) {
      table.add(
          new SdmxTable.Dimensions(
              indicator,
              whose.toString(),
              Frequency.YEAR,
              one.method().name(),
              Integer.toString(standing.year())),
          one.error(),
          "%",
          one.trials(),
          isUsed(one) ? "1" : "0");
    }
    return table;
  }

  private Map<String, @Nullable Object> json(Outlook.Tried tried) {
    Map<String, @Nullable Object> one = about();
    one.put("year", standing.year());
    one.put("method", tried.method().name());
    one.put("error", tried.error());
    one.put("trials", tried.trials());
    one.put("used", isUsed(tried));
    return one;
  }

  private Map<String, @Nullable Object> about() {
    Map<String, @Nullable Object> one = TableExport.about(indicator);
    one.put("area", whose.value());
    return one;
  }

  private String name(String what) {
    return "chi-tieu-" + indicator.id() + "-" + standing.year() + "-" + what;
  }

  private ResponseEntity<byte[]> export(
      Columns columns,
      Supplier<SdmxMessage> sdmx,
      List<Map<String, @Nullable Object>> json,
      String format) {
    return new TableExport(columns.name(), () -> table(columns), sdmx, () -> json).as(format);
  }

  /** Code, name and unit before each line, definition and source behind it. */
  private TableFile table(Columns columns) {
    var head = new ArrayList<String>();
    head.addAll(columns("code", "name", "unit"));
    head.addAll(columns(columns.own().toArray(String[]::new)));
    head.addAll(columns("definition", "source"));
    var rows = new ArrayList<List<@Nullable Object>>();
    for (List<@Nullable Object> own : columns.rows()) {
      var row = new ArrayList<@Nullable Object>();
      row.add(indicator.code());
      row.add(indicator.fullName());
      row.add(indicator.unit().symbol());
      row.addAll(own);
      row.add(indicator.definition());
      row.add(indicator.source());
      rows.add(row);
    }
    return new TableFile(columns.name(), columns.name(), head, rows);
  }

  private List<String> columns(String... keys) {
    return List.of(keys).stream().map(key -> texts.get("measures.column." + key)).toList();
  }
}
