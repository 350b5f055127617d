package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;

/**
 * The text people read: one paragraph or table row a line, cells separated by {@code " | "}, every
 * line ended by a line feed.
 */
record ReadableText(
    String text, List<TextLine> passages, List<Table> tables, List<Origin> origins) {

  static final String BAR = " | ";

  static ReadableText of(List<Piece> pieces) {
    var writer = new Writer();
    for (Piece piece : pieces) {
      switch (piece) {
        case Paragraph paragraph -> writer.write(paragraph);
        case Table table -> writer.write(table);
      }
    }
    return new ReadableText(writer.text.toString(), writer.passages, writer.tables, writer.origins);
  }

  private static final class Writer {
    private final StringBuilder text = new StringBuilder();
    private final List<TextLine> passages = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();

    void write(Paragraph paragraph) {
      int start = text.length();
      append(paragraph);
      String line = paragraph.text();
      end(start, line, paragraph.style(), LabelReader.read(line), -1, -1, List.of());
    }

    void write(Table table) {
      int row = 0;
      for (Table.Row each : table.rows()) {
        write(each, tables.size(), row++);
      }
      tables.add(table);
    }

    private void write(Table.Row row, int table, int index) {
      int start = text.length();
      var spans = new ArrayList<Span>();
      for (Table.Cell cell : row.cells()) {
        text.append(spans.isEmpty() ? "" : BAR);
        int from = text.length();
        for (Paragraph paragraph : cell.paragraphs()) {
          text.append(text.length() > from ? " " : "");
          append(paragraph);
        }
        spans.add(new Span(from, text.length()));
      }
      String line = text.substring(start);
      end(start, line, Block.Style.PLAIN, null, table, index, List.copyOf(spans));
    }

    private void append(Paragraph paragraph) {
      for (Origin origin : paragraph.origins()) {
        origins.add(new Origin(text.length() + origin.offset(), origin.place(), origin.column()));
      }
      text.append(paragraph.text());
    }

    private void end(
        int start,
        String line,
        Block.Style style,
        @org.jspecify.annotations.Nullable Label label,
        int table,
        int row,
        List<Span> cells) {
      var span = new Span(start, text.length());
      passages.add(new TextLine(passages.size(), line, span, style, label, table, row, cells));
      text.append('\n');
    }
  }
}
