package vn.haidang.documents;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.converter.AbstractWordUtils;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import vn.haidang.kernel.legaltext.Block;
import vn.haidang.kernel.legaltext.Place;

/** A Word 97-2003 document (.doc). Tracked changes are taken as accepted, old fonts converted. */
final class DocFile {

  private static final char CELL_MARK = '\u0007';
  private static final char FIELD_START = '\u0013';
  private static final char FIELD_RESULT = '\u0014';
  private static final char FIELD_END = '\u0015';

  private final AbstractWordUtils.NumberingState counters = new AbstractWordUtils.NumberingState();
  private final List<Block> blocks = new ArrayList<>();
  private int paragraphs;
  private int deleted;
  private int inserted;

  private DocFile() {}

  static Content read(DirectoryNode root) throws Refusal, IOException {
    try (var document = new HWPFDocument(root)) {
      var file = new DocFile();
      file.range(document.getRange());
      if (file.blocks.isEmpty()) {
        throw new Refusal("documents.empty");
      }
      return new Content("application/msword", file.blocks, List.of(), file.remarks());
    } catch (EncryptedDocumentException e) {
      throw new Refusal("documents.encrypted");
    }
  }

  private List<Reading.Remark> remarks() {
    return inserted + deleted == 0
        ? List.of()
        : List.of(Reading.Remark.of("documents.tracked-changes", inserted, deleted));
  }

  private void range(Range range) throws Refusal {
    for (int i = 0; i < range.numParagraphs(); i++) {
      if (Thread.currentThread().isInterrupted()) {
        throw new Refusal("documents.too-complex", "DOC");
      }
      Paragraph paragraph = range.getParagraph(i);
      if (paragraph.isInTable()) {
        Table table = range.getTable(paragraph);
        blocks.add(grid(table));
        i += Math.max(1, table.numParagraphs()) - 1;
      } else {
        blocks.addAll(lines(paragraph));
      }
    }
  }

  private Block.Grid grid(Table table) {
    var grid = new GridBuilder();
    Place place = new Place(paragraphs + 1, "");
    List<Integer> edges = edges(table);
    for (int r = 0; r < table.numRows(); r++) {
      TableRow row = table.getRow(r);
      grid.startRow();
      for (int c = 0; c < row.numCells(); c++) {
        cell(row.getCell(c), edges, grid);
      }
    }
    return grid.build(place);
  }

  /** All left and right edges of the table's cells: each gap is a column of the whole table. */
  private static List<Integer> edges(Table table) {
    var edges = new TreeSet<Integer>();
    for (int r = 0; r < table.numRows(); r++) {
      TableRow row = table.getRow(r);
      for (int c = 0; c < row.numCells(); c++) {
        edges.add(row.getCell(c).getLeftEdge());
        edges.add(row.getCell(c).getLeftEdge() + row.getCell(c).getWidth());
      }
    }
    return closeOnesJoined(edges);
  }

  private static List<Integer> closeOnesJoined(TreeSet<Integer> edges) {
    var joined = new ArrayList<Integer>();
    for (int edge : edges) {
      if (joined.isEmpty() || edge - joined.getLast() > 60) {
        joined.add(edge);
      }
    }
    return joined;
  }

  private void cell(TableCell cell, List<Integer> edges, GridBuilder grid) {
    int left = at(edges, cell.getLeftEdge());
    int right = at(edges, cell.getLeftEdge() + cell.getWidth());
    var inner = new ArrayList<Block>();
    for (int p = 0; p < cell.numParagraphs(); p++) {
      inner.addAll(lines(cell.getParagraph(p)));
    }
    boolean continued = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
    grid.add(GridBuilder.textOf(inner), Math.max(1, right - left), continued);
  }

  private static int at(List<Integer> edges, int position) {
    int best = 0;
    for (int i = 1; i < edges.size(); i++) {
      if (Math.abs(edges.get(i) - position) < Math.abs(edges.get(best) - position)) {
        best = i;
      }
    }
    return best;
  }

  private List<Block> lines(Paragraph paragraph) {
    Place place = new Place(++paragraphs, "");
    var text = new StringBuilder();
    boolean bold = true;
    boolean italic = true;
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      if (run.isMarkedDeleted()) {
        deleted++;
        continue;
      }
      inserted += run.isMarkedInserted() ? 1 : 0;
      String printed = printed(run);
      text.append(printed);
      if (!printed.isBlank()) {
        bold &= run.isBold();
        italic &= run.isItalic();
      }
    }
    String number = number(paragraph);
    String words = withoutFields(text.toString());
    var style = new Block.Style(bold, italic, paragraph.getJustification() == 1);
    return DocxParagraph.lines(number.isEmpty() ? words : number + " " + words, place, style);
  }

  private static String printed(CharacterRun run) {
    String font = run.getFontName();
    String text = font == null ? run.text() : LegacyFont.converted(run.text(), font);
    return run.isCapitalized() ? text.toUpperCase(Locale.ROOT) : text;
  }

  /** The automatic number as Word draws it; any bullet is a dash. */
  private String number(Paragraph paragraph) {
    HWPFList list = paragraph.isInList() ? paragraph.getList() : null;
    if (list == null || list.getLFO() == null) {
      return "";
    }
    String label = AbstractWordUtils.getBulletText(counters, list, (char) paragraph.getIlvl());
    String bare = label.strip();
    boolean readable = bare.codePoints().anyMatch(c -> c < 0x250 && Character.isLetterOrDigit(c));
    return readable || bare.isEmpty() || bare.equals("+") ? bare : "-";
  }

  /** Fields show their result; the instruction before it is never printed. */
  private static String withoutFields(String text) {
    var out = new StringBuilder();
    var instructions = new ArrayDeque<Boolean>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case FIELD_START -> instructions.push(true);
        case FIELD_RESULT -> {
          if (instructions.poll() != null) {
            instructions.push(false);
          }
        }
        case FIELD_END -> instructions.poll();
        default -> {
          if (!instructions.contains(true)) {
            printed(c, out);
          }
        }
      }
    }
    return out.toString();
  }

  /** Marks of Word's own: line break, page break, hard and soft hyphen, cell end. */
  private static void printed(char c, StringBuilder out) {
    switch (c) {
      case '\u000b' -> out.append('\n');
      case '\u001e' -> out.append('-');
      case '\t', '\u00a0' -> out.append(' ');
      case CELL_MARK, '\r', '\f', '\u001f' -> {}
      default -> {
        if (c >= ' ') {
          out.append(c);
        }
      }
    }
  }
}
