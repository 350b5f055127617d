package vn.haidang.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.haidang.kernel.legaltext.Block;
import vn.haidang.kernel.legaltext.Place;

/**
 * A table in a text file: fields parted by comma, semicolon or tab, quoted where they hold the
 * separator. Lines before the table that do not have its fields are its titles.
 */
final class CsvTable {

  private static final int MOST_TITLE_LINES = 8;
  private static final int FEWEST_ROWS = 3;

  private CsvTable() {}

  private record Row(int line, List<String> fields) {}

  /** Titles and one grid; empty where the text is no such table. */
  static List<Block> read(String text) {
    List<Block> best = List.of();
    int most = 2;
    for (char separator : new char[] {'\t', ';', ','}) {
      List<Row> rows = rows(text, separator);
      int width = commonWidth(rows);
      if (width > most) {
        best = blocks(rows, width);
        most = width;
      }
    }
    return best;
  }

  /**
   * Number of fields that at least nine of ten rows after the titles have; 0 where there is none.
   */
  private static int commonWidth(List<Row> rows) {
    if (rows.size() < FEWEST_ROWS) {
      return 0;
    }
    int width = rows.getLast().fields().size();
    int first = firstOf(rows, width);
    long same = rows.stream().skip(first).filter(row -> row.fields().size() == width).count();
    boolean regular = same >= FEWEST_ROWS && same * 10 >= (rows.size() - first) * 9L;
    return regular && first <= MOST_TITLE_LINES ? width : 0;
  }

  private static int firstOf(List<Row> rows, int width) {
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).fields().size() == width)
        .findFirst()
        .orElse(rows.size());
  }

  private static List<Block> blocks(List<Row> rows, int width) {
    var blocks = new ArrayList<Block>();
    int first = firstOf(rows, width);
    for (Row title : rows.subList(0, first)) {
      blocks.add(
          new Block.Line(
              String.join(" ", title.fields()).strip(),
              new Place(title.line(), ""),
              Block.Flow.PARAGRAPH,
              Block.Style.PLAIN));
    }
    List<List<Block.Cell>> cells =
        rows.subList(first, rows.size()).stream()
            .map(row -> row.fields().stream().map(Block.Cell::of).toList())
            .toList();
    blocks.add(new Block.Grid(cells, new Place(rows.get(first).line(), "")));
    return blocks;
  }

  private static List<Row> rows(String text, char separator) {
    var rows = new ArrayList<Row>();
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    int line = 1;
    int start = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line += c == '\n' ? 1 : 0;
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        field.append(text.charAt(i++));
      } else if (c == '"' && (quoted || field.isEmpty())) {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        fields.add(take(field));
      } else if (c == '\n' && !quoted) {
        fields.add(take(field));
        add(rows, start, fields);
        start = line;
      } else if (c != '\r') {
        field.append(c);
      }
    }
    fields.add(take(field));
    add(rows, start, fields);
    return rows;
  }

  private static void add(List<Row> rows, int line, List<String> fields) {
    if (fields.stream().anyMatch(field -> !field.isBlank())) {
      rows.add(new Row(line, List.copyOf(fields)));
    }
    fields.clear();
  }

  private static String take(StringBuilder field) {
    String text = field.toString();
    field.setLength(0);
    return text;
  }
}
