package vn.haidang.measures.web;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.haidang.documents.Workbook;
import vn.haidang.measures.FigureTexts;
import vn.haidang.measures.ForeignSheet;
import vn.haidang.measures.ImportFile;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.Layout;
import vn.haidang.measures.Mapping;
import vn.haidang.organisation.UnitId;

/** Puts a foreign sheet and the layout it is read by into the form in which people correct it. */
final class ImportLayoutPageBuilder {

  private static final int COLUMNS_SHOWN = 90;
  private static final int LINES_SHOWN = 24;

  private final List<Indicator> indicators;
  private final AreaNames names;
  private final YearMonth month;

  ImportLayoutPageBuilder(List<Indicator> indicators, AreaNames names, YearMonth month) {
    this.indicators = indicators;
    this.names = names;
    this.month = month;
  }

  /** As the list offers it: "HP.8 · Kim ngạch xuất khẩu". */
  private static String offered(Indicator indicator) {
    return indicator.code() + " · " + indicator.name();
  }

  /** Every indicator as the list offers it. */
  static List<ImportLayoutPage.Choice> choices(List<Indicator> indicators) {
    return indicators.stream()
        .map(indicator ->
            new ImportLayoutPage.Choice(offered(indicator), indicator.unit().symbol(), false))
        .toList();
  }

  ImportLayoutPage page(
      ImportFile file,
      List<Workbook.Sheet> sheets,
      Workbook.Sheet sheet,
      Layout layout,
      String name,
      List<Mapping> kept,
      @Nullable Mapping chosen) {
    int width = Math.min(sheet.lastColumn(), COLUMNS_SHOWN);
    return new ImportLayoutPage(
        file.id(),
        file.name(),
        sheets.stream()
            .map(each ->
                new ImportLayoutPage.Choice(
                    each.name(), each.name(), each.name().equals(sheet.name())))
            .toList(),
        kept.stream()
            .map(each ->
                new ImportLayoutPage.Choice(
                    Long.toString(each.id()),
                    each.name(),
                    chosen != null && each.id() == chosen.id()))
            .toList(),
        name,
        chosen == null ? "" : chosen.name(),
        chosen == null ? -1 : chosen.version(),
        sheet.name(),
        month.toString(),
        layout.headFrom(),
        layout.headTo(),
        layout.firstRow(),
        layout.lastRow() == 0 ? "" : Integer.toString(layout.lastRow()),
        layout.rowsAre() == Layout.RowsAre.UNITS,
        layout.nameColumns().stream().map(ForeignSheet::letters).collect(Collectors.joining(", ")),
        layout.measureColumn() == 0 ? "" : ForeignSheet.letters(layout.measureColumn()),
        indicator(layout.indicator()),
        unit(layout.unit()),
        IntStream.rangeClosed(1, width)
            .filter(column -> !layout.nameColumns().contains(column))
            .mapToObj(column -> column(sheet, layout, column))
            .toList(),
        IntStream.rangeClosed(1, width).mapToObj(ForeignSheet::letters).toList(),
        sheet.rows().keySet().stream()
            .limit(LINES_SHOWN)
            .map(row -> line(sheet, layout, row, width))
            .toList(),
        choices(indicators),
        "");
  }

  private ImportLayoutPage.Column column(Workbook.Sheet sheet, Layout layout, int column) {
    Layout.ValueColumn mapped =
        layout.columns().stream().filter(each -> each.column() == column).findFirst().orElse(null);
    String head =
        IntStream.rangeClosed(layout.headFrom(), layout.headTo())
            .mapToObj(row -> sheet.text(row, column))
            .filter(text -> !text.isBlank())
            .distinct()
            .collect(Collectors.joining(" "));
    String sample =
        IntStream.range(layout.firstRow(), layout.firstRow() + 30)
            .mapToObj(row -> sheet.text(row, column))
            .filter(text -> !text.isBlank())
            .limit(3)
            .collect(Collectors.joining("; "));
    return new ImportLayoutPage.Column(
        column,
        ForeignSheet.letters(column),
        head,
        sample,
        mapped == null ? "" : mapped.when().name(),
        mapped == null ? "" : mapped.period(),
        mapped == null ? "ESTIMATE" : mapped.status().name(),
        mapped == null ? "1" : FigureTexts.written(mapped.factor()),
        mapped == null ? "" : unit(mapped.unit()),
        mapped == null ? "" : indicator(mapped.indicator()));
  }

  private static ImportLayoutPage.Line line(
      Workbook.Sheet sheet, Layout layout, int row, int width) {
    return new ImportLayoutPage.Line(
        row,
        row >= layout.headFrom() && row <= layout.headTo(),
        IntStream.rangeClosed(1, width)
            .mapToObj(column -> sheet.cell(row, column).map(Workbook.Cell::text).orElse(""))
            .toList());
  }

  /** As the form writes an indicator; nothing for none. */
  String indicator(@Nullable Integer number) {
    return indicators.stream()
        .filter(indicator -> Integer.valueOf(indicator.id().value()).equals(number))
        .findFirst()
        .map(ImportLayoutPageBuilder::offered)
        .orElse("");
  }

  /** As the form writes a unit; nothing for none. */
  String unit(@Nullable Integer number) {
    return number == null
        ? ""
        : "#" + number + " " + names.name(new UnitId(number), month.atEndOfMonth());
  }
}
