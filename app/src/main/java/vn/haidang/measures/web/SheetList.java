package vn.haidang.measures.web;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.haidang.measures.Sheet;
import vn.haidang.measures.Sheets;
import vn.haidang.measures.Stage;
import vn.haidang.measures.web.SheetShapes.SheetLine;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/** The sheets of a month that somebody reads, the same on the screen, in a file and by call. */
@Component
class SheetList {

  private static final List<String> COLUMNS =
      List.of(
          "unit",
          "month",
          "state",
          "filled",
          "all",
          "submitted-column",
          "approved-column",
          "left-column");

  private static final List<String> SDMX_HEAD =
      List.of(
          "DATAFLOW", "REF_AREA", "FREQ", "MEASURE", "TIME_PERIOD", "OBS_VALUE", "STAGE", "TITLE");

  private final Sheets sheets;
  private final SheetDesk desk;

  SheetList(Sheets sheets, SheetDesk desk) {
    this.sheets = sheets;
    this.desk = desk;
  }

  /** The page with what is wanted. */
  SheetsPage page(SheetWish wish, SignedIn reader, Texts texts) {
    YearMonth month = desk.month(wish.wantedMonth());
    List<SheetsPage.Row> all = all(month, reader, texts);
    return new SheetsPage(
        month.toString(),
        new SheetWords(texts).month(month),
        wish.query("/sheets", month.minusMonths(1).toString()).address(),
        wish.query("/sheets", month.plusMonths(1).toString()).address(),
        wish.text(),
        wish.wantedStage(),
        wish.isOwn(),
        wish.order().word(),
        wish.query("/sheets", month.toString()),
        all.size(),
        chosen(all, wish));
  }

  /** What is wanted, in the order that is wanted. */
  List<SheetsPage.Row> list(SheetWish wish, SignedIn reader, Texts texts) {
    return chosen(all(desk.month(wish.wantedMonth()), reader, texts), wish);
  }

  /** The same as a file of that kind. */
  ResponseEntity<byte[]> file(SheetWish wish, SignedIn reader, Texts texts, String format) {
    YearMonth month = desk.month(wish.wantedMonth());
    String name = "bieu-so-lieu-" + month;
    List<SheetsPage.Row> rows = list(wish, reader, texts);
    return new TableExport(
            name,
            () -> table(name, month, rows, texts),
            () -> sdmx(month, rows),
            () -> rows.stream().map(row -> SheetLine.of(row, month.toString())).toList())
        .as(format);
  }

  /** How many figures each unit has to enter, has entered, handed in and got approved. */
  private static SdmxLines sdmx(YearMonth month, List<SheetsPage.Row> rows) {
    SdmxLines lines = new SdmxLines(SdmxLines.FIGURES, SDMX_HEAD);
    for (SheetsPage.Row row : rows) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      counts.put("ASKED", row.all());
      counts.put("FILLED", row.filled());
      counts.put("SUBMITTED", row.submitted());
      counts.put("APPROVED", row.approved());
      counts.forEach((measure, count) ->
          lines.add(
              "HAIDANG:SHEETS(1.0)",
              row.unit(),
              "M",
              measure,
              month.toString(),
              count,
              row.stage().name(),
              row.name()));
    }
    return lines;
  }

  private static TableFile table(
      String name, YearMonth month, List<SheetsPage.Row> rows, Texts texts) {
    return new TableFile(
        name,
        texts.get("sheets.heading"),
        COLUMNS.stream().map(column -> texts.get("sheets." + column)).toList(),
        rows.stream()
            .map(row ->
                List.<@org.jspecify.annotations.Nullable Object>of(
                    row.name(),
                    month.toString(),
                    texts.get("sheets.stage." + row.stage().name()),
                    row.filled(),
                    row.all(),
                    row.submitted(),
                    row.approved(),
                    row.todo()))
            .toList());
  }

  private static List<SheetsPage.Row> chosen(List<SheetsPage.Row> all, SheetWish wish) {
    return all.stream().filter(wish::takes).sorted(wish.comparator()).toList();
  }

  private List<SheetsPage.Row> all(YearMonth month, SignedIn reader, Texts texts) {
    return desk.listUnits(reader, month).stream()
        .map(unit -> row(unit, month, reader, texts))
        .filter(row -> row.all() > 0)
        .toList();
  }

  private SheetsPage.Row row(int unit, YearMonth month, SignedIn reader, Texts texts) {
    Sheet sheet = sheets.get(unit, month);
    SheetPageBuilder.Rights rights = desk.rights(reader, unit);
    return new SheetsPage.Row(
        unit,
        desk.name(unit, month),
        SheetPageBuilder.address(unit, month),
        sheet.filled(),
        sheet.rows().size(),
        sheet.in(Stage.SUBMITTED).size(),
        sheet.in(Stage.APPROVED).size(),
        sheet.stage(),
        rights.mayEnter() || rights.mayApprove(),
        new SheetWords(texts).summary(sheet));
  }
}
