package vn.haidang.documents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.haidang.documents.PdfGlyphs.Glyph;

/**
 * A printed line of a page: its stretches of text from left to right, parted where the gap is wider
 * than any space between words.
 */
record PdfLine(float y, List<Stretch> stretches) {

  /** Part of the font size that parts two words, and two columns. */
  private static final float WORD_GAP = 0.17f;

  private static final float COLUMN_GAP = 1.6f;

  /** Places where stamped figures stand closer to their word than a space, or a space too far. */
  private static final Pattern CLOSE = Pattern.compile("(?<=\\b(?:ngày|tháng|năm|số))(?=\\d)");

  private static final Pattern FAR =
      Pattern.compile("(?<=\\d) (?=/\\p{Lu})|(?<=/\\p{L}{1,8}) (?=-\\p{Lu})");
  private static final String COMBINING = "\\p{M}+";

  PdfLine {
    stretches = List.copyOf(stretches);
  }

  /** Text without a wide gap. */
  record Stretch(String text, float left, float right, float size, boolean bold, boolean italic) {}

  float left() {
    return stretches.getFirst().left();
  }

  float right() {
    return stretches.getLast().right();
  }

  float size() {
    return stretches.getFirst().size();
  }

  String text() {
    return stretches.stream().map(Stretch::text).collect(Collectors.joining(" "));
  }

  boolean isBold() {
    return stretches.stream().allMatch(Stretch::bold);
  }

  boolean isItalic() {
    return stretches.stream().allMatch(Stretch::italic);
  }

  /** The lines of a page or of a cell, from top to bottom. */
  static List<PdfLine> of(List<Glyph> glyphs) {
    return rows(glyphs).stream().map(PdfLine::line).toList();
  }

  /** Letters whose base lines are the same but for a raised figure or a sloping scan. */
  private static List<List<Glyph>> rows(List<Glyph> glyphs) {
    var rest = new ArrayList<>(glyphs.stream().filter(glyph -> !glyph.isBlank()).toList());
    rest.sort(Comparator.comparingDouble(Glyph::y));
    var rows = new ArrayList<List<Glyph>>();
    for (Glyph glyph : rest) {
      if (rows.isEmpty() || isBelow(glyph, rows.getLast())) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(glyph);
    }
    return rows;
  }

  private static boolean isBelow(Glyph glyph, List<Glyph> row) {
    float tolerance = 0.4f * Math.min(glyph.size(), row.getFirst().size());
    return glyph.y() - row.getLast().y() > tolerance;
  }

  private static PdfLine line(List<Glyph> row) {
    List<Glyph> visible = PdfOverlay.visible(row);
    var stretches = new ArrayList<Stretch>();
    var open = new ArrayList<Glyph>();
    for (Glyph glyph : visible) {
      if (!open.isEmpty() && glyph.x() - open.getLast().right() > COLUMN_GAP * glyph.size()) {
        stretches.add(stretch(open));
        open.clear();
      }
      open.add(glyph);
    }
    stretches.add(stretch(open));
    return new PdfLine(row.getFirst().y(), stretches);
  }

  private static Stretch stretch(List<Glyph> glyphs) {
    var text = new StringBuilder();
    float end = glyphs.getFirst().x();
    for (Glyph glyph : glyphs) {
      boolean mark = glyph.text().matches(COMBINING);
      if (!mark && glyph.x() - end > WORD_GAP * glyph.size()) {
        text.append(' ');
      }
      text.append(glyph.text());
      end = Math.max(end, glyph.right());
    }
    return new Stretch(
        spaced(Normalizer.normalize(text.toString().strip(), Normalizer.Form.NFC)),
        glyphs.getFirst().x(),
        end,
        glyphs.getFirst().size(),
        glyphs.stream().allMatch(Glyph::bold),
        glyphs.stream().allMatch(Glyph::italic));
  }

  private static String spaced(String text) {
    return FAR.matcher(CLOSE.matcher(text).replaceAll(" ")).replaceAll("");
  }
}
