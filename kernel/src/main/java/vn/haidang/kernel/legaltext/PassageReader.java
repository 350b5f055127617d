package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the outline's text into the passages that the recognisers read: every leaf that may carry a
 * statement.
 */
final class PassageReader {

  private PassageReader() {}

  static List<Passage> read(Outline outline) {
    var passages = new ArrayList<Passage>();
    for (Leaf leaf : outline.leaves()) {
      if (speaks(leaf.kind())) {
        Span content = leaf.content();
        String text = content.in(outline.text());
        passages.add(Passage.of(section(leaf.address()), leaf.kind(), content.start(), text));
      }
    }
    return passages;
  }

  /** Letterhead, signature and recipients state nothing that binds. */
  private static boolean speaks(Leaf.Kind kind) {
    return switch (kind) {
      case NATIONAL_NAME, ISSUER, NUMBER, PLACE_AND_DATE, RECIPIENT, SIGNATURE, UNREAD -> false;
      case TYPE,
          TITLE,
          ADDRESSEE,
          BASIS,
          PREAMBLE,
          HEADING,
          PARAGRAPH,
          ITEM,
          CELL,
          CAPTION,
          APPENDIX_TITLE ->
          true;
    };
  }

  /**
   * Findings are filed under the numbered or lettered address; which dash of it is told by the
   * span.
   */
  static String section(String address) {
    int dash = address.startsWith("PL") ? -1 : address.indexOf('-');
    String section = dash < 0 ? address : address.substring(0, dash);
    return section.endsWith(".") ? section.substring(0, section.length() - 1) : section;
  }
}
