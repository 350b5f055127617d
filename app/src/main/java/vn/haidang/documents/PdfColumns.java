package vn.haidang.documents;

import java.util.ArrayList;
import java.util.List;
import vn.haidang.kernel.legaltext.Block;
import vn.haidang.kernel.legaltext.Place;

/**
 * Text set side by side without lines between: the head of an official document and its end. A
 * white strip runs down through all lines of such a part.
 */
final class PdfColumns {

  private static final float NARROWEST = 12;
  private static final float LEADING = 2.4f;

  private PdfColumns() {}

  /**
   * Where the side-by-side part that begins at this line ends; the same index where none begins.
   */
  static int end(List<PdfLine> lines, int start) {
    if (lines.get(start).stretches().size() != 2) {
      return start;
    }
    float from = lines.get(start).stretches().getFirst().right();
    float to = lines.get(start).stretches().getLast().left();
    int end = start + 1;
    int last = end;
    while (end < lines.size() && isNear(lines, end)) {
      float[] strip = stripIn(lines.get(end), from, to);
      if (strip[1] - strip[0] < NARROWEST) {
        break;
      }
      from = strip[0];
      to = strip[1];
      end++;
      last = end;
    }
    return last;
  }

  private static boolean isNear(List<PdfLine> lines, int at) {
    PdfLine before = lines.get(at - 1);
    return lines.get(at).y() - before.y() < LEADING * Math.max(before.size(), lines.get(at).size());
  }

  /** What is left of the white strip when this line is drawn. */
  private static float[] stripIn(PdfLine line, float from, float to) {
    float left = from;
    float right = to;
    for (PdfLine.Stretch stretch : line.stretches()) {
      float centre = (stretch.left() + stretch.right()) / 2;
      if (centre < (from + to) / 2) {
        left = Math.max(left, stretch.right());
      } else {
        right = Math.min(right, stretch.left());
      }
    }
    return new float[] {left, right};
  }

  static Block.Grid block(List<PdfLine> lines, Place place) {
    float from = 0;
    float to = Float.MAX_VALUE;
    for (PdfLine line : lines) {
      if (line.stretches().size() == 2) {
        from = Math.max(from, line.stretches().getFirst().right());
        to = Math.min(to, line.stretches().getLast().left());
      }
    }
    float strip = (from + to) / 2;
    var left = new ArrayList<String>();
    var right = new ArrayList<String>();
    for (PdfLine line : lines) {
      for (PdfLine.Stretch stretch : line.stretches()) {
        (stretch.left() < strip ? left : right).add(stretch.text());
      }
    }
    return new Block.Grid(
        List.of(
            List.of(
                Block.Cell.of(String.join("\n", left)), Block.Cell.of(String.join("\n", right)))),
        place);
  }
}
