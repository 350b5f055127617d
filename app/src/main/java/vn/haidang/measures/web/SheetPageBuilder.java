package vn.haidang.measures.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.haidang.measures.Frequency;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.Sheet;
import vn.haidang.measures.SheetEvent;
import vn.haidang.measures.SheetRow;
import vn.haidang.measures.Stage;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Texts;

/** Puts a sheet into words for its page. */
final class SheetPageBuilder {

  private final Texts texts;
  private final Words words;
  private final SheetWords sheetWords;

  SheetPageBuilder(Texts texts) {
    this.texts = texts;
    this.words = new Words(texts);
    this.sheetWords = new SheetWords(texts);
  }

  /** {@code boundaries}: since when the unit has those of today, where the month lies before. */
  SheetPage build(
      Sheet sheet,
      String unitName,
      Rights rights,
      @Nullable LocalDate boundaries,
      SignedIn reader) {
    YearMonth month = sheet.month();
    return new SheetPage(
        unitName,
        month.toString(),
        sheetWords.month(month),
        address(sheet.unit(), month),
        "haidang.sheet." + reader.account() + "." + sheet.unit() + "." + month,
        reader.name(),
        address(sheet.unit(), month.minusMonths(1)),
        address(sheet.unit(), month.plusMonths(1)),
        labels(month),
        sheet.stage(),
        sheet.version(),
        rights.mayEnter(),
        rights.mayApprove(),
        sheetWords.summary(sheet),
        saved(sheet),
        sheet.ready().size(),
        sheet.in(Stage.SUBMITTED).size(),
        sheet.in(Stage.APPROVED).size(),
        sheet.rows().stream().map(row -> row(row, month)).toList(),
        sheet.events().stream().map(this::event).toList(),
        rights.mayEnter() ? boundaries : null);
  }

  /** What the reader may do in the sheet's unit. */
  record Rights(boolean mayEnter, boolean mayApprove) {}

  static String address(int unit, YearMonth month) {
    return "/sheets/" + unit + "/" + month;
  }

  private SheetPage.Labels labels(YearMonth month) {
    YearMonth before = month.minusMonths(1);
    return new SheetPage.Labels(
        texts.get("measures.column.plan", Integer.toString(month.getYear())),
        texts.get("measures.step.month", Integer.toString(before.getMonthValue())),
        texts.get("measures.step.month", Integer.toString(month.getMonthValue())),
        texts.get(
            "sheets.short-month",
            Integer.toString(month.getMonthValue()),
            Integer.toString(month.getYear() - 1)));
  }

  private String saved(Sheet sheet) {
    return sheet.rows().stream()
        .map(row -> row.cell().changedAt())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map((Instant at) -> texts.get("sheets.saved-at", texts.minute(at)))
        .orElse("");
  }

  SheetPage.Row row(SheetRow row, YearMonth month) {
    Indicator indicator = row.indicator();
    String period = sheetWords.step(indicator, row.step());
    String usual = texts.get("measures.step.month", Integer.toString(month.getMonthValue()));
    return new SheetPage.Row(
        indicator.id().toString(),
        Words.number(indicator),
        indicator.name(),
        indicator.parent() != null,
        indicator.unit().symbol(),
        period.equals(usual) ? "" : period,
        row.target() == null ? "–" : words.target(indicator, row.target()),
        words.figure(indicator, row.before()),
        beforePeriod(row, month),
        row.cell().typed(),
        row.cell().status(),
        row.cell().note(),
        row.cell().reason(),
        words.figure(indicator, row.toDate().orElse(null)),
        words.figure(indicator, row.yearBefore()),
        row.present() == null ? "" : words.figure(indicator, row.present().value()),
        indicator.decimals(),
        row.cell().stage(),
        row.cell().version(),
        row.cell().stage() == Stage.OPEN,
        SheetWords.tone(row),
        !row.hasError() && !row.findings().isEmpty() || !row.cell().reason().isBlank(),
        sheetWords.messages(row));
  }

  /**
   * A quarter has no month before it: "9 tháng", "Quý II", and of the year before with its year.
   */
  private String beforePeriod(SheetRow row, YearMonth month) {
    Frequency frequency = row.indicator().frequency();
    if (row.before() == null || frequency == Frequency.MONTH) {
      return "";
    }
    int step = row.step() == 1 ? frequency.stepsPerYear() : row.step() - 1;
    String words = sheetWords.step(row.indicator(), step);
    return row.step() == 1 ? words + " " + (month.getYear() - 1) : words;
  }

  private SheetPage.Event event(SheetEvent event) {
    return new SheetPage.Event(
        texts.minute(event.at()),
        texts.get("sheets.did." + event.action().name(), texts.number(event.cells())),
        event.by(),
        event.reason());
  }
}
