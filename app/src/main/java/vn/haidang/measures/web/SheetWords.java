package vn.haidang.measures.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.haidang.measures.Finding;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.Sheet;
import vn.haidang.measures.SheetRow;
import vn.haidang.measures.Stage;
import vn.haidang.platform.Texts;

/** What a sheet says in words, on the page and to programs alike. */
final class SheetWords {

  private final Texts texts;
  private final Words words;

  SheetWords(Texts texts) {
    this.texts = texts;
    this.words = new Words(texts);
  }

  /** "Tháng 9 năm 2018". */
  String month(YearMonth month) {
    return texts.get(
        "sheets.month-of-year",
        Integer.toString(month.getMonthValue()),
        Integer.toString(month.getYear()));
  }

  /** "Tháng 8". */
  String step(Indicator indicator, int step) {
    return indicator.isDerivable()
        ? words.step(indicator.frequency(), step)
        : words.toDate(indicator.frequency(), step);
  }

  /** What is still to be done before all is handed in; empty: nothing. */
  String summary(Sheet sheet) {
    var parts = new ArrayList<String>();
    count(parts, "sheets.left.errors", sheet.errors());
    count(parts, "sheets.left.reasons", sheet.withoutReason());
    count(parts, "sheets.left.empty", sheet.empty());
    return parts.isEmpty() ? "" : texts.get("sheets.left", String.join(", ", parts));
  }

  private void count(List<String> parts, String key, int number) {
    if (number > 0) {
      parts.add(texts.get(key, texts.number(number)));
    }
  }

  String detail(Finding finding) {
    return texts.get(finding.problem());
  }

  List<SheetPage.Message> messages(SheetRow row) {
    if (row.cell().isEmpty()) {
      String present = row.present() == null ? "sheets.not-entered" : "sheets.in-force";
      String figure =
          row.present() == null
              ? ""
              : words.figure(row.indicator(), row.present().value())
                  + " ("
                  + words.status(row.present().status())
                  + ")";
      return List.of(new SheetPage.Message("", texts.get(present, figure), List.of()));
    }
    if (row.findings().isEmpty()) {
      return List.of(
          new SheetPage.Message("ok", texts.get(inOrder(row.cell().stage())), List.of()));
    }
    return row.findings().stream()
        .map(finding ->
            new SheetPage.Message(
                finding.isError() ? "e" : "w", detail(finding), finding.choices()))
        .toList();
  }

  private static String inOrder(Stage stage) {
    return "sheets.stage-of-row." + stage.name().toLowerCase(Locale.ROOT);
  }

  static String tone(SheetRow row) {
    return row.hasError() ? "e" : row.lacksReason() ? "w" : "";
  }
}
