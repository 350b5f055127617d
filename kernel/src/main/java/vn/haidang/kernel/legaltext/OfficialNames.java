package vn.haidang.kernel.legaltext;

import java.util.List;

/**
 * Names printed in capitals in their usual spelling (Nghị định 30/2020/NĐ-CP, Phụ lục II): "ỦY BAN
 * NHÂN DÂN THÀNH PHỐ HẢI PHÒNG" is "Ủy ban nhân dân thành phố Hải Phòng".
 */
final class OfficialNames {

  private OfficialNames() {}

  /** After these a name of its own follows. */
  private static final List<String> UNITS =
      List.of(
          "thành phố",
          "tỉnh",
          "huyện",
          "quận",
          "thị xã",
          "phường",
          "xã",
          "thị trấn",
          "đặc khu",
          "thpt",
          "thcs");

  /** In these agencies each field of work begins with a capital. */
  private static final List<String> FIELDS = List.of("sở", "bộ");

  static String sentenceCase(String capitals) {
    String small = Letters.small(capitals).strip();
    return small.isEmpty() ? small : Character.toUpperCase(small.charAt(0)) + small.substring(1);
  }

  /**
   * The issuer of a letterhead. Above a department stands the body it belongs to; its place then
   * goes behind the department: "UBND TỈNH LÀO CAI" over "SỞ CÔNG THƯƠNG" is "Sở Công Thương tỉnh
   * Lào Cai".
   */
  static String ofLetterhead(List<String> lines) {
    String last = withoutRule(lines.getLast());
    boolean whole = lines.size() == 1 || UNITS.stream().anyMatch(Letters.small(last)::startsWith);
    if (whole) {
      return ofCapitals(String.join(" ", lines));
    }
    String first = ofCapitals(lines.getFirst());
    int unit = -1;
    for (String each : UNITS) {
      int at = first.indexOf(" " + each + " ");
      unit = at >= 0 && (unit < 0 || at < unit) ? at : unit;
    }
    String own = ofCapitals(last);
    boolean placed = UNITS.stream().anyMatch(each -> own.contains(" " + each + " "));
    return unit < 0 || placed ? own : own + first.substring(unit);
  }

  static String ofCapitals(String capitals) {
    String[] words = Letters.small(withoutRule(capitals)).split(" ", -1);
    boolean name = false;
    boolean field = false;
    for (int i = 0; i < words.length; i++) {
      int unit = unitAt(words, i);
      boolean agency = FIELDS.contains(words[i]) && (i == 0 || name);
      boolean up = i == 0 || agency || (name && unit == 0) || (field && startsField(words, i));
      if (unit > 0) {
        name = true;
        field = false;
        i = unit(words, i, unit);
        continue;
      }
      if (agency) {
        field = true;
        name = false;
      }
      if (up) {
        words[i] = capital(words[i]);
      }
    }
    return special(String.join(" ", words));
  }

  private static int unit(String[] words, int i, int length) {
    if (i == 0) {
      words[0] = capital(words[0]);
    }
    return i + length - 1;
  }

  private static boolean startsField(String[] words, int i) {
    String before = words[i - 1];
    boolean joint = words[i].equals("và") || words[i].equals("-");
    return !joint
        && (FIELDS.contains(before)
            || before.equalsIgnoreCase("sở")
            || before.equalsIgnoreCase("bộ")
            || before.endsWith(",")
            || before.equals("và")
            || before.equals("-"));
  }

  private static int unitAt(String[] words, int i) {
    for (String unit : UNITS) {
      String[] parts = unit.split(" ", -1);
      if (parts.length == 1 && words[i].equals(unit)) {
        return 1;
      }
      if (parts.length == 2
          && i + 1 < words.length
          && words[i].equals(parts[0])
          && words[i + 1].equals(parts[1])) {
        return 2;
      }
    }
    return 0;
  }

  /** Two cities bear a capital in the word for city itself; one ministry in both its words. */
  private static String special(String name) {
    return name.replace("thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh")
        .replace("Sở Công thương", "Sở Công Thương")
        .replace("Bộ Công thương", "Bộ Công Thương")
        .replace("chính phủ", "Chính phủ")
        .replace("quốc hội", "Quốc hội")
        .replace(" thpt ", " THPT ")
        .replace(" thcs ", " THCS ")
        .replace("ubnd ", "UBND ")
        .replace("Ubnd ", "UBND ")
        .replace("hđnd ", "HĐND ")
        .replace("thủ đô Hà Nội", "Thủ đô Hà Nội");
  }

  private static String withoutRule(String text) {
    int end = text.length();
    while (end > 0
        && (text.charAt(end - 1) == '-'
            || text.charAt(end - 1) == ' '
            || text.charAt(end - 1) == '_')) {
      end--;
    }
    return text.substring(0, end);
  }

  private static String capital(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
