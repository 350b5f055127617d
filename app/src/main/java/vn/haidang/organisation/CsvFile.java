package vn.haidang.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.haidang.platform.CsvRows;
import vn.haidang.platform.CsvRows.Row;

/**
 * A CSV file with a header (RFC 4180): fields parted by comma or semicolon, quoted where they hold
 * the separator, UTF-8 with or without byte order mark.
 *
 * @param columns names in the header, lower case, in their order
 */
record CsvFile(String name, List<String> columns, List<CsvRow> rows) {

  CsvFile {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  static CsvFile parse(String name, String content) {
    String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
    String header = text.lines().findFirst().orElse("");
    char separator = header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    List<Row> lines = CsvRows.of(text, separator);
    if (lines.isEmpty()) {
      return new CsvFile(name, List.of(), List.of());
    }
    List<String> columns =
        lines.getFirst().fields().stream()
            .map(column -> column.strip().toLowerCase(Locale.ROOT))
            .toList();
    return new CsvFile(
        name, columns, lines.stream().skip(1).map(line -> row(name, columns, line)).toList());
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
