package vn.haidang.measures.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.JudgedFigure;
import vn.haidang.measures.PeriodCode;
import vn.haidang.measures.ReadyFigure;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/**
 * Every row that a file would bring, refused ones with their reason, to take away: whoever made the
 * file can mend it.
 */
final class ImportRowsTable {

  private final String name;
  private final Texts texts;
  private final ImportRowsPageBuilder rows;
  private final boolean workbook;
  private final List<JudgedFigure> judged;

  /**
   * Of some rows.
   *
   * @param name of the file, without an ending
   * @param workbook places are cells, else lines
   */
  ImportRowsTable(
      String name,
      Texts texts,
      ImportRowsPageBuilder rows,
      boolean workbook,
      List<JudgedFigure> judged) {
    this.name = name;
    this.texts = texts;
    this.rows = rows;
    this.workbook = workbook;
    this.judged = judged;
  }

  ResponseEntity<byte[]> as(String format) {
    return new TableExport(
            name, this::table, this::sdmx, () -> judged.stream().map(this::json).toList())
        .as(format);
  }

  private TableFile table() {
    return new TableFile(
        name,
        texts.get("figures.rows.title"),
        List.of(
            texts.get("figures.place"),
            texts.get("measures.column.code"),
            texts.get("sheets.indicator"),
            texts.get("measures.column.unit"),
            texts.get("sheets.unit"),
            texts.get("measures.column.step"),
            texts.get("sheets.upload.now"),
            texts.get("sheets.upload.new"),
            texts.get("measures.column.status"),
            texts.get("sheets.upload.verdict"),
            texts.get("sheets.upload.why"),
            texts.get("measures.column.definition"),
            texts.get("measures.column.source")),
        judged.stream().map(this::cells).toList());
  }

  private List<@Nullable Object> cells(JudgedFigure figure) {
    ReadyFigure ready = figure.ready();
    Indicator indicator = ready == null ? null : ready.indicator();
    ImportRowsPage.Row row = rows.row(figure, workbook);
    var cells = new ArrayList<@Nullable Object>();
    cells.add(row.place());
    cells.add(indicator == null ? figure.given().indicator() : indicator.code());
    cells.add(row.indicator());
    cells.add(indicator == null ? null : indicator.unit().symbol());
    cells.add(row.unit());
    cells.add(row.period());
    cells.add(figure.present());
    cells.add(ready == null ? row.value() : ready.value());
    cells.add(
        ready == null
            ? figure.given().status()
            : texts.get("measures.status." + ready.status().name()));
    cells.add(texts.get("figures.verdict." + figure.verdict().name()));
    cells.add(row.why());
    cells.add(indicator == null ? null : indicator.definition());
    cells.add(indicator == null ? null : indicator.source());
    return cells;
  }

  /** Of rows that are understood; what is no figure is no observation. */
  private SdmxMessage sdmx() {
    SdmxTable table = new SdmxTable("OBS_STATUS", "UNIT_MEASURE", "VERDICT", "COMMENT_OBS");
    for (JudgedFigure figure : judged) {
      ReadyFigure ready = figure.ready();
      if (ready != null) {
        String period = PeriodCode.of(ready.period());
        boolean toDate = period.endsWith(PeriodCode.TO_DATE);
        table.add(
            new SdmxTable.Dimensions(
                ready.indicator(),
                ready.unit().toString(),
                ready.indicator().frequency(),
                toDate ? "YTD" : "P",
                toDate ? period.replace(PeriodCode.TO_DATE, "") : PeriodCode.sdmx(ready.period())),
            ready.value(),
            SdmxTable.code(ready.status()),
            ready.indicator().unit().symbol(),
            figure.verdict().name(),
            ready.note());
      }
    }
    return table;
  }

  private Map<String, @Nullable Object> json(JudgedFigure figure) {
    ReadyFigure ready = figure.ready();
    ImportRowsPage.Row row = rows.row(figure, workbook);
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("place", row.place());
    one.put("code", ready == null ? figure.given().indicator() : ready.indicator().code());
    one.put("name", row.indicator());
    one.put("unit", ready == null ? null : ready.indicator().unit().symbol());
    one.put("definition", ready == null ? null : ready.indicator().definition());
    one.put("source", ready == null ? null : ready.indicator().source());
    one.put("area", ready == null ? null : ready.unit().value());
    one.put("areaName", row.unit());
    one.put("period", row.period());
    one.put("present", figure.present());
    one.put("value", ready == null ? row.value() : ready.value());
    one.put("status", ready == null ? figure.given().status() : ready.status().name());
    one.put("verdict", figure.verdict().name());
    one.put("why", row.why());
    return one;
  }
}
