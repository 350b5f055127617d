package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its notation as documents carry it: 89/2017/NĐ-CP, 01/NQ-CP, 07-NQ/TW,
 * 7816/VPCP-TTĐT.
 *
 * @param number without the stray spaces that print leaves around strokes
 * @param start offset in the passage
 * @param sure whether the notation alone proves a document; the others need a word such as "Quyết
 *     định" or "số" before them
 */
record DocumentNumber(String number, int start, int end, boolean sure) {

  private static final String SLASH = "[ \\u00a0]?+/[ \\u00a0]?+";

  private static final String OFFICE = "\\p{Lu}[\\p{L}\\d&._]{0,12}+";

  /**
   * Type and office. Print leaves stray blanks around the first hyphen, before an abbreviation:
   * "227/QĐ- TTg", but not "- Sở …".
   */
  private static final String ORGAN =
      "\\p{Lu}[\\p{L}&]{0,9}+(?:-|[ \\u00a0]?+-[ \\u00a0]?+(?=\\p{Lu}{2}))"
          + OFFICE
          + "(?:-"
          + OFFICE
          + "){0,2}+";

  private static final String NORM =
      "\\d{1,5}+(?:\\.\\d{1,2}+)?+[a-zA-Z]?+"
          + SLASH
          + "(?:19|20)\\d{2}+[ \\u00a0]?+[/-][ \\u00a0]?+(?:(?:UBTVQH|QH)\\d{1,2}+|"
          + ORGAN
          + ")";
  private static final String PARTY =
      "\\d{1,5}+[ \\u00a0]?+-[ \\u00a0]?+(?:NQ|CT|QĐ|QyĐ|QC|KL|CTr|CTrHĐ|CTHĐ|KHHĐ|KHPH|CTPH|QCPH|NQLT|TB|TT|KH|ĐA|BC|TTr|HD|CV|GM|QĐi|QyC|Đ)"
          + SLASH
          + "\\p{Lu}[\\p{L}&]{1,11}+(?:-\\p{Lu}[\\p{L}&]{1,11}+){0,3}+";
  private static final String ADMIN =
      "\\d{1,5}+[a-zA-Z]?+" + SLASH + "(?:" + ORGAN + "|\\p{Lu}[\\p{L}&_]{0,12}+)";
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d/.,-])(?:(?<norm>"
              + NORM
              + ")|(?<party>"
              + PARTY
              + ")|(?<admin>"
              + ADMIN
              + "))(?![\\p{L}\\d/])");

  /** All numbers of the passage in reading order. */
  static List<DocumentNumber> in(String text) {
    var numbers = new ArrayList<DocumentNumber>();
    if (text.indexOf('/') < 0) {
      return numbers;
    }
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      String printed = matcher.group();
      int end = matcher.end();
      if (printed.endsWith(".")) {
        printed = printed.substring(0, printed.length() - 1);
        end--;
      }
      boolean sure = matcher.group("norm") != null || matcher.group("party") != null;
      String number = printed.replace(" ", "").replace("\u00a0", "");
      numbers.add(new DocumentNumber(number, matcher.start(), end, sure));
    }
    return numbers;
  }

  /** The type that the notation's abbreviation stands for, empty if it is a letter or unknown. */
  String impliedType() {
    String code =
        number.replaceFirst("^\\d++[a-zA-Z]?+[/-](?:\\d{4}[/-])?+", "").replaceFirst("[/-].*", "");
    return switch (code) {
      case "NQ" -> "Nghị quyết";
      case "NĐ" -> "Nghị định";
      case "QĐ" -> "Quyết định";
      case "CT" -> "Chỉ thị";
      case "KH", "KHPH" -> "Kế hoạch";
      case "KHHĐ" -> "Kế hoạch hành động";
      case "TB" -> "Thông báo";
      case "TT" -> "Thông tư";
      case "TTLT" -> "Thông tư liên tịch";
      case "BC" -> "Báo cáo";
      case "TTr" -> "Tờ trình";
      case "CTrHĐ", "CTHĐ" -> "Chương trình hành động";
      case "CTr" -> "Chương trình";
      case "KL" -> "Kết luận";
      case "HD" -> "Hướng dẫn";
      case "CĐ" -> "Công điện";
      case "ĐA" -> "Đề án";
      default ->
          code.startsWith("QH") ? "Nghị quyết" : code.startsWith("UBTVQH") ? "Nghị quyết" : "";
    };
  }

  /** The issuer where the notation leaves no doubt, else empty. */
  String impliedIssuer() {
    String organ = number.substring(Math.max(number.lastIndexOf('-'), number.lastIndexOf('/')) + 1);
    return switch (organ) {
      case "CP" -> "Chính phủ";
      case "TTg" -> "Thủ tướng Chính phủ";
      case "VPCP" -> "Văn phòng Chính phủ";
      default ->
          organ.startsWith("UBTVQH")
              ? "Ủy ban Thường vụ Quốc hội"
              : organ.startsWith("QH") ? "Quốc hội" : "";
    };
  }
}
