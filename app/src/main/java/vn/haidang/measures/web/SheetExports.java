package vn.haidang.measures.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.Sheet;
import vn.haidang.measures.SheetRow;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/**
 * The table of a sheet as a workbook, as CSV, as SDMX-CSV and as JSON, with definitions and status.
 */
final class SheetExports {

  private final Texts texts;
  private final Words words;
  private final SheetWords sheetWords;

  SheetExports(Texts texts) {
    this.texts = texts;
    this.words = new Words(texts);
    this.sheetWords = new SheetWords(texts);
  }

  ResponseEntity<byte[]> of(Sheet sheet, String unitName, String format) {
    String name = "so-lieu-" + sheet.unit() + "-" + sheet.month();
    return new TableExport(
            name,
            () -> table(sheet, unitName, name),
            () -> sdmx(sheet),
            () -> sheet.rows().stream().map(SheetExports::json).toList())
        .as(format);
  }

  private TableFile table(Sheet sheet, String unitName, String name) {
    List<String> head =
        List.of(
            texts.get("measures.column.code"),
            texts.get("sheets.indicator"),
            texts.get("measures.column.unit"),
            texts.get("measures.column.step"),
            texts.get("measures.column.target"),
            texts.get("sheets.template.before"),
            texts.get("measures.column.year-before"),
            texts.get("sheets.template.figure"),
            texts.get("measures.column.status"),
            texts.get("sheets.to-date"),
            texts.get("sheets.state"),
            texts.get("sheets.note"),
            texts.get("sheets.reason"),
            texts.get("measures.fact.definition"),
            texts.get("measures.enter.source"));
    return new TableFile(name, unitName, head, sheet.rows().stream().map(this::line).toList());
  }

  private List<@Nullable Object> line(SheetRow row) {
    Indicator indicator = row.indicator();
    var line = new ArrayList<@Nullable Object>();
    line.add(indicator.code());
    line.add(indicator.name());
    line.add(indicator.unit().symbol());
    line.add(sheetWords.step(indicator, row.step()));
    line.add(row.target() == null ? null : words.target(indicator, row.target()));
    line.add(row.before());
    line.add(row.yearBefore());
    line.add(row.value().<Object>map(value -> value).orElse(row.cell().typed()));
    line.add(row.cell().isEmpty() ? null : words.status(row.cell().status()));
    line.add(row.toDate().orElse(null));
    line.add(texts.get("sheets.stage." + row.cell().stage().name()));
    line.add(row.cell().note());
    line.add(row.cell().reason());
    line.add(indicator.definition());
    line.add(indicator.source());
    return line;
  }

  private static SdmxTable sdmx(Sheet sheet) {
    SdmxTable table = new SdmxTable("OBS_STATUS", "UNIT_MEASURE", "STAGE", "COMMENT_OBS");
    for (SheetRow row : sheet.rows()) {
      row.value()
          .ifPresent(value ->
              table.add(
                  key(row),
                  value,
                  SdmxTable.code(row.cell().status()),
                  row.indicator().unit().symbol(),
                  row.cell().stage().name(),
                  row.cell().note()));
    }
    return table;
  }

  /** The step alone where steps add up, else the year to date. */
  static SdmxTable.Key key(SheetRow row) {
    return new SdmxTable.Key(
        row.indicator(),
        Integer.toString(row.subject()),
        row.indicator().isDerivable() ? "P" : "YTD",
        row.year(),
        row.step());
  }

  private static Map<String, @Nullable Object> json(SheetRow row) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("indicator", row.indicator().id().value());
    one.put("code", row.indicator().code());
    one.put("name", row.indicator().name());
    one.put("unit", row.indicator().unit().symbol());
    one.put("definition", row.indicator().definition());
    one.put("source", row.indicator().source());
    one.put("period", row.period().first() + "/" + row.period().last());
    one.put("figure", row.cell().typed());
    one.put("value", row.value().orElse(null));
    one.put("status", row.cell().status().name());
    one.put("stage", row.cell().stage().name());
    one.put("toDate", row.toDate().orElse(null));
    one.put("before", row.before());
    one.put("yearBefore", row.yearBefore());
    one.put("note", row.cell().note());
    one.put("reason", row.cell().reason());
    return one;
  }
}
