package vn.haidang.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.haidang.documents.PdfGlyphs.Glyph;

/**
 * Letters stamped over others: signing programmes print the number and the day over the blanks of
 * the draft. The stamp is what the reader of the page sees, so what lies under it is left out.
 */
final class PdfOverlay {

  private static final float COVERED = 0.5f;

  private PdfOverlay() {}

  /** The letters of a line from left to right, without those that a later one covers. */
  static List<Glyph> visible(List<Glyph> row) {
    var sorted = new ArrayList<>(row);
    sorted.sort(Comparator.comparingDouble(Glyph::x).thenComparingInt(Glyph::order));
    var visible = new ArrayList<Glyph>();
    for (Glyph glyph : sorted) {
      if (!visible.isEmpty() && covers(visible.getLast(), glyph)) {
        if (glyph.order() > visible.getLast().order()) {
          visible.removeLast();
          visible.add(glyph);
        }
      } else {
        visible.add(glyph);
      }
    }
    return visible;
  }

  private static boolean covers(Glyph a, Glyph b) {
    if (a.text().matches("\\p{M}+") || b.text().matches("\\p{M}+")) {
      return false;
    }
    float common = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
    return common > COVERED * Math.min(a.width(), b.width());
  }
}
