package vn.haidang.kernel.legaltext;

import java.util.List;

/** Lists the lines that belong to no part of the document, so that nothing is dropped silently. */
final class UnreadLines {

  private UnreadLines() {}

  static void list(List<TextLine> lines, Parts parts, Reading reading) {
    boolean inside = false;
    boolean behind = false;
    for (TextLine line : lines) {
      if (parts.kind(line) != Leaf.Kind.UNREAD) {
        inside = true;
      } else if (!line.span().isEmpty()) {
        behind = behind || PageChrome.isMarker(line.text());
        String reason = inside && !behind ? "behind-the-signature" : "page-chrome";
        reading.unread().add(new Unread(line.span(), reason));
      }
    }
  }
}
