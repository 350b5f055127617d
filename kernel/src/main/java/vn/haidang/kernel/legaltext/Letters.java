package vn.haidang.kernel.legaltext;

import java.util.Locale;

/**
 * What the eye sees in a line of Vietnamese: capitals, where a sentence ends, where one begins.
 * Independent of the machine's language.
 */
final class Letters {

  private Letters() {}

  /** At least two letters and none of them small: headings, names of offices, document types. */
  static boolean isCapitals(CharSequence text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      if (Character.isLetter(c)) {
        letters++;
      }
    }
    return letters >= 2;
  }

  /** The first letter or digit is a capital: a sentence or a name begins here. */
  static boolean startsWithCapital(CharSequence text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        return Character.isUpperCase(c);
      }
      if (Character.isDigit(c)) {
        return false;
      }
    }
    return false;
  }

  static boolean startsWithCapital(CharSequence text) {
    return startsWithCapital(text, 0);
  }

  /** The last character that is no space, quote or closing bracket; NUL for an empty text. */
  static char lastMark(CharSequence text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c != ' ' && c != '"' && c != '”' && c != '’' && c != ')' && c != ']') {
        return c;
      }
    }
    return '\0';
  }

  /** A full stop or what stands in its place: the next line may begin a new paragraph. */
  static boolean endsStatement(CharSequence text) {
    char c = lastMark(text);
    return c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == '…';
  }

  static boolean hasLetter(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** A drawn line: dashes, underscores, equals signs, stars and nothing else. */
  static boolean isRule(CharSequence text) {
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '-' || c == '_' || c == '=' || c == '*' || c == '—' || c == '–' || c == '─') {
        marks++;
      } else if (c != ' ') {
        return false;
      }
    }
    return marks >= 2;
  }

  /** Length of the first word from an index on. */
  static int firstWordLength(CharSequence text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) != ' ') {
      i++;
    }
    return i;
  }

  /** Whether the text begins with the word and the word ends there. */
  static boolean startsWithWord(String text, String word) {
    return text.startsWith(word)
        && (text.length() == word.length()
            || !Character.isLetterOrDigit(text.charAt(word.length())));
  }

  /** Small letters by the rules of Unicode alone; the Turkish dotless i plays no part. */
  static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
