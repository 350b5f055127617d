package vn.haidang.measures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.documents.Workbook;
import vn.haidang.organisation.UnitId;

/** What the layout of a sheet most likely is; a proposal that a person corrects on the screen. */
public final class LayoutGuess {

  private static final Pattern MONTH_OF_YEAR =
      Pattern.compile("tháng\\s+(\\d{1,2})\\D{0,40}?(20\\d\\d)");
  private static final Pattern IN_FILE_NAME = Pattern.compile("(20\\d\\d)-(\\d{2})");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern QUARTER =
      Pattern.compile("quý\\s+(iii|ii|iv|i|[1-4])(?![\\p{L}\\d])");
  private static final List<String> QUARTERS = List.of("i", "ii", "iii", "iv", "1", "2", "3", "4");
  private static final int ROWS_LOOKED_AT = 60;

  private static final Pattern OFFICE = Pattern.compile("(?iu)^\\s*(ủy ban nhân dân|ubnd)\\s+");

  private final Workbook.Sheet sheet;
  private final YearMonth month;
  private final Function<String, Optional<UnitId>> units;
  private final Map<String, Optional<UnitId>> known = new HashMap<>();

  private LayoutGuess(
      Workbook.Sheet sheet, YearMonth month, Function<String, Optional<UnitId>> units) {
    this.sheet = sheet;
    this.month = month;
    this.units = units;
  }

  /** The month that title or file name speak of. */
  public static Optional<YearMonth> month(String fileName, Workbook.Sheet sheet) {
    String title =
        IntStream.rangeClosed(1, 4)
            .mapToObj(row -> sheet.text(row, 1))
            .collect(Collectors.joining(" "))
            .toLowerCase(Locale.ROOT);
    Matcher named = MONTH_OF_YEAR.matcher(title);
    if (named.find()) {
      return month(named.group(2), named.group(1));
    }
    Matcher file = IN_FILE_NAME.matcher(fileName);
    return file.find() ? month(file.group(1), file.group(2)) : Optional.empty();
  }

  private static Optional<YearMonth> month(String year, String month) {
    int number = Integer.parseInt(month);
    return number < 1 || number > 12
        ? Optional.empty()
        : Optional.of(YearMonth.of(Integer.parseInt(year), number));
  }

  /**
   * A first layout.
   *
   * @param units the unit of a name, where there is one
   */
  public static Layout of(
      Workbook.Sheet sheet, YearMonth month, Function<String, Optional<UnitId>> units) {
    return new LayoutGuess(sheet, month, units).guess();
  }

  private Optional<UnitId> unit(String name) {
    return known.computeIfAbsent(name, units);
  }

  private Layout guess() {
    int first = firstRow();
    int headFrom = headFrom(first);
    int headTo = Math.max(headFrom, first - 1);
    int measure = 0;
    var names = new ArrayList<Integer>();
    var columns = new ArrayList<Layout.ValueColumn>();
    for (int column = 1; column <= sheet.lastColumn(); column++) {
      String head = head(column, headFrom, headTo);
      if (isNumeric(column, first)) {
        propose(column, head)
            .map(made -> made.of(unitAbove(made.column(), headFrom, headTo)))
            .filter(made -> isNew(made, columns))
            .ifPresent(columns::add);
      } else if (head.contains("đơn vị") || head.equals("đvt")) {
        measure = column;
      } else if (columns.isEmpty() && hasText(column, first) && !isNumbering(head)) {
        names.add(column);
      }
    }
    List<String> sample = sample(names, first);
    long named = sample.stream().filter(name -> unit(name).isPresent()).count();
    return new Layout(
        sheet.name(),
        headFrom,
        headTo,
        first,
        0,
        named * 3 > sample.size() ? Layout.RowsAre.UNITS : Layout.RowsAre.INDICATORS,
        names.isEmpty() ? List.of(1) : names,
        measure,
        null,
        null,
        columns);
  }

  /**
   * A second column of the same time would bring every figure of the rows twice: the first is taken
   * for the whole, the others for parts or workings that somebody may still choose.
   */
  private static boolean isNew(Layout.ValueColumn made, List<Layout.ValueColumn> columns) {
    return columns.stream()
        .noneMatch(one ->
            one.when() == made.when()
                && one.period().equals(made.period())
                && Objects.equals(one.unit(), made.unit()));
  }

  /** Whose figures a column holds, where one of its headings names a unit: "UBND xã Đạ Ròn". */
  private @Nullable Integer unitAbove(int column, int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(row -> OFFICE.matcher(sheet.text(row, column)).replaceFirst("").strip())
        .filter(text -> text.length() > 2 && !YEAR.matcher(text).find())
        .flatMap(text -> unit(text.replaceAll("\\s+", " ")).stream())
        .map(UnitId::value)
        .findFirst()
        .orElse(null);
  }

