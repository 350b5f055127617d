package vn.haidang.kernel.legaltext;

/** Tells headings from paragraphs that state something themselves. */
final class Headings {

  private static final int LONGEST_ANNOUNCEMENT = 160;
  private static final int LONGEST_LIST_OF_AGENCIES = 400;
  private static final int LONGEST_SIBLING = 130;

  private Headings() {}

  static boolean isHeading(Node node) {
    return switch (node.label().kind()) {
      case PART, CHAPTER, DIVISION, UPPER_LETTER, ROMAN, ARTICLE -> true;
      case DASH, PLUS -> false;
      case ARABIC, DECIMAL, ARABIC_BRACKET, LETTER -> isNumberedHeading(node);
    };
  }

  private static boolean isNumberedHeading(Node node) {
    boolean holds = !node.children().isEmpty() || !node.content().isEmpty();
    String text = node.text();
    char mark = text.isEmpty() ? '.' : text.charAt(text.length() - 1);
    boolean amount = node.is(Label.Kind.LETTER) && DutyWords.isAmount(text);
    if (!holds || amount) {
      return false;
    }
    if (node.head().style().bold()) {
      return true;
    }
    return switch (mark) {
      case '.', ';', ',', '…' -> false;
      case ':' ->
          text.length() <= LONGEST_ANNOUNCEMENT
              ? !DutyWords.startsWithVerb(text)
              : text.length() <= LONGEST_LIST_OF_AGENCIES
                  && text.endsWith("):")
                  && AgencyLists.startsWithAgency(text);
      default -> true;
    };
  }

  /** A short paragraph in a row of headings is one, too: "b) Thời gian: …" between a) and d). */
  static boolean isHeadingAmongHeadings(Node node) {
    Node parent = node.parent();
    if (parent == null || node.isMark() || node.text().length() > LONGEST_SIBLING) {
      return false;
    }
    return parent.isRowOfHeadings(node.label().kind());
  }
}
