package vn.haidang.documents;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.haidang.kernel.legaltext.Block;

/**
 * An Excel 97-2003 workbook (.xls, BIFF8): every visible sheet, its cells as they are displayed,
 * results of formulas as last computed, texts in the fonts of the nineties converted.
 */
final class XlsFile {

  private static final String KIND = "XLS";

  private final HSSFWorkbook book;
  private final boolean since1904;
  private final TreeMap<String, CellFormat> formats = new TreeMap<>();

  private XlsFile(HSSFWorkbook book) {
    this.book = book;
    this.since1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
  }

  /** Whether the small file system holds a workbook, of whatever age. */
  static boolean isIn(DirectoryNode root) {
    return root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book");
  }

  static Content read(DirectoryNode root) throws Refusal, IOException {
    var blocks = new ArrayList<Block>();
    var remarks = new ArrayList<Reading.Remark>();
    try (HSSFWorkbook book = open(root)) {
      var file = new XlsFile(book);
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        String name = book.getSheetName(i);
        if (isHidden(book, i)) {
          remarks.add(Reading.Remark.of("documents.hidden-sheet", name));
        } else {
          blocks.addAll(file.cells(book.getSheetAt(i)).blocks(name));
        }
      }
    }
    if (blocks.isEmpty()) {
      throw new Refusal("documents.empty");
    }
    return new Content("application/vnd.ms-excel", blocks, List.of(), remarks);
  }

  /** Every sheet with the values its cells hold, hidden ones too. */
  static List<Workbook.Sheet> values(DirectoryNode root) throws Refusal, IOException {
    var sheets = new ArrayList<Workbook.Sheet>();
    try (HSSFWorkbook book = open(root)) {
      var file = new XlsFile(book);
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        sheets.add(file.cells(book.getSheetAt(i)).values(book.getSheetName(i), isHidden(book, i)));
      }
    }
    return sheets;
  }

  private static HSSFWorkbook open(DirectoryNode root) throws Refusal, IOException {
    try {
      return new HSSFWorkbook(root, false);
    } catch (EncryptedDocumentException e) {
      throw new Refusal("documents.encrypted");
    } catch (OldExcelFormatException e) {
      throw new Refusal("documents.unsupported-excel95");
    }
  }

  private static boolean isHidden(HSSFWorkbook book, int sheet) {
    return book.isSheetHidden(sheet) || book.isSheetVeryHidden(sheet);
  }

  private SheetCells cells(HSSFSheet sheet) throws Refusal {
    var cells = new SheetCells(KIND);
    for (Row row : sheet) {
      if (Thread.currentThread().isInterrupted()) {
        throw new Refusal("documents.too-complex", KIND);
      }
      for (Cell cell : row) {
        put((HSSFCell) cell, cells);
      }
    }
    for (CellRangeAddress area : sheet.getMergedRegions()) {
      cells.merge(
          new SheetTable.Merged(
              area.getFirstRow() + 1,
              area.getFirstColumn() + 1,
              area.getLastRow() + 1,
              area.getLastColumn() + 1));
    }
    return cells;
  }

  private void put(HSSFCell cell, SheetCells cells) throws Refusal {
    int row = cell.getRowIndex() + 1;
    int column = cell.getColumnIndex() + 1;
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    switch (type) {
      case NUMERIC -> {
        CellFormat format = format(cell.getCellStyle().getDataFormatString());
        String stored = BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString();
        cells.put(row, column, format.shown(stored), format.behind(stored));
      }
      case STRING -> cells.put(row, column, text(cell), null);
      case BOOLEAN -> cells.put(row, column, cell.getBooleanCellValue() ? "1" : "0", null);
      case ERROR ->
          cells.put(row, column, FormulaError.forInt(cell.getErrorCellValue()).getString(), null);
      case BLANK, _NONE, FORMULA -> {}
    }
  }

  private CellFormat format(String code) {
    return formats.computeIfAbsent(code, key -> CellFormat.of(key, since1904));
  }

  /** A text may change its font on the way; each stretch is converted by its own. */
  private String text(HSSFCell cell) {
    HSSFRichTextString rich = cell.getRichStringCellValue();
    String text = rich.getString();
    String font = cell.getCellStyle().getFont(book).getFontName();
    var out = new StringBuilder();
    int done = 0;
    for (int run = 0; run <= rich.numFormattingRuns(); run++) {
      int end = run == rich.numFormattingRuns() ? text.length() : rich.getIndexOfFormattingRun(run);
      if (end > done) {
        out.append(LegacyFont.converted(text.substring(done, Math.min(end, text.length())), font));
        done = Math.min(end, text.length());
      }
      font = run == rich.numFormattingRuns() ? font : fontOf(rich, run, font);
    }
    return out.toString();
  }

  private String fontOf(HSSFRichTextString rich, int run, String otherwise) {
    short index = rich.getFontOfFormattingRun(run);
    if (index == HSSFRichTextString.NO_FONT) {
      return otherwise;
    }
    HSSFFont font = book.getFontAt(index);
    return font == null ? otherwise : font.getFontName();
  }
}
