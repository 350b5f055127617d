package vn.haidang.documents;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The letters of one page of a PDF with their places, as drawn. */
final class PdfGlyphs extends PDFTextStripper {

  private final List<Glyph> glyphs = new ArrayList<>();
  private int unmapped;

  /**
   * One letter (or a few drawn as one).
   *
   * @param x left edge, {@code y} base line, both in points from the upper left corner of the page
   * @param order when it was drawn: what is drawn later covers what lies below
   */
  record Glyph(
      String text,
      float x,
      float y,
      float width,
      float size,
      boolean bold,
      boolean italic,
      int order) {

    float right() {
      return x + width;
    }

    boolean isBlank() {
      return text.isBlank();
    }
  }

  private PdfGlyphs() {
    setSuppressDuplicateOverlappingText(false);
  }

  /** All letters of the page of that number, 1-based, in the order they were drawn. */
  static PdfGlyphs of(PDDocument document, int page) throws IOException {
    var read = new PdfGlyphs();
    read.setStartPage(page);
    read.setEndPage(page);
    read.writeText(document, Writer.nullWriter());
    return read;
  }

  List<Glyph> glyphs() {
    return glyphs;
  }

  /** Letters that are drawn, but whose font does not say what they are. */
  int unmapped() {
    return unmapped;
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    if (font.toUnicode(code) == null) {
      unmapped++;
    }
    super.showGlyph(matrix, font, code, displacement);
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    String text = position.getUnicode();
    if (text == null || text.isEmpty()) {
      return;
    }
    String font = nameOf(position.getFont());
    String look = font.toLowerCase(Locale.ROOT);
    glyphs.add(
        new Glyph(
            LegacyFont.converted(text, font).replace('\u00a0', ' '),
            position.getXDirAdj(),
            position.getYDirAdj(),
            position.getWidthDirAdj(),
            Math.max(1, position.getFontSizeInPt()),
            look.contains("bold"),
            look.contains("italic") || look.contains("oblique"),
            glyphs.size()));
  }

  /** Without the six letters and the plus sign that mark a font embedded in part. */
  private static String nameOf(PDFont font) {
    String name = font.getName();
    return name == null ? "" : name.replaceFirst("^[A-Z]{6}\\+", "");
  }
}
