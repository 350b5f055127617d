package vn.haidang.organisation;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.haidang.platform.CsvRows;
import vn.haidang.platform.CsvRows.Row;

/**
 * A CSV file with a header (RFC 4180): fields parted by comma or semicolon, quoted where they hold
 * the separator, UTF-8 with or without byte order mark.
 *
 * @param columns names in the header, lower case, in their order
 * @param overfull how many fields a row has, by its line, where the header names fewer
 */
record CsvFile(
    String name, List<String> columns, List<CsvRow> rows, Map<Integer, Integer> overfull) {

  CsvFile {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    overfull = Collections.unmodifiableMap(new TreeMap<>(overfull));
  }

  static CsvFile parse(String name, String content) {
    String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
    String header = text.lines().findFirst().orElse("");
    char separator = header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    List<Row> lines = CsvRows.of(text, separator);
    if (lines.isEmpty()) {
      return new CsvFile(name, List.of(), List.of(), Map.of());
    }
    List<String> columns =
        lines.getFirst().fields().stream()
            .map(column -> column.strip().toLowerCase(Locale.ROOT))
            .toList();
    List<Row> below = lines.subList(1, lines.size());
    return new CsvFile(
        name,
        columns,
        below.stream().map(line -> row(name, columns, line)).toList(),
        below.stream()
            .filter(line -> filled(line) > columns.size())
            .collect(Collectors.toMap(Row::line, CsvFile::filled)));
  }

  /** How many fields there are up to the last one with something in it. */
  private static int filled(Row line) {
    int count = line.fields().size();
    while (count > 0 && line.fields().get(count - 1).isBlank()) {
      count--;
    }
    return count;
  }

  private static CsvRow row(String name, List<String> columns, Row line) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < Math.min(columns.size(), line.fields().size()); i++) {
      String field = line.fields().get(i).strip();
      if (!field.isEmpty()) {
        fields.put(columns.get(i), field);
      }
    }
    return new CsvRow(name, line.line(), fields);
  }
}
