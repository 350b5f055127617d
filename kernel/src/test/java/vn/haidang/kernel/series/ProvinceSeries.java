package vn.haidang.kernel.series;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The statistics office's monthly figures by province, as they lie beside the checkout
 * (data/stats/SOURCES.md).
 */
final class ProvinceSeries {

  /** Rows of the investment table that are no provinces. */
  private static final List<String> NO_PROVINCES =
      List.of("TỔNG SỐ", "Trung ương", "Địa phương", "Bộ", "Vốn", "Tập", "Ngân");

  private ProvinceSeries() {}

  /** State-budget investment, tỷ đồng a month: the longest stretch without a gap, by province. */
  static Map<String, Series> investment() {
    return stretches(table("vdt.csv"), "Total-M", false);
  }

  /** Newly licensed foreign direct investment, triệu USD: months from the printed year to date. */
  static Map<String, Series> foreignInvestment() {
    return stretches(table("fdi.csv"), "Vốn đăng ký cấp mới", true);
  }

  private static Map<String, Series> stretches(
      List<Map<String, String>> rows, String column, boolean yearToDate) {
    var byPlace = new TreeMap<String, NavigableMap<Integer, BigDecimal>>();
    for (Map<String, String> row : rows) {
      String place = row.getOrDefault("Phân Loại", "");
      String printed = row.getOrDefault(column, "");
      boolean province = NO_PROVINCES.stream().noneMatch(place::startsWith);
      boolean home = row.getOrDefault("Trong Nước", "Trong Nước").equals("Trong Nước");
      if (province && home && !printed.isEmpty()) {
        YearMonth month = YearMonth.parse(row.getOrDefault("Month", ""));
        int index = month.getYear() * 12 + month.getMonthValue() - 1;
        byPlace.computeIfAbsent(place, key -> new TreeMap<>()).put(index, new BigDecimal(printed));
      }
    }
    var series = new LinkedHashMap<String, Series>();
    byPlace.forEach((place, months) -> {
      NavigableMap<Integer, BigDecimal> alone = yearToDate ? monthsAlone(months) : months;
      Series longest = longest(alone);
      if (longest.completeYears().size() >= 3) {
        series.put(place, longest);
      }
    });
    return series;
  }

  private static NavigableMap<Integer, BigDecimal> monthsAlone(
      NavigableMap<Integer, BigDecimal> yearToDate) {
    var months = new TreeMap<Integer, BigDecimal>();
    yearToDate.forEach((month, sum) -> {
      BigDecimal before = month % 12 == 0 ? BigDecimal.ZERO : yearToDate.get(month - 1);
      if (before != null) {
        months.put(month, sum.subtract(before));
      }
    });
    return months;
  }

  private static Series longest(NavigableMap<Integer, BigDecimal> months) {
    List<BigDecimal> best = List.of();
    int bestStart = 0;
    List<BigDecimal> run = new ArrayList<>();
    int expected = -1;
    for (Map.Entry<Integer, BigDecimal> month : months.entrySet()) {
      if (month.getKey() != expected) {
        run = new ArrayList<>();
      }
      run.add(month.getValue());
      expected = month.getKey() + 1;
      if (run.size() > best.size()) {
        best = new ArrayList<>(run);
        bestStart = month.getKey() - run.size() + 1;
      }
    }
    return new Series(Course.ADDS_UP, 12, bestStart / 12, bestStart % 12 + 1, best);
  }

  private static List<Map<String, String>> table(String file) {
    try {
      List<String> lines =
          Files.readAllLines(shared().resolve("data/stats/vn-macroeconomics/csv/" + file));
      List<String> head = cells(lines.get(0));
      var rows = new ArrayList<Map<String, String>>();
      for (String line : lines.subList(1, lines.size())) {
        List<String> cells = cells(line);
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < head.size(); i++) {
          row.put(head.get(i), cells.get(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  private static Path shared() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path shared = folder.resolve("shared");
      if (Files.isDirectory(shared.resolve("data/stats"))) {
        return shared;
      }
    }
    throw new IllegalStateException("no folder shared/data/stats beside the checkout");
  }
}
