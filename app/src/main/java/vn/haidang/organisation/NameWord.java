package vn.haidang.organisation;

/**
 * One word of a name as printed.
 *
 * @param key for comparing, see {@link Orthography#key}
 * @param text the word itself; of "UBND" each of the four words it stands for
 * @param start place in the phrase, with {@code end} exclusive
 * @param parted a comma, semicolon, stroke, colon, bracket or "và" stands before it
 */
record NameWord(String text, String key, boolean parted, int start, int end) {

  /** KHĐT, UBND, GDĐT: two letters at least and all of them capitals. */
  boolean isAbbreviation() {
    return text.length() >= 2
        && text.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
        && Character.isUpperCase(text.charAt(0));
  }

  NameWord joined() {
    return new NameWord(text, key, false, start, end);
  }

  boolean isCapitalised() {
    return Character.isUpperCase(text.charAt(0)) || Character.isDigit(text.charAt(0));
  }
}
