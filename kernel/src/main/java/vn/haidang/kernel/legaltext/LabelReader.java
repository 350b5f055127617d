package vn.haidang.kernel.legaltext;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the label at the start of a paragraph: "II.", "Điều 4.", "1.6.", "đ)", "-", "+".
 *
 * <p>Letters follow the alphabet of official documents, a b c d đ e g h …, without f, j, w, z.
 */
final class LabelReader {

  /** Order of lettered points (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
  static final String ALPHABET = "abcdđeghiklmnopqrstuvxy";

  private static final int LONGEST_NUMBER = 3;
  private static final int LONGEST_ROMAN = 6;
  private static final int LONGEST_COMPOUND = 5;
  private static final int DEEPEST = 6;

  private record Word(String small, Label.Kind kind) {}

  private static final List<Word> WORDS =
      List.of(
          new Word("phần", Label.Kind.PART),
          new Word("chương", Label.Kind.CHAPTER),
          new Word("mục", Label.Kind.DIVISION),
          new Word("điều", Label.Kind.ARTICLE));

  private static final List<String> ORDINALS =
      List.of("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười");

  private final String text;

  private LabelReader(String text) {
    this.text = text;
  }

  static @Nullable Label read(String text) {
    return text.isEmpty() ? null : new LabelReader(text).read();
  }

  private @Nullable Label read() {
    char first = text.charAt(0);
    if (first == '-' || first == '–' || first == '−' || first == '•' || first == '*') {
      return mark(Label.Kind.DASH);
    }
    if (first == '+') {
      return mark(Label.Kind.PLUS);
    }
    if (isDigit(first)) {
      return numbered(0);
    }
    Label word = worded();
    Label named = word == null ? compound() : word;
    if (named != null) {
      return named;
    }
    Label roman = roman();
    return roman != null ? roman : lettered();
  }

  private @Nullable Label mark(Label.Kind kind) {
    int end = afterSpaces(1);
    boolean alone = end >= text.length();
    boolean number = end == 1 && !alone && isDigit(text.charAt(1));
    return alone || number ? null : new Label(kind, kind == Label.Kind.PLUS ? "+" : "-", 0, end);
  }

  /** "1.", "1)", "1.1.", "1.1", "1.1.1."; a space may stand before the stop. */
  private @Nullable Label numbered(int from) {
    int i = from;
    int parts = 0;
    int value = 0;
    var printed = new StringBuilder();
    while (i < text.length() && isDigit(text.charAt(i))) {
      int start = i;
      while (i < text.length() && isDigit(text.charAt(i))) {
        i++;
      }
      if (i - start > LONGEST_NUMBER || parts == DEEPEST) {
        return null;
      }
      value = Integer.parseInt(text, start, i, 10);
      printed.append(parts == 0 ? "" : ".").append(value);
      parts++;
      if (i + 1 < text.length() && text.charAt(i) == '.' && isDigit(text.charAt(i + 1))) {
        i++;
      }
    }
    int mark = afterSpaces(i);
    boolean stop = mark < text.length() && text.charAt(mark) == '.';
    boolean bracket = mark == i && mark < text.length() && text.charAt(mark) == ')';
    if (!stop && !bracket && (parts == 1 || mark == i)) {
      return null;
    }
    int end = afterSpaces(stop || bracket ? mark + 1 : mark);
    if (end >= text.length() || !opensText(text.charAt(end))) {
      return null;
    }
    return new Label(kindOf(parts, bracket), printed.toString(), value, end);
  }

  private static Label.Kind kindOf(int parts, boolean bracket) {
    if (parts > 1) {
      return Label.Kind.DECIMAL;
    }
    return bracket ? Label.Kind.ARABIC_BRACKET : Label.Kind.ARABIC;
  }

  /** "II.1.", "a.1)", "A.2.3 ": a number behind the letter or the Roman number above it. */
  private @Nullable Label compound() {
    int stop = text.indexOf('.');
    boolean joined = stop > 0 && stop + 1 < text.length() && isDigit(text.charAt(stop + 1));
    String head = joined ? text.substring(0, stop) : "";
    boolean letter = head.length() == 1 && ALPHABET.contains(Letters.small(head));
    if (!letter && (head.length() > LONGEST_ROMAN || romanValue(head) == 0)) {
      return null;
    }
    Label number = new LabelReader(text).numbered(stop + 1);
    return number == null || number.printed().length() > LONGEST_COMPOUND
        ? null
        : new Label(
            Label.Kind.DECIMAL, head + "." + number.printed(), number.value(), number.end());
  }

