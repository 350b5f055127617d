package vn.haidang.kernel.legaltext;

/**
 * A word, a figure or a mark of a passage.
 *
 * @param start offset in the passage, UTF-16
 * @param fold lower case with the tone mark where the older spelling puts it, for comparison: "Uỷ"
 *     and "ủy" are one word
 */
record Token(Kind kind, int start, int end, String text, String fold) {

  enum Kind {
    WORD,
    NUMBER,
    MARK
  }

  boolean is(String folded) {
    return fold.equals(folded);
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  /** Begins with a capital letter, as names do. */
  boolean isCapitalised() {
    return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
  }
}