  private static boolean isNumbering(String head) {
    return head.equals("stt") || head.equals("tt") || head.equals("mã");
  }

  /** The first row with a name and two figures that are no years. */
  private int firstRow() {
    for (var row : sheet.rows().entrySet()) {
      long figures = row.getValue().values().stream().filter(LayoutGuess::isFigure).count();
      boolean named =
          row.getValue().values().stream()
              .anyMatch(cell -> cell.number() == null && cell.text().length() > 2);
      if (figures >= 2 && named) {
        return row.getKey();
      }
    }
    return Math.max(2, sheet.rows().isEmpty() ? 2 : sheet.rows().firstKey());
  }

  private static boolean isFigure(Workbook.Cell cell) {
    BigDecimal number = cell.number();
    return number != null
        && !(number.scale() <= 0
            && number.compareTo(BigDecimal.valueOf(1990)) >= 0
            && number.compareTo(BigDecimal.valueOf(2060)) <= 0);
  }

  /**
   * Upwards from the figures: over empty rows and a heading of a section, then as far as rows name
   * at least two columns.
   */
  private int headFrom(int first) {
    int top = first;
    for (int row = first - 1; row >= 1 && first - row <= 12; row--) {
      int filled = filled(row);
      if (filled >= 2) {
        top = row;
      } else if (top < first || first - row > 4) {
        break;
      }
    }
    return top;
  }

  private int filled(int row) {
    var cells = sheet.rows().get(row);
    return cells == null ? 0 : cells.size();
  }

  /** All that stands above a column, merged cells included, in small letters. */
  private String head(int column, int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(row -> sheet.text(row, column))
        .filter(text -> !text.isBlank())
        .distinct()
        .collect(Collectors.joining(" "))
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .strip();
  }

  private boolean isNumeric(int column, int first) {
    long numbers = cells(column, first).filter(cell -> cell.number() != null).count();
    long texts =
        cells(column, first)
            .filter(cell -> cell.number() == null && cell.text().length() > 2)
            .count();
    return numbers > 2 * texts;
  }

  private boolean hasText(int column, int first) {
    return cells(column, first).anyMatch(cell -> cell.number() == null && cell.text().length() > 2);
  }

  private Stream<Workbook.Cell> cells(int column, int first) {
    return IntStream.range(first, first + ROWS_LOOKED_AT)
        .mapToObj(row -> sheet.cell(row, column))
        .flatMap(Optional::stream);
  }

  private List<String> sample(List<Integer> names, int first) {
    return names.stream()
        .flatMap(column -> cells(column, first))
        .map(Workbook.Cell::text)
        .filter(text -> text.length() > 2)
        .distinct()
        .toList();
  }

  private Optional<Layout.ValueColumn> propose(int column, String head) {
    boolean estimate = head.contains("ước") || head.contains("ưth");
    if (head.contains("so với")
        || head.contains("so sánh")
        || head.contains("giá ss")
        || head.contains("cơ cấu")
        || head.contains("kế hoạch")
        || head.contains("bq")
        || head.contains("dự báo")
        || head.matches(".*(^|\\W)kh\\s*20\\d\\d.*") && !estimate) {
      return Optional.empty();
    }
    FigureStatus status = estimate ? FigureStatus.ESTIMATE : FigureStatus.OFFICIAL;
    if (head.contains("cộng dồn") || head.matches(".*\\d+ tháng.*")) {
      return Optional.of(value(column, Layout.When.TO_DATE, "", FigureStatus.ESTIMATE));
    }
    Matcher named = Pattern.compile("tháng (\\d{1,2})").matcher(head);
    if (named.find()) {
      boolean present = Integer.parseInt(named.group(1)) == month.getMonthValue();
      return Optional.of(
          value(
              column,
              present ? Layout.When.THIS : Layout.When.BEFORE,
              "",
              present ? FigureStatus.ESTIMATE : FigureStatus.PRELIMINARY));
    }
    Matcher year = YEAR.matcher(head);
    String found = "";
    while (year.find()) {
      found = year.group();
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(value(column, Layout.When.FIXED, found + quarter(head), status));
  }

  /** "quý III năm 2018" is 2018-Q3; empty where the head speaks of no single quarter. */
  private static String quarter(String head) {
    Matcher named = QUARTER.matcher(head);
    if (!named.find()) {
      return "";
    }
    int quarter = QUARTERS.indexOf(named.group(1)) % 4 + 1;
    return named.find() ? "" : "-Q" + quarter;
  }

  private static Layout.ValueColumn value(
      int column, Layout.When when, String period, FigureStatus status) {
    return new Layout.ValueColumn(column, when, period, status, BigDecimal.ONE, null, null);
  }
}
