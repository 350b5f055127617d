package vn.haidang.measures.web;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.documents.Workbook;
import vn.haidang.documents.WorkbookReader;
import vn.haidang.measures.Catalogue;
import vn.haidang.measures.DecimalSign;
import vn.haidang.measures.FigureCsv;
import vn.haidang.measures.ForeignSheet;
import vn.haidang.measures.GivenFigures;
import vn.haidang.measures.ImportFile;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.JudgedFigure;
import vn.haidang.measures.Layout;
import vn.haidang.measures.LayoutGuess;
import vn.haidang.measures.Mapping;
import vn.haidang.measures.Mappings;
import vn.haidang.measures.Meaning;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Texts;
import vn.haidang.platform.VietnamTime;

/** Opens files with figures and finds the layout and the indicators and units that are meant. */
@Component
class ImportDesk {

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
   * @param geography as in {@link vn.haidang.measures.Delivery}
   */
  record Source(
      GivenFigures figures,
      DecimalSign sign,
      boolean sdmx,
      @Nullable Mapping mapping,
      @Nullable ForeignSheet sheet,
      String month,
      @Nullable LocalDate geography) {}

  /**
   * A day on whose boundaries figures are declared to be; null: as units stood.
   *
   * @throws RefusedException {@code measures.geography-unclear} if it is no day, or to come
   */
  @Nullable LocalDate geography(String typed) {
    try {
      LocalDate day = typed.isBlank() ? null : LocalDate.parse(typed);
      if (day != null && day.isAfter(VietnamTime.dayOf(now()))) {
        throw new RefusedException(Problem.of("measures.geography-unclear", typed));
      }
      return day;
    } catch (DateTimeParseException e) {
      throw new RefusedException(Problem.of("measures.geography-unclear", typed), e);
    }
  }

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
    new FigureCsv(
            () -> new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))
        .forEach(figure -> {});
    return false;
  }

  /** The figures of a file as somebody wants them read. */
  Source source(ImportFile file, ImportRowsWish wish) {
    return file.isWorkbook() ? workbook(file, wish) : table(file, wish);
  }

  private Source workbook(ImportFile file, ImportRowsWish wish) {
    Mapping kept = mappings.get(wish.mappingId());
    String month = wish.monthWord();
    ForeignSheet sheet = mappings.read(reader.read(file.name(), file.bytes()), kept, month(month));
    return new Source(sheet, DecimalSign.POINT, false, kept, sheet, month, file.geography());
  }

  private static Source table(ImportFile file, ImportRowsWish wish) {
    FigureCsv table = new FigureCsv(() -> open(file));
    boolean sdmx = table.isSdmx();
    DecimalSign sign = sdmx ? DecimalSign.POINT : wish.sign();
    return new Source(table, sign, sdmx, null, null, "", file.geography());
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
    return new InputStreamReader(new ByteArrayInputStream(file.bytes()), StandardCharsets.UTF_8);
  }

  /**
   * What was typed for the name of a row.
   *
   * @param month of the file: a unit is found by the name it had then
   * @throws RefusedException {@code measures.unit-not-known}, {@code measures.indicator-not-known}
   */
  Meaning meaning(Layout.RowsAre rowsAre, String typed, YearMonth month) {
    if (typed.equals("-")) {
      return new Meaning.LeftOut();
    }
    return rowsAre == Layout.RowsAre.UNITS
        ? new Meaning.OfUnit(unit(typed, month.atEndOfMonth()))
        : new Meaning.OfIndicator(new IndicatorId(indicator(typed)));
  }

  private int unit(String typed, LocalDate on) {
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

  private int indicator(String typed) {
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
            : VietnamTime.dayOf(now());
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
            : wantedSheet.isEmpty() ? mappings.findFitting(book) : Optional.empty();
    Workbook.Sheet sheet =
        book.find(wantedSheet)
            .or(() -> mapping.flatMap(kept -> Mappings.sheetFor(kept.layout(), book)))
            .orElse(visible.getFirst());
    Optional<YearMonth> named = LayoutGuess.month(file.name(), sheet);
    YearMonth usual = named.orElse(YearMonth.from(VietnamTime.dayOf(now())));
    Layout layout =
        mapping
            .map(Mapping::layout)
            .orElseGet(() ->
                LayoutGuess.of(
                    sheet, usual, name -> mappings.findUnit(name, usual.atEndOfMonth())));
    YearMonth month = named.or(layout::lastMonth).orElse(usual);
    return new ImportLayoutPageBuilder(catalogue.listAll(), names, month)
        .page(
            file,
            visible,
            sheet,
            layout,
            mapping.map(Mapping::name).orElse(nameFor(file, sheet)),
            mappings.listAll(),
            mapping.orElse(null));
  }

  /** Of the sheet, unless it says nothing: "Sheet1" is the name of half of all sheets. */
  private static String nameFor(ImportFile file, Workbook.Sheet sheet) {
    return sheet.name().matches("(?iu)(sheet|trang tính|worksheet|bảng)?[\\s_]*\\d*")
        ? file.name().replaceFirst("\\.[A-Za-z]{3,4}$", "")
        : sheet.name();
  }

  /** Puts what two people laid down at once side by side, in the words of the form. */
  ImportConflict conflict(Texts texts, YearMonth month) {
    ImportLayoutPageBuilder words = words(month);
    return new ImportConflict(texts, words::unit, words::indicator);
  }

  /** What a name of a row means, as the form writes it. */
  String written(Meaning meaning, YearMonth month) {
    return switch (meaning) {
      case Meaning.LeftOut() -> "-";
      case Meaning.OfUnit(int number) -> words(month).unit(number);
      case Meaning.OfIndicator(IndicatorId id) -> words(month).indicator(id.value());
    };
  }

  private ImportLayoutPageBuilder words(YearMonth month) {
    return new ImportLayoutPageBuilder(catalogue.listAll(), names, month);
  }

  /** Remembers by what the next file of this kind is recognised. */
  void recognise(long mapping, ImportFile file) {
    mappings.recogniseBy(mapping, reader.read(file.name(), file.bytes()));
  }

  /** {@code verdict}: empty for every row that is not the same. */
  ImportRowsPage rows(
      ImportFile file, Source source, List<JudgedFigure> judged, String verdict, Texts texts) {
    return rowsIn(texts).page(file, source, judged, verdict);
  }

  /** Puts figures that are handed in into words. */
  ImportRowsPageBuilder rowsIn(Texts texts) {
    return new ImportRowsPageBuilder(catalogue.listAll(), names, texts);
  }

  /** The same, every row, as a file. */
  ImportRowsTable table(Source source, List<JudgedFigure> judged, Texts texts) {
    return new ImportRowsTable(
        "doi-chieu-so-lieu", texts, rowsIn(texts), source.mapping() != null, judged);
  }
}
