package vn.haidang.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
    List<Line> lines = lines(text, separator);
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

  private static CsvRow row(String name, List<String> columns, Line line) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < Math.min(columns.size(), line.fields().size()); i++) {
      String field = line.fields().get(i).strip();
      if (!field.isEmpty()) {
        fields.put(columns.get(i), field);
      }
    }
    return new CsvRow(name, line.number(), fields);
  }

  private record Line(int number, List<String> fields) {}

  private static List<Line> lines(String text, char separator) {
    List<Line> lines = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    int line = 1;
    int start = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line += c == '\n' ? 1 : 0;
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        field.append(text.charAt(i++));
      } else if (c == '"' && (quoted || field.toString().isBlank())) {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        fields.add(take(field));
      } else if (c == '\n' && !quoted) {
        fields.add(take(field));
        add(lines, start, fields);
        start = line;
      } else if (c != '\r' || quoted) {
        field.append(c);
      }
    }
    fields.add(take(field));
    add(lines, start, fields);
    return lines;
  }

  private static void add(List<Line> lines, int number, List<String> fields) {
    if (fields.stream().anyMatch(field -> !field.isBlank())) {
      lines.add(new Line(number, List.copyOf(fields)));
    }
    fields.clear();
  }

  private static String take(StringBuilder field) {
    String text = field.toString();
    field.setLength(0);
    return text;
  }
}
