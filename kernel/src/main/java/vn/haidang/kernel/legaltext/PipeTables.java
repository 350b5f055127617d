package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tables written with a bar between the cells of a line: {@code | TT | Chỉ tiêu | Đơn vị |}. */
final class PipeTables {

  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");

  private PipeTables() {}

  /** A line that opens with a bar and holds another. */
  static boolean isRow(SourceLine line) {
    String text = line.text();
    return text.length() > 2 && text.charAt(0) == '|' && text.indexOf('|', 1) > 0;
  }

  static Table read(List<SourceLine> lines) {
    var rows = new ArrayList<Table.Row>();
    int columns = 1;
    for (SourceLine line : lines) {
      if (!isSeparator(line.text())) {
        Table.Row row = row(line);
        rows.add(row);
        columns = Math.max(columns, row.cells().size());
      }
    }
    return new Table(rows, columns, lines.getFirst().place());
  }

  /** The line under the head: dashes, colons and bars only. */
  private static boolean isSeparator(String text) {
    return text.chars().allMatch(c -> c == '|' || c == '-' || c == ':' || c == ' ')
        && text.indexOf('-') >= 0;
  }

  private static Table.Row row(SourceLine line) {
    var cells = new ArrayList<Table.Cell>();
    String text = line.text();
    int from = 1;
    while (from < text.length()) {
      int bar = text.indexOf('|', from);
      int end = bar < 0 ? text.length() : bar;
      cells.add(new Table.Cell(paragraphs(line, from, end), cells.size(), 1));
      from = end + 1;
    }
    return new Table.Row(cells);
  }

  /** A cell's lines; what marked-up text writes as {@code <br>} ends one. */
  private static List<Paragraph> paragraphs(SourceLine line, int from, int end) {
    var paragraphs = new ArrayList<Paragraph>();
    Matcher breaks = BREAK.matcher(line.text()).region(from, end);
    int start = from;
    while (breaks.find()) {
      addParagraph(line, start, breaks.start(), paragraphs);
      start = breaks.end();
    }
    addParagraph(line, start, end, paragraphs);
    return paragraphs;
  }

  private static void addParagraph(SourceLine line, int from, int end, List<Paragraph> paragraphs) {
    String text = line.text().substring(from, end).strip();
    if (!text.isEmpty()) {
      int start = line.text().indexOf(text, from);
      var origin = new Origin(0, line.place(), columnOf(line, start));
      paragraphs.add(new Paragraph(text, line.style(), List.of(origin)));
    }
  }

  private static int columnOf(SourceLine line, int offset) {
    int column = offset + 1;
    for (Origin origin : line.origins()) {
      if (origin.offset() <= offset) {
        column = origin.column() + offset - origin.offset();
      }
    }
    return column;
  }
}
