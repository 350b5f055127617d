package vn.haidang.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.haidang.documents.Workbook;
import vn.haidang.kernel.time.Period;

/**
 * The figures of a foreign sheet, read by a layout. A row whose name begins with a dash, a plus
 * sign or an asterisk belongs to the heading above it, so "- Sản lượng" below "Ngô" is not the one
 * below "Lúa".
 */
public final class ForeignSheet implements GivenFigures {

  private static final String MISSING = "[-–—.…xX*]*|#\\S*";
  private static final int COLUMNS = 1000;
  private static final String BELOW = " › ";

  private final Workbook.Sheet sheet;
  private final Layout layout;
  private final YearMonth month;
  private final Map<String, Meaning> names;
  private final Function<Integer, Frequency> frequencies;
  private final List<NamedRow> rows;

  /**
   * A sheet to be read.
   *
   * @param month of the file, from which columns reckon
   * @param names what is known of the rows' names
   * @param frequencies of indicators by number: what "this step" of each is
   */
  public ForeignSheet(
      Workbook.Sheet sheet,
      Layout layout,
      YearMonth month,
      Map<String, Meaning> names,
      Function<Integer, Frequency> frequencies) {
    this.sheet = sheet;
    this.layout = layout;
    this.month = month;
    this.names = Map.copyOf(names);
    this.frequencies = frequencies;
    this.rows = List.copyOf(scan());
  }

  private ForeignSheet(ForeignSheet same, Map<String, Meaning> names) {
    this.sheet = same.sheet;
    this.layout = same.layout;
    this.month = same.month;
    this.names = Map.copyOf(names);
    this.frequencies = same.frequencies;
    this.rows = same.rows;
  }

  /** The same sheet with what is known of its names by now. */
  ForeignSheet knowing(Map<String, Meaning> more) {
    return new ForeignSheet(this, more);
  }

  /** "C30": the cell behind a line of a report. */
  public static String cell(int line) {
    return letters(line % COLUMNS) + line / COLUMNS;
  }

  /** 1 is A, 28 is AB. */
  public static String letters(int column) {
    String letters = "";
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters = (char) ('A' + (rest - 1) % 26) + letters;
    }
    return letters;
  }

  /** 0 where these are no letters of a column. */
  public static int column(String letters) {
    String upper = letters.strip().toUpperCase(Locale.ROOT);
    if (!upper.matches("[A-Z]{1,2}")) {
      return 0;
    }
    int column = 0;
    for (int i = 0; i < upper.length(); i++) {
      column = column * 26 + upper.charAt(i) - 'A' + 1;
    }
    return column;
  }

  /** A row with figures, and its full name. */
  public record NamedRow(int row, String words, String measure) {}

  /** Rows with at least one figure in a mapped column, by their full names. */
  public List<NamedRow> rows() {
    return rows;
  }

  private List<NamedRow> scan() {
    var found = new ArrayList<NamedRow>();
    String[] above = new String[LEVELS.length()];
    for (int row = layout.firstRow(); row <= last(); row++) {
      String own = name(row);
      if (!own.isEmpty()) {
        String words = withHeadings(own, above);
        if (hasFigure(row)) {
          found.add(new NamedRow(row, words, measure(row)));
        }
      }
    }
    return found;
  }

  private static final String LEVELS = " *-+";

  private static String withHeadings(String own, @Nullable String[] above) {
    int level = Math.max(0, LEVELS.indexOf(own.charAt(0)));
    var words = new StringBuilder();
    for (int i = 0; i < level; i++) {
      if (above[i] != null) {
        words.append(above[i]).append(BELOW);
      }
    }
    above[level] = own;
    for (int i = level + 1; i < above.length; i++) {
      above[i] = null;
    }
    return words.append(own).toString();
  }

  /** Rows of whose names nothing is known yet, the first of each name. */
  public Collection<NamedRow> unknown() {
    Map<String, NamedRow> unknown = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> !names.containsKey(row.words()))
        .forEach(row -> unknown.putIfAbsent(row.words(), row));
    return unknown.values();
  }

  /** The names of those rows. */
  public Set<String> unknownNames() {
    return unknown().stream()
        .map(NamedRow::words)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public void forEach(Consumer<GivenFigure> taker) {
    for (NamedRow row : rows) {
      Meaning meaning = names.get(row.words());
      if (meaning != null && !(meaning instanceof Meaning.LeftOut)) {
        layout.columns().forEach(column -> figure(row.row(), column, meaning, taker));
      }
    }
  }

  private void figure(
      int row, Layout.ValueColumn column, Meaning meaning, Consumer<GivenFigure> taker) {
    String value = value(row, column);
    if (value.isEmpty()) {
      return;
    }
    Integer indicator =
        meaning instanceof Meaning.OfIndicator(IndicatorId id)
            ? Integer.valueOf(id.value())
            : column.indicator() == null ? layout.indicator() : column.indicator();
    Integer unit =
        meaning instanceof Meaning.OfUnit(int number)
            ? Integer.valueOf(number)
            : column.unit() == null ? layout.unit() : column.unit();
    taker.accept(
        new GivenFigure(
            row * COLUMNS + column.column(),
            unit == null ? "" : "#" + unit,
            indicator == null ? "" : "#" + indicator,
            period(column, indicator),
            value,
            column.status().name(),
            ""));
  }

  private String value(int row, Layout.ValueColumn column) {
    Workbook.Cell cell = sheet.cell(row, column.column()).orElse(null);
    if (cell == null || cell.number() == null && cell.text().strip().matches(MISSING)) {
      return "";
    }
    BigDecimal number = cell.number();
    if (number == null) {
      if (!(FigureText.read(cell.text()) instanceof FigureText.Value(BigDecimal typed))) {
        return cell.text();
      }
      number = typed;
    }
    BigDecimal scaled = number.multiply(column.factor());
    BigDecimal bare = scaled.stripTrailingZeros();
    return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
  }

  private String period(Layout.ValueColumn column, @Nullable Integer indicator) {
    Frequency frequency = indicator == null ? Frequency.MONTH : frequencies.apply(indicator);
    int year = month.getYear();
    int step = (month.getMonthValue() - 1) / frequency.months() + 1;
    Period period =
        switch (column.when()) {
          case FIXED -> null;
          case THIS -> frequency.step(year, step);
          case TO_DATE -> new Period(LocalDate.of(year, 1, 1), month.atEndOfMonth());
          case BEFORE ->
              step == 1
                  ? frequency.step(year - 1, frequency.stepsPerYear())
                  : frequency.step(year, step - 1);
          case YEAR_BEFORE -> frequency.step(year - 1, step);
          case YEAR -> Period.ofYear(year);
        };
    return period == null ? column.period() : PeriodCode.of(period);
  }

  private boolean hasFigure(int row) {
    return layout.columns().stream().anyMatch(column -> !value(row, column).isEmpty());
  }

  private String name(int row) {
    for (int column : layout.nameColumns()) {
      String text = sheet.cell(row, column).map(Workbook.Cell::text).orElse("");
      if (!text.isBlank()) {
        return text.strip().replaceAll("\\s+", " ");
      }
    }
    return "";
  }

  private String measure(int row) {
    return layout.measureColumn() == 0 ? "" : sheet.text(row, layout.measureColumn()).strip();
  }

  private int last() {
    return layout.lastRow() == 0 ? sheet.lastRow() : Math.min(layout.lastRow(), sheet.lastRow());
  }
}
