package vn.haidang.publication;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSettings;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * The sheet that everything is set on. Lengths are twentieths of a point (567 to the centimetre).
 */
final class Paper {

  /** Width between the margins. */
  static final int TEXT_WIDTH = 9354;

  private static final int WIDTH = 11906;
  private static final int HEIGHT = 16838;
  private static final int TOP_AND_BOTTOM = 1134;
  private static final int LEFT = 1701;
  private static final int RIGHT = 851;
  private static final int HEADER = 567;
  private static final int ABOVE_A_RULE = 60;

  private final XWPFDocument word;

  Paper(XWPFDocument word) {
    this.word = word;
  }

  /** How letters look. */
  record Face(int size, boolean bold, boolean italic) {
    static Face plain(int size) {
      return new Face(size, false, false);
    }

    static Face bold(int size) {
      return new Face(size, true, false);
    }

    static Face italic(int size) {
      return new Face(size, false, true);
    }
  }

  /** Size, margins, and page numbers in the middle of the top margin from the second page on. */
  void setUp() {
    sayIsOfToday();
    CTSectPr section = word.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(WIDTH));
    size.setH(BigInteger.valueOf(HEIGHT));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(TOP_AND_BOTTOM));
    margins.setBottom(BigInteger.valueOf(TOP_AND_BOTTOM));
    margins.setLeft(BigInteger.valueOf(LEFT));
    margins.setRight(BigInteger.valueOf(RIGHT));
    margins.setHeader(BigInteger.valueOf(HEADER));
    margins.setFooter(BigInteger.valueOf(HEADER));
    margins.setGutter(BigInteger.ZERO);
    section.addNewTitlePg();
    word.createHeader(HeaderFooterType.FIRST).createParagraph();
    XWPFParagraph page = word.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    page.setAlignment(ParagraphAlignment.CENTER);
    CTSimpleField number = page.getCTP().addNewFldSimple();
    number.setInstr("PAGE");
    dress(new XWPFRun(number.addNewR(), page), Face.plain(14)).setText("2");
  }

  /** A file that does not say for which Word it is opens in the "compatibility mode" of 2007. */
  private void sayIsOfToday() {
    CTSettings settings = word.getSettings().getCTSettings();
    try (XmlCursor cursor = settings.newCursor()) {
      String space = CTSettings.type.getName().getNamespaceURI();
      cursor.toEndToken();
      cursor.beginElement("compat", space);
      cursor.beginElement("compatSetting", space);
      cursor.insertAttributeWithValue("name", space, "compatibilityMode");
      cursor.insertAttributeWithValue("uri", space, "http://schemas.microsoft.com/office/word");
      cursor.insertAttributeWithValue("val", space, "15");
    }
  }

  XWPFParagraph paragraph() {
    return single(word.createParagraph());
  }

  /** A table without borders, its columns as wide as said, whatever stands in them. */
  XWPFTable frame(int rows, List<Integer> widths) {
    XWPFTable table = table(rows, widths);
    table.removeBorders();
    CTTblCellMar margins = table.getCTTbl().getTblPr().addNewTblCellMar();
    for (CTTblWidth side : List.of(margins.addNewLeft(), margins.addNewRight())) {
      side.setW(BigInteger.ZERO);
      side.setType(STTblWidth.DXA);
    }
    return table;
  }

  /** Its outer lines stand on the margins, whatever room a cell leaves beside its words. */
  XWPFTable table(int rows, List<Integer> widths) {
    XWPFTable table = word.createTable(rows, widths.size());
    table.setTableAlignment(TableRowAlign.CENTER);
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(widths.stream().mapToInt(Integer::intValue).sum());
    CTTblLayoutType layout = table.getCTTbl().getTblPr().addNewTblLayout();
    layout.setType(STTblLayoutType.FIXED);
    CTTblGrid grid = table.getCTTbl().addNewTblGrid();
    widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < widths.size(); column++) {
        XWPFTableCell cell = table.getRow(row).getCell(column);
        cell.setWidthType(TableWidthType.DXA);
        cell.setWidth(String.valueOf(widths.get(column)));
        single(cell.getParagraphs().getFirst());
      }
    }
    return table;
  }

  /** The next paragraph of a cell; a cell has one from the start. */
  static XWPFParagraph line(XWPFTableCell cell, ParagraphAlignment alignment) {
    XWPFParagraph first = cell.getParagraphs().getFirst();
    XWPFParagraph paragraph =
        first.getRuns().isEmpty() && cell.getParagraphs().size() == 1 ? first : cell.addParagraph();
    single(paragraph).setAlignment(alignment);
    return paragraph;
  }

  private static XWPFParagraph single(XWPFParagraph paragraph) {
    paragraph.setSpacingBefore(0);
    paragraph.setSpacingAfter(0);
    paragraph.setSpacingBetween(1.0);
    return paragraph;
  }

  static XWPFRun say(XWPFParagraph paragraph, String text, Face face) {
    XWPFRun run = dress(paragraph.createRun(), face);
    run.setText(Normalizer.normalize(text, Normalizer.Form.NFC));
    return run;
  }

  private static XWPFRun dress(XWPFRun run, Face face) {
    run.setFontFamily("Times New Roman");
    run.setFontSize(face.size());
    run.setBold(face.bold());
    run.setItalic(face.italic());
    run.setLang("vi-VN");
    return run;
  }

  /** A solid rule of that width in the middle of a cell: the upper border of a narrow paragraph. */
  static void rule(XWPFTableCell cell, int cellWidth, int width) {
    XWPFParagraph paragraph = line(cell, ParagraphAlignment.CENTER);
    int side = Math.max(0, (cellWidth - width) / 2);
    paragraph.setIndentationLeft(side);
    paragraph.setIndentationRight(side);
    paragraph.setBorderTop(org.apache.poi.xwpf.usermodel.Borders.SINGLE);
    paragraph.setSpacingBefore(ABOVE_A_RULE);
    say(paragraph, "", Face.plain(2));
    paragraph.setSpacingBetween(4, org.apache.poi.xwpf.usermodel.LineSpacingRule.EXACT);
  }

  XWPFParagraph gap(int points) {
    XWPFParagraph paragraph = paragraph();
    paragraph.setSpacingBetween(points, org.apache.poi.xwpf.usermodel.LineSpacingRule.EXACT);
    return paragraph;
  }
}