  /** "Điều 4.", "Chương II", "Phần thứ nhất". */
  private @Nullable Label worded() {
    int space = text.indexOf(' ');
    if (space < 0 || space > 6) {
      return null;
    }
    String small = Letters.small(text.substring(0, space));
    for (Word word : WORDS) {
      if (word.small().equals(small) && Character.isUpperCase(text.charAt(0))) {
        return wordedNumber(word, space + 1);
      }
    }
    return null;
  }

  private @Nullable Label wordedNumber(Word word, int from) {
    int start = text.startsWith("thứ ", from) || text.startsWith("THỨ ", from) ? from + 4 : from;
    int i = start;
    while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    String number = text.substring(start, i);
    int value = valueOf(number);
    if (value == 0) {
      return null;
    }
    int stop = afterSpaces(i);
    boolean closed = stop >= text.length() || ".:".indexOf(text.charAt(stop)) >= 0;
    if (word.kind() == Label.Kind.ARTICLE && !closed) {
      return null;
    }
    boolean capital = stop < text.length() && Character.isUpperCase(text.charAt(stop));
    if (!closed && !capital) {
      return null;
    }
    String name = Character.toUpperCase(word.small().charAt(0)) + word.small().substring(1);
    return new Label(
        word.kind(),
        name + " " + number,
        value,
        stop >= text.length() ? stop : afterSpaces(closed ? stop + 1 : stop));
  }

  private static int valueOf(String number) {
    if (!number.isEmpty() && isDigit(number.charAt(0))) {
      int end = 0;
      while (end < number.length() && isDigit(number.charAt(end))) {
        end++;
      }
      boolean letter = number.length() == end + 1 && Character.isLowerCase(number.charAt(end));
      return end > LONGEST_NUMBER || (number.length() > end && !letter)
          ? 0
          : Integer.parseInt(number, 0, end, 10);
    }
    int ordinal = ORDINALS.indexOf(Letters.small(number)) + 1;
    return ordinal > 0 ? ordinal : romanValue(number);
  }

  /** "II." and "IV/"; one capital letter outside of I V X is a lettered heading ("A."). */
  private @Nullable Label roman() {
    int i = 0;
    while (i < text.length() && i <= LONGEST_ROMAN && "IVXLC".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    int value = romanValue(text.substring(0, i));
    int end = value == 0 ? 0 : closed(i);
    boolean letter = i == 1 && "LC".indexOf(text.charAt(0)) >= 0;
    return end == 0 || letter
        ? null
        : new Label(Label.Kind.ROMAN, text.substring(0, i), value, end);
  }

  /** "a)", "đ.", "A.". */
  private @Nullable Label lettered() {
    char letter = text.charAt(0);
    boolean upper = Character.isUpperCase(letter);
    int value = ALPHABET.indexOf(Character.toLowerCase(letter)) + 1;
    int mark = afterSpaces(1);
    if (value == 0 || mark >= text.length()) {
      return null;
    }
    boolean bracket = text.charAt(mark) == ')';
    if ((upper && bracket) || (text.charAt(mark) != '.' && !bracket)) {
      return null;
    }
    int end = closed(1);
    return end == 0
        ? null
        : new Label(
            upper ? Label.Kind.UPPER_LETTER : Label.Kind.LETTER, text.substring(0, 1), value, end);
  }

  /** Index after the mark that closes a label, 0 where none does. */
  private int closed(int from) {
    int mark = afterSpaces(from);
    if (mark >= text.length() || ".)/".indexOf(text.charAt(mark)) < 0) {
      return 0;
    }
    int end = afterSpaces(mark + 1);
    return end < text.length() && opensText(text.charAt(end)) ? end : 0;
  }

  static int romanValue(String text) {
    int value = 0;
    int highest = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      int digit =
          switch (text.charAt(i)) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            case 'C' -> 100;
            default -> 0;
          };
      if (digit == 0) {
        return 0;
      }
      value += digit < highest ? -digit : digit;
      highest = Math.max(highest, digit);
    }
    return value;
  }

  private int afterSpaces(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private static boolean opensText(char c) {
    return Character.isLetter(c) || isDigit(c) || "“\"'‘([<≥≤".indexOf(c) >= 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
