package vn.haidang.kernel.legaltext;

/** Title lines of appendices: "PHỤ LỤC", "PHỤ LỤC II", "Phụ lục 01", "Mẫu biểu số 01". */
final class AppendixTitles {

  private static final int LONGEST_NUMBER = 4;

  private AppendixTitles() {}

  static boolean isTitle(String text) {
    if (text.length() > 200) {
      return false;
    }
    String small = Letters.small(text);
    int word = wordLength(small);
    if (word == 0) {
      return false;
    }
    String rest = number(text, word);
    boolean bare = text.substring(word).strip().isEmpty();
    boolean end = endsAfterNumber(text, word, rest);
    return (bare && word < 8 + 1) || (!rest.isEmpty() && end) || Letters.isCapitals(text);
  }

  /** "I" and "01" become "1"; without a number the only one has none, further ones count on. */
  static String number(String text, int word, int before) {
    String printed = number(text, word);
    int roman = LabelReader.romanValue(printed);
    if (roman > 0) {
      return Integer.toString(roman);
    }
    if (!printed.isEmpty() && printed.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Integer.toString(Integer.parseInt(printed));
    }
    return before == 0 ? "" : Integer.toString(before + 1);
  }

  /** Length of the word for an appendix at the start of the line, 0 where there is none. */
  static int wordLength(String small) {
    for (String word :
        new String[] {"phụ lục số", "phụ lục", "mẫu biểu số", "biểu mẫu số", "biểu số"}) {
      if (Letters.startsWithWord(small, word)) {
        return word.length();
      }
    }
    return 0;
  }

  private static String number(String text, int word) {
    int from = word;
    while (from < text.length() && text.charAt(from) == ' ') {
      from++;
    }
    int end = from;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String printed = text.substring(from, end);
    boolean digits = !printed.isEmpty() && Character.isDigit(printed.charAt(0));
    boolean roman = LabelReader.romanValue(printed) > 0;
    return printed.length() <= LONGEST_NUMBER && (digits || roman) ? printed : "";
  }

  private static boolean endsAfterNumber(String text, int word, String number) {
    int at = text.indexOf(number, word) + number.length();
    String rest = text.substring(Math.min(at, text.length())).strip();
    return rest.isEmpty() || rest.equals(":") || rest.equals(".") || Letters.isCapitals(rest);
  }
}
