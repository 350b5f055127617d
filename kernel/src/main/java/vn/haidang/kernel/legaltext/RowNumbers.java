package vn.haidang.kernel.legaltext;

/** Numbers in the first column of a table. */
final class RowNumbers {

  private RowNumbers() {}

  /** "8", "8.", "1.2", "II", "A", "a". */
  static boolean isNumber(String text) {
    String bare = bare(text);
    return isCount(bare) || isHeading(bare) || (bare.length() == 1 && Letters.hasLetter(bare));
  }

  /** "8", "1.2". */
  static boolean isCount(String bare) {
    if (bare.isEmpty() || bare.length() > 7 || !Character.isDigit(bare.charAt(0))) {
      return false;
    }
    return bare.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
  }

  /** Roman numbers and capital letters stand before headings of groups. */
  static boolean isHeading(String bare) {
    return (bare.length() <= 6 && LabelReader.romanValue(bare) > 0)
        || (bare.length() == 1 && Character.isUpperCase(bare.charAt(0)));
  }

  static String bare(String text) {
    String bare = text.strip();
    boolean closed = bare.endsWith(".") || bare.endsWith(")") || bare.endsWith("/");
    return closed ? bare.substring(0, bare.length() - 1).strip() : bare;
  }
}
