package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;

/** Document numbers in running text: "01/NQ-CP", "37-CTr/TU", "202/2025/QH15". */
final class DocumentNumbers {

  private DocumentNumbers() {}

  static List<String> find(String text) {
    var numbers = new ArrayList<String>();
    int at = 0;
    while (at < text.length()) {
      boolean starts =
          isDigit(text.charAt(at))
              && (at == 0
                  || (!Character.isLetterOrDigit(text.charAt(at - 1))
                      && text.charAt(at - 1) != '/'));
      int end = starts ? end(text, at) : at;
      if (end > at) {
        numbers.add(text.substring(at, end));
      }
      at = Math.max(end, at + 1);
    }
    return numbers;
  }

  /** End of the number that begins here; the same index where none does. */
  private static int end(String text, int at) {
    int i = at;
    while (i < text.length() && isPart(text.charAt(i))) {
      i++;
    }
    while (i > at && !Character.isLetterOrDigit(text.charAt(i - 1))) {
      i--;
    }
    String number = text.substring(at, i);
    boolean slash = number.indexOf('/') > 0;
    boolean capital = number.chars().anyMatch(Character::isUpperCase);
    return slash && capital && number.length() <= 40 ? i : at;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '/' || c == '-' || c == '&';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
