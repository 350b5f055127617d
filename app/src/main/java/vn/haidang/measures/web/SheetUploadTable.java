package vn.haidang.measures.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.SheetCell;
import vn.haidang.measures.SheetChange;
import vn.haidang.measures.SheetRow;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/** Every row of a filled template beside its sheet, to take away, rejected ones with the reason. */
final class SheetUploadTable {

  private final Texts texts;
  private final SheetWords words;
  private final Function<SheetChange, List<String>> said;

  /** {@code said}: why a row is rejected, or what is surprising about it. */
  SheetUploadTable(Texts texts, Function<SheetChange, List<String>> said) {
    this.texts = texts;
    this.words = new SheetWords(texts);
    this.said = said;
  }

  ResponseEntity<byte[]> of(
      SheetUploadController.Compared compared, String unitName, String name, String format) {
    return new TableExport(
            name,
            () -> table(compared, unitName, name),
            () -> sdmx(compared.changes()),
            () ->
                Stream.concat(
                        compared.changes().stream().map(this::json),
                        compared.strays().stream().map(this::json))
                    .toList())
        .as(format);
  }

  private TableFile table(SheetUploadController.Compared compared, String unitName, String name) {
    List<String> head =
        List.of(
            texts.get("measures.column.code"),
            texts.get("sheets.indicator"),
            texts.get("measures.column.unit"),
            texts.get("measures.column.step"),
            texts.get("sheets.upload.now"),
            texts.get("sheets.upload.new"),
            texts.get("measures.column.status"),
            texts.get("sheets.upload.verdict"),
            texts.get("sheets.upload.why"),
            texts.get("sheets.note"),
            texts.get("sheets.reason"),
            texts.get("measures.fact.definition"),
            texts.get("measures.enter.source"));
    List<List<@Nullable Object>> rows =
        Stream.concat(
                compared.changes().stream().map(this::line),
                compared.strays().stream().map(this::line))
            .toList();
    return new TableFile(name, unitName, head, rows);
  }

  private List<@Nullable Object> line(FilledTemplate.Stray stray) {
    var line = new ArrayList<@Nullable Object>();
    line.add(stray.code());
    line.add(stray.name());
    line.addAll(Arrays.asList(null, null, null));
    line.add(stray.figure());
    line.add(null);
    line.add(texts.get("sheets.upload.verdict.REJECTED"));
    line.add(texts.get(stray.problem()));
    line.addAll(Arrays.asList(null, null, null, null));
    return line;
  }

  private List<@Nullable Object> line(SheetChange change) {
    SheetRow row = change.row();
    Indicator indicator = row.indicator();
    var line = new ArrayList<@Nullable Object>();
    line.add(indicator.code());
    line.add(indicator.name());
    line.add(indicator.unit().symbol());
    line.add(words.step(indicator, row.step()));
    line.add(cell(change.now()));
    line.add(cell(row.cell()));
    line.add(
        row.cell().isEmpty() ? null : texts.get("measures.status." + row.cell().status().name()));
    line.add(texts.get("sheets.upload.verdict." + change.verdict().name()));
    line.add(String.join(" ", said.apply(change)));
    line.add(row.cell().note());
    line.add(row.cell().reason());
    line.add(indicator.definition());
    line.add(indicator.source());
    return line;
  }

  /** A figure where it has one meaning, else as it was typed. */
  private static Object cell(SheetCell cell) {
    return cell.value().<Object>map(value -> value).orElse(cell.typed());
  }

  /** Of rows with a figure that has one meaning. */
  private static SdmxTable sdmx(List<SheetChange> changes) {
    SdmxTable table = new SdmxTable("OBS_STATUS", "UNIT_MEASURE", "VERDICT", "COMMENT_OBS");
    for (SheetChange change : changes) {
      SheetRow row = change.row();
      row.value()
          .ifPresent(value ->
              table.add(
                  SheetExports.key(row),
                  value,
                  SdmxTable.code(row.cell().status()),
                  row.indicator().unit().symbol(),
                  change.verdict().name(),
                  row.cell().note()));
    }
    return table;
  }

  private Map<String, @Nullable Object> json(FilledTemplate.Stray stray) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("code", stray.code());
    one.put("name", stray.name());
    one.put("line", stray.line());
    one.put("figure", stray.figure());
    one.put("verdict", SheetChange.Verdict.REJECTED.name());
    one.put("why", List.of(texts.get(stray.problem())));
    return one;
  }

  private Map<String, @Nullable Object> json(SheetChange change) {
    SheetRow row = change.row();
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("indicator", row.indicator().id().value());
    one.put("code", row.indicator().code());
    one.put("name", row.indicator().name());
    one.put("unit", row.indicator().unit().symbol());
    one.put("definition", row.indicator().definition());
    one.put("source", row.indicator().source());
    one.put("period", row.period().first() + "/" + row.period().last());
    one.put("present", change.now().typed());
    one.put("figure", row.cell().typed());
    one.put("value", row.value().orElse(null));
    one.put("status", row.cell().status().name());
    one.put("verdict", change.verdict().name());
    one.put("why", said.apply(change));
    one.put("note", row.cell().note());
    one.put("reason", row.cell().reason());
    return one;
  }
}
