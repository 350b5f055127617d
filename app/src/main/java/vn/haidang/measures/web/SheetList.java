package vn.haidang.measures.web;

import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.haidang.measures.Sheet;
import vn.haidang.measures.Sheets;
import vn.haidang.measures.Stage;
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

  /** The same as a table for spreadsheets. */
  TableFile table(SheetWish wish, SignedIn reader, Texts texts) {
    YearMonth month = desk.month(wish.wantedMonth());
    return new TableFile(
        "bieu-so-lieu-" + month,
        texts.get("sheets.heading"),
        COLUMNS.stream().map(column -> texts.get("sheets." + column)).toList(),
        list(wish, reader, texts).stream()
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
