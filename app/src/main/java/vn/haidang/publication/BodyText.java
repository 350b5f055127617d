package vn.haidang.publication;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Box 6: headings, paragraphs and tables, closed by {@code ./.}. */
final class BodyText {

  private static final int SIZE = 14;
  private static final int SIZE_IN_TABLES = 12;
  private static final int FIRST_LINE = 720;
  private static final int BEFORE = 120;
  private static final String END = "./.";

  private final Paper paper;

  BodyText(Paper paper) {
    this.paper = paper;
  }

  /** What leads to a table stands on its page, and the last words on that of the signature. */
  void write(OfficialDocument document) {
    List<OfficialDocument.Passage> body = document.closedBody();
    for (int i = 0; i < body.size(); i++) {
      boolean last = i == body.size() - 1;
      write(body.get(i), last || body.get(i + 1) instanceof OfficialDocument.Passage.Rows);
    }
  }

  private void write(OfficialDocument.Passage passage, boolean staysWithNext) {
    switch (passage) {
      case OfficialDocument.Passage.Heading heading -> {
        XWPFParagraph line = paragraph(heading.text(), Paper.Face.bold(SIZE));
        line.setKeepNext(true);
        line.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(heading.level() - 1L));
      }
      case OfficialDocument.Passage.Basis basis ->
          paragraph(basis.text(), Paper.Face.italic(SIZE)).setKeepNext(staysWithNext);
      case OfficialDocument.Passage.Text text ->
          paragraph(text.text(), Paper.Face.plain(SIZE)).setKeepNext(staysWithNext);
      case OfficialDocument.Passage.Rows rows -> {
        paper.gap(6).setKeepNext(true);
        rows(rows, staysWithNext);
        paper.gap(6).setKeepNext(staysWithNext);
      }
    }
  }

  private XWPFParagraph paragraph(String text, Paper.Face face) {
    XWPFParagraph line = paper.paragraph();
    line.setAlignment(ParagraphAlignment.BOTH);
    line.setIndentationFirstLine(FIRST_LINE);
    line.setSpacingBefore(BEFORE);
    line.setSpacingBetween(1.15);
    Paper.say(line, text, face);
    return line;
  }

  /** The full stop that ends the text is part of the sign that ends the document. */
  static String closed(String text) {
    String kept = text.strip();
    return kept.endsWith(END) ? kept : kept.replaceFirst("\\.$", "") + END;
  }

  private void rows(OfficialDocument.Passage.Rows rows, boolean lastStaysWithNext) {
    int all = rows.weights().stream().mapToInt(Integer::intValue).sum();
    List<Integer> widths =
        rows.weights().stream().map(weight -> Paper.TEXT_WIDTH * weight / all).toList();
    XWPFTable table = paper.table(rows.rows().size() + 1, widths);
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    head.setCantSplitRow(true);
    for (int column = 0; column < widths.size(); column++) {
      cell(
          head.getCell(column),
          rows.head().get(column),
          ParagraphAlignment.CENTER,
          Paper.Face.bold(SIZE_IN_TABLES));
      head.getCell(column).setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    }
    for (int row = 0; row < rows.rows().size(); row++) {
      table.getRow(row + 1).setCantSplitRow(true);
      for (int column = 0; column < widths.size(); column++) {
        String text = rows.rows().get(row).get(column);
        cell(
            table.getRow(row + 1).getCell(column),
            text,
            alignment(rows, column, text),
            Paper.Face.plain(SIZE_IN_TABLES));
      }
    }
    stay(head);
    if (lastStaysWithNext) {
      stay(table.getRow(rows.rows().size()));
    }
  }

  /** Figures stand at the right; a dash, which says that there is none, in the middle. */
  private static ParagraphAlignment alignment(
      OfficialDocument.Passage.Rows rows, int column, String text) {
    return text.equals("-")
        ? ParagraphAlignment.CENTER
        : rows.figures().contains(column) ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT;
  }

  /** The head of a table never stands alone at the end of a page. */
  private static void stay(XWPFTableRow row) {
    row.getTableCells().forEach(cell -> cell.getParagraphs().getFirst().setKeepNext(true));
  }

  private static void cell(
      XWPFTableCell cell, String text, ParagraphAlignment alignment, Paper.Face face) {
    Paper.say(Paper.line(cell, alignment), text, face);
  }
}
