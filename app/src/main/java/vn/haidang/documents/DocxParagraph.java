package vn.haidang.documents;

import java.util.ArrayList;
import java.util.List;
import vn.haidang.kernel.legaltext.Block;
import vn.haidang.kernel.legaltext.Place;

/** One paragraph of a Word document while it is read: its runs, then its lines as printed. */
final class DocxParagraph {

  private final DocxStyles styles;
  private final List<Piece> pieces = new ArrayList<>();
  private DocxLook look;
  private DocxLook run = DocxLook.NONE;

  /**
   * Text of neighbouring runs with the same looks; marks of old fonts may stand in a run of their
   * own.
   */
  private record Piece(StringBuilder text, DocxLook look) {}

  DocxParagraph(DocxStyles styles) {
    this.styles = styles;
    this.look = styles.paragraph(DocxLook.NONE);
  }

  /** Continues a paragraph whose mark was deleted. */
  void goOnFrom(DocxParagraph before) {
    pieces.addAll(before.pieces);
  }

  /** Its mark was deleted and its text was not: Word joins it to the next paragraph. */
  boolean runsOn() {
    return look.deleted() && pieces.stream().anyMatch(piece -> !piece.text().toString().isBlank());
  }

  void looks(DocxLook own) {
    look = styles.paragraph(own);
  }

  void run(DocxLook own) {
    run = own;
  }

  void add(String text) {
    if (text.isEmpty() || run.deleted()) {
      return;
    }
    DocxLook looks = styles.run(run, look);
    if (pieces.isEmpty() || !pieces.getLast().look().equals(looks)) {
      pieces.add(new Piece(new StringBuilder(), looks));
    }
    pieces.getLast().text().append(text);
  }

  /** The paragraph's lines, its automatic number before the first; empty paragraphs give none. */
  List<Block> lines(DocxNumbering numbering, Place place) {
    var text = new StringBuilder();
    boolean bold = true;
    boolean italic = true;
    for (Piece piece : pieces) {
      String printed = piece.look().printed(piece.text().toString());
      text.append(printed);
      if (!printed.isBlank()) {
        bold &= piece.look().isBold();
        italic &= piece.look().isItalic();
      }
    }
    if (look.deleted() && text.toString().isBlank()) {
      return List.of();
    }
    String number = numbering.next(look);
    if (!number.isEmpty()) {
      text.insert(0, number + " ");
    }
    return lines(text.toString(), place, new Block.Style(bold, italic, look.isCentred()));
  }

  /** A paragraph of that text; its line breaks part it into lines that may belong together. */
  static List<Block> lines(String text, Place place, Block.Style style) {
    var lines = new ArrayList<Block>();
    for (String line : text.replace('\u00a0', ' ').split("\n")) {
      if (!line.isBlank()) {
        lines.add(new Block.Line(line.strip(), place, Block.Flow.WRAPPED, style));
      }
    }
    if (!lines.isEmpty() && lines.removeLast() instanceof Block.Line last) {
      lines.add(new Block.Line(last.text(), place, Block.Flow.PARAGRAPH, style));
    }
    return lines;
  }
}
