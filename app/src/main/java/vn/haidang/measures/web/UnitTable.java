package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import vn.haidang.measures.Indicator;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/** An indicator unit by unit, to take away: figures as figures, with definition and status. */
final class UnitTable {

  private final Texts texts;
  private final Indicator indicator;
  private final UnitsPage page;
  private final int step;

  UnitTable(Texts texts, Indicator indicator, UnitsPage page, int step) {
    this.texts = texts;
    this.indicator = indicator;
    this.page = page;
    this.step = step;
  }

  ResponseEntity<byte[]> as(String format) {
    String name = "chi-tieu-" + indicator.id() + "-theo-don-vi";
    return new TableExport(
            name,
            () -> table(name),
            this::sdmx,
            () -> page.rows().stream().map(this::json).toList())
        .as(format);
  }

  private TableFile table(String name) {
    var rows = new ArrayList<List<@Nullable Object>>();
    for (UnitsPage.Row row : page.rows()) {
      var line = new ArrayList<@Nullable Object>();
      line.add(indicator.code());
      line.add(indicator.fullName());
      line.add(indicator.unit().symbol());
      line.add(page.stepName() + " " + page.year());
      line.add(row.name());
      line.add(row.value());
      line.add(row.statusName());
      line.add(row.target());
      line.add(row.share());
      line.add(row.way());
      line.add(indicator.definition());
      line.add(indicator.source());
      rows.add(line);
    }
    return new TableFile(
        name,
        page.stepName() + " " + page.year(),
        List.of(
            texts.get("measures.column.code"),
            texts.get("measures.column.name"),
            texts.get("measures.column.unit"),
            texts.get("measures.column.step"),
            texts.get("measures.unit"),
            texts.get("measures.column.figure"),
            texts.get("measures.column.status"),
            texts.get("measures.column.target"),
            texts.get("measures.by-unit.share"),
            texts.get("measures.by-unit.way"),
            texts.get("measures.column.definition"),
            texts.get("measures.column.source")),
        rows);
  }

  private String areas(UnitsPage.Row row) {
    return row.units().stream().map(String::valueOf).collect(Collectors.joining("_"));
  }

  private SdmxTable sdmx() {
    SdmxTable table = new SdmxTable("OBS_STATUS", "UNIT_MEASURE", "COMMENT_OBS");
    String measure = page.toDate() || !indicator.isDerivable() ? "YTD" : "P";
    for (UnitsPage.Row row : page.rows()) {
      BigDecimal value = row.value();
      if (value != null) {
        table.add(
            new SdmxTable.Key(indicator, areas(row), measure, page.year(), step),
            value,
            row.status() == null ? null : SdmxTable.code(row.status()),
            indicator.unit().symbol(),
            row.way());
      }
    }
    return table;
  }

  private Map<String, @Nullable Object> json(UnitsPage.Row row) {
    Map<String, @Nullable Object> one = TableExport.about(indicator);
    one.put("year", page.year());
    one.put("step", step);
    one.put("toDate", page.toDate());
    one.put("areas", row.units());
    one.put("area", row.name());
    one.put("value", row.value());
    one.put("status", row.status() == null ? null : row.status().name());
    one.put("target", row.target());
    one.put("way", row.way());
    return one;
  }
}
