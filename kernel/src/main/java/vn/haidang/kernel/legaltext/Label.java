package vn.haidang.kernel.legaltext;

/**
 * The number, letter or mark a paragraph begins with.
 *
 * @param printed as an address shows it: "II", "1.6", "đ", "-", "Điều 4"
 * @param value its place in its row, from 1; 0 where it has none; of "1.6" the last number
 * @param end index of the first character after the label and its space
 */
record Label(Kind kind, String printed, int value, int end) {

  /** Styles of numbering, the outermost first (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
  enum Kind {
    PART,
    CHAPTER,
    DIVISION,
    UPPER_LETTER,
    ROMAN,
    ARTICLE,
    ARABIC,
    DECIMAL,
    ARABIC_BRACKET,
    LETTER,
    DASH,
    PLUS
  }

  boolean isMark() {
    return kind == Kind.DASH || kind == Kind.PLUS;
  }

  /** What the address of the node adds to the address of its parent. */
  String step() {
    return switch (kind) {
      case ARTICLE -> "D" + number();
      case PART -> "P" + value;
      case CHAPTER -> "C" + value;
      case DIVISION -> "M" + value;
      case DECIMAL -> printed.substring(printed.lastIndexOf('.') + 1);
      case UPPER_LETTER, ROMAN, ARABIC, ARABIC_BRACKET, LETTER -> printed;
      case DASH, PLUS -> "-";
    };
  }

  private String number() {
    return printed.substring(printed.indexOf(' ') + 1);
  }

  /** How many numbers a decimal label has: 2 for "1.6". */
  int depth() {
    int depth = 1;
    for (int i = 0; i < printed.length(); i++) {
      if (printed.charAt(i) == '.') {
        depth++;
      }
    }
    return depth;
  }
}
