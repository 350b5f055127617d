package vn.haidang.measures.web;

import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.documents.Workbook;
import vn.haidang.documents.WorkbookReader;
import vn.haidang.measures.Catalogue;
import vn.haidang.measures.DecimalSign;
import vn.haidang.measures.FigureCsv;
import vn.haidang.measures.FigureTexts;
import vn.haidang.measures.ForeignSheet;
import vn.haidang.measures.GivenFigures;
import vn.haidang.measures.ImportFile;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.JudgedFigure;
import vn.haidang.measures.Layout;
import vn.haidang.measures.LayoutGuess;
import vn.haidang.measures.Mapping;
import vn.haidang.measures.Mappings;
import vn.haidang.measures.ReadyFigure;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Texts;

/** Opens files with figures and puts what is in them into words for the pages of the import. */
@Component
class ImportDesk {

  private static final int ROWS_SHOWN = 1000;
  private static final int LINES_SHOWN = 24;
  private static final int COLUMNS_SHOWN = 90;
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Mappings mappings;
  private final Catalogue catalogue;
  private final WorkbookReader reader;
  private final AreaNames names;
  private final Clock clock;

  ImportDesk(
      Mappings mappings, Catalogue catalogue, WorkbookReader reader, AreaNames names, Clock clock) {
    this.mappings = mappings;
    this.catalogue = catalogue;
    this.reader = reader;
    this.names = names;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /**
   * Where figures come from.
   *
   * @param mapping null: a table that needs none
   */
  record Source(
      GivenFigures figures,
      DecimalSign sign,
      boolean sdmx,
      @Nullable Mapping mapping,
      @Nullable ForeignSheet sheet,
      String month) {}

  /** Reads the file once, so that what cannot be read is refused; true: it is a workbook. */
  boolean check(String name, byte[] bytes) {
    if (WorkbookReader.isWorkbook(bytes)) {
      reader.read(name, bytes);
      return true;
    }
    boolean text = !new String(bytes, StandardCharsets.UTF_8).contains("\uFFFD");
    if (!text) {
      throw new RefusedException(Problem.of("measures.no-table"));
    }
    return false;
  }

  Source source(ImportFile file, long mapping, String month, String decimal) {
    if (!file.isWorkbook()) {
      FigureCsv table = new FigureCsv(() -> open(file));
      boolean sdmx = table.isSdmx();
      return new Source(
          table, sdmx ? DecimalSign.POINT : LayoutForm.sign(decimal), sdmx, null, null, "");
    }
    Mapping kept = mappings.get(mapping);
    ForeignSheet sheet = mappings.read(reader.read(file.name(), file.bytes()), kept, month(month));
    return new Source(sheet, DecimalSign.POINT, false, kept, sheet, month);
  }

  /** A month as the form sends it. */
  static YearMonth month(String month) {
    try {
      return YearMonth.parse(month);
    } catch (DateTimeParseException e) {
      throw new RefusedException(Problem.of("measures.month-missing"), e);
    }
  }

  private static Reader open(ImportFile file) {
    return new InputStreamReader(
        new java.io.ByteArrayInputStream(file.bytes()), StandardCharsets.UTF_8);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  int unit(String typed, LocalDate on) {
    Integer found = findUnit(typed, on);
    if (found == null) {
      throw new RefusedException(Problem.of("measures.unit-not-known", typed));
    }
    return found;
  }

  private @Nullable Integer findUnit(String typed, LocalDate on) {
    if (typed.matches("#[1-9]\\d{0,8}.*")) {
      return Integer.valueOf(typed.replaceFirst("^#(\\d+).*$", "$1"));
    }
    return mappings.findUnit(typed, on).map(UnitId::value).orElse(null);
  }

  int indicator(String typed) {
    Integer found = findIndicator(typed);
    if (found == null) {
      throw new RefusedException(Problem.of("measures.indicator-not-known", typed));
    }
    return found;
  }

  /** By its code, alone or as the list shows it: "HP.8 · Kim ngạch xuất khẩu". */
  private @Nullable Integer findIndicator(String typed) {
    String code = typed.replaceFirst(" · .*$", "").strip();
    return catalogue.listAll().stream()
        .filter(indicator -> indicator.code().equalsIgnoreCase(code))
        .findFirst()
        .map(indicator -> indicator.id().value())
        .orElse(null);
  }

  Layout layout(Map<String, String> form) {
    LocalDate day =
        form.getOrDefault("month", "").matches("\\d{4}-\\d{2}")
            ? month(form.getOrDefault("month", "")).atEndOfMonth()
            : LocalDate.ofInstant(now(), VIETNAM);
    return new LayoutForm(form, typed -> findUnit(typed, day), this::findIndicator).layout();
  }

  ImportLayoutPage page(ImportFile file, String wantedSheet, String wantedMapping) {
    Workbook book = reader.read(file.name(), file.bytes());
    List<Workbook.Sheet> visible = book.sheets().stream().filter(s -> !s.hidden()).toList();
    if (visible.isEmpty()) {
      throw new RefusedException(Problem.of("measures.no-table"));
    }
    Optional<Mapping> mapping =
        wantedMapping.matches("[1-9]\\d{0,17}")
            ? Optional.of(mappings.get(Long.parseLong(wantedMapping)))
            : wantedSheet.isEmpty() ? fitting(book) : Optional.empty();
    Workbook.Sheet sheet =
        book.find(wantedSheet)
            .or(() -> mapping.flatMap(kept -> Mappings.sheetFor(kept.layout(), book)))
            .orElse(visible.getFirst());
    YearMonth month =
        LayoutGuess.month(file.name(), sheet)
            .orElse(YearMonth.from(LocalDate.ofInstant(now(), VIETNAM)));
    Layout layout =
        mapping
            .map(Mapping::layout)
            .orElseGet(() ->
                LayoutGuess.of(
                    sheet,
                    month,
                    name -> mappings.findUnit(name, month.atEndOfMonth()).isPresent()));
    return new LayoutPages(catalogue.listAll(), names, month)
        .page(
            file,
            visible,
            sheet,
            layout,
            mapping.map(Mapping::name).orElse(sheet.name()),
            mappings.listAll(),
            mapping.map(Mapping::id).orElse(0L));
  }

  /** A layout that was made for a sheet of such a workbook. */
  private Optional<Mapping> fitting(Workbook book) {
    return mappings.listAll().stream()
        .filter(mapping -> Mappings.sheetFor(mapping.layout(), book).isPresent())
        .findFirst();
  }

  ImportRowsPage rows(ImportFile file, Source source, List<JudgedFigure> judged, Texts texts) {
    Map<JudgedFigure.Verdict, Long> counts =
        judged.stream()
            .collect(Collectors.groupingBy(JudgedFigure::verdict, Collectors.counting()));
    Mapping mapping = source.mapping();
    Map<UnitId, String> unitNames = new HashMap<>();
    return new ImportRowsPage(
        file.id(),
        file.name(),
        mapping == null ? 0 : mapping.id(),
        mapping == null ? "" : mapping.name(),
        source.month(),
        source.sign().name(),
        source.sdmx(),
        mapping != null && mapping.layout().rowsAre() == Layout.RowsAre.UNITS,
        count(counts, JudgedFigure.Verdict.NEW),
        count(counts, JudgedFigure.Verdict.CHANGED),
        count(counts, JudgedFigure.Verdict.SAME),
        count(counts, JudgedFigure.Verdict.REFUSED),
        unknown(source.sheet()),
        LayoutPages.choices(catalogue.listAll()),
        judged.stream()
            .filter(figure -> figure.verdict() != JudgedFigure.Verdict.SAME)
            .limit(ROWS_SHOWN)
            .map(figure -> row(figure, mapping != null, unitNames, texts))
            .toList());
  }

  private static int count(Map<JudgedFigure.Verdict, Long> counts, JudgedFigure.Verdict verdict) {
    return counts.getOrDefault(verdict, 0L).intValue();
  }

  private static List<ImportRowsPage.Unknown> unknown(@Nullable ForeignSheet sheet) {
    return sheet == null
        ? List.of()
        : sheet.unknown().stream()
            .map(row -> new ImportRowsPage.Unknown(row.words(), row.measure()))
            .toList();
  }

  private ImportRowsPage.Row row(
      JudgedFigure figure, boolean workbook, Map<UnitId, String> unitNames, Texts texts) {
    ReadyFigure ready = figure.ready();
    Problem problem = figure.problem();
    return new ImportRowsPage.Row(
        workbook ? ForeignSheet.cell(figure.given().line()) : texts.number(figure.given().line()),
        ready == null ? figure.given().indicator() : ready.indicator().name(),
        ready == null
            ? figure.given().unit()
            : unitNames.computeIfAbsent(
                ready.unit(), unit -> names.name(unit, ready.period().last())),
        figure.given().period(),
        figure.present() == null ? "–" : FigureTexts.written(figure.present()),
        ready == null ? figure.given().value() : FigureTexts.written(ready.value()),
        figure.verdict(),
        problem == null ? "" : texts.get(problem));
  }

  /** What a few pages of the import share. */
  static final class LayoutPages {

    private final List<Indicator> indicators;
    private final AreaNames names;
    private final YearMonth month;

    LayoutPages(List<Indicator> indicators, AreaNames names, YearMonth month) {
      this.indicators = indicators;
      this.names = names;
      this.month = month;
    }

    static List<ImportLayoutPage.Choice> choices(List<Indicator> indicators) {
      return indicators.stream()
          .map(indicator ->
              new ImportLayoutPage.Choice(
                  indicator.code() + " · " + indicator.name(), indicator.unit().symbol(), false))
          .toList();
    }

    ImportLayoutPage page(
        ImportFile file,
        List<Workbook.Sheet> sheets,
        Workbook.Sheet sheet,
        Layout layout,
        String name,
        List<Mapping> kept,
        long chosen) {
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
                      Long.toString(each.id()), each.name(), each.id() == chosen))
              .toList(),
          name,
          sheet.name(),
          month.toString(),
          layout.headFrom(),
          layout.headTo(),
          layout.firstRow(),
          layout.lastRow() == 0 ? "" : Integer.toString(layout.lastRow()),
          layout.rowsAre() == Layout.RowsAre.UNITS,
          layout.nameColumns().stream()
              .map(ForeignSheet::letters)
              .collect(Collectors.joining(", ")),
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
          choices(indicators));
    }

    private ImportLayoutPage.Column column(Workbook.Sheet sheet, Layout layout, int column) {
      Layout.ValueColumn mapped =
          layout.columns().stream()
              .filter(each -> each.column() == column)
              .findFirst()
              .orElse(null);
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

    private String indicator(@Nullable Integer number) {
      return indicators.stream()
          .filter(indicator -> Integer.valueOf(indicator.id().value()).equals(number))
          .findFirst()
          .map(indicator -> indicator.code() + " · " + indicator.name())
          .orElse("");
    }

    private String unit(@Nullable Integer number) {
      return number == null
          ? ""
          : "#" + number + " " + names.name(new UnitId(number), month.atEndOfMonth());
    }
  }
}
