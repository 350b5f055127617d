package vn.haidang.kernel.legaltext;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words by which the layout of an official document is recognised (Nghị định 30/2020/NĐ-CP, Phụ lục
 * I and III; before 5 March 2020 Thông tư 01/2011/TT-BNV).
 */
final class LayoutWords {

  private LayoutWords() {}

  /** Names of document types with their codes. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("nghị quyết", "NQ"),
          Map.entry("quyết định", "QĐ"),
          Map.entry("chỉ thị", "CT"),
          Map.entry("quy chế", "QC"),
          Map.entry("quy định", "QyĐ"),
          Map.entry("thông cáo", "TC"),
          Map.entry("thông báo", "TB"),
          Map.entry("hướng dẫn", "HD"),
          Map.entry("chương trình", "CTr"),
          Map.entry("chương trình hành động", "CTr"),
          Map.entry("kế hoạch", "KH"),
          Map.entry("phương án", "PA"),
          Map.entry("đề án", "ĐA"),
          Map.entry("dự án", "DA"),
          Map.entry("báo cáo", "BC"),
          Map.entry("biên bản", "BB"),
          Map.entry("tờ trình", "TTr"),
          Map.entry("hợp đồng", "HĐ"),
          Map.entry("công điện", "CĐ"),
          Map.entry("công văn", "CV"),
          Map.entry("nghị định", "NĐ"),
          Map.entry("kế hoạch hành động", "KH"),
          Map.entry("kế hoạch phối hợp", "KH"),
          Map.entry("chương trình phối hợp", "CTr"),
          Map.entry("quy chế phối hợp", "QC"),
          Map.entry("kết luận", "KL"),
          Map.entry("thông báo kết luận", "TB"),
          Map.entry("nghị quyết liên tịch", "NQLT"),
          Map.entry("thông tư liên tịch", "TTLT"),
          Map.entry("thông tri", "TT"),
          Map.entry("thông tư", "TT"));

  /** Words that open a block of their own wherever they stand at the start of a line. */
  private static final List<String> OPENERS =
      List.of(
          "Nơi nhận",
          "Kính gửi",
          "Số:",
          "PHỤ LỤC",
          "Phụ lục kèm theo",
          "(Kèm theo",
          "(Ban hành kèm theo",
          "(Đính kèm",
          "CỘNG HÒA XÃ HỘI",
          "CỘNG HOÀ XÃ HỘI",
          "Độc lập - Tự do",
          "TM. ",
          "KT. ",
          "TL. ",
          "TUQ. ");

  static boolean opensBlock(String text) {
    for (String opener : OPENERS) {
      if (text.startsWith(opener)) {
        return true;
      }
    }
    return false;
  }

  /** "(Kèm theo Kế hoạch số …)": under the title of an appendix. */
  static boolean refersToMain(String text) {
    return startsWithAny(text, List.of("(Kèm theo", "(Ban hành kèm theo", "(Đính kèm"));
  }

  /** The whole line is the name of a document type in capitals. */
  static boolean isDocumentType(String text) {
    return Letters.isCapitals(text) && typeCode(text) != null;
  }

  /** "CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ": a document named by its type and more. */
  static boolean opensWithType(String text) {
    return typeBefore(text) > 0;
  }

  /** Length of the name of a document type at the start of the text, 0 where there is none. */
  static int typeBefore(String text) {
    String small = Letters.small(text);
    int longest = 0;
    for (String type : TYPES.keySet()) {
      if (type.length() > longest && Letters.startsWithWord(small, type)) {
        longest = type.length();
      }
    }
    return longest;
  }

  static @Nullable String typeCode(String text) {
    return text.length() > 30 ? null : TYPES.get(typeName(text));
  }

  private static String typeName(String text) {
    String name = Letters.small(text).strip();
    return name.endsWith(":") ? name.substring(0, name.length() - 1).strip() : name;
  }

  static boolean isNationalName(String text) {
    String small = Letters.small(text);
    return small.contains("cộng hòa xã hội chủ nghĩa")
        || small.contains("cộng hoà xã hội chủ nghĩa")
        || small.startsWith("độc lập - tự do")
        || small.startsWith("độc lập-tự do")
        || endsLetterhead(text, small);
  }

  /** "TỈNH AN BÌNH Độc lập - Tự do - Hạnh phúc": the second line of both cells. */
  static boolean endsLetterhead(String text) {
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    return (last == 'c' || last == 'C') && endsLetterhead(text, Letters.small(text));
  }

  private static boolean endsLetterhead(String text, String small) {
    int motto = small.endsWith("độc lập - tự do - hạnh phúc") ? small.indexOf("độc lập -") : -1;
    return motto > 0 && Letters.isCapitals(text.substring(0, motto));
  }

  /** The issuer, where both cells of the letterhead stand on one line. */
  static String beforeNationalName(String text) {
    String small = Letters.small(text);
    int state = small.indexOf("cộng h");
    int at = state >= 0 ? state : small.indexOf("độc lập -");
    return at <= 0 ? "" : text.substring(0, at).strip();
  }

  static boolean isRecipientsHeading(String text) {
    return text.startsWith("Nơi nhận");
  }

  /**
   * "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH": for whom the signer signs (Nghị định 30/2020, Điều 13).
   */
  static boolean isAuthority(String text) {
    return isAbbreviatedAuthority(text)
        || (startsWithAny(text, List.of("TM. ", "KT. ", "TL. ", "TUQ. ", "Q. "))
            && Letters.isCapitals(text));
  }

  /** The abbreviation alone, where the line broke behind it. */
  static boolean isAbbreviatedAuthority(String text) {
    return List.of("TM.", "KT.", "TL.", "TUQ.", "Q.").contains(text);
  }

  /** A word after which no title ends. */
  static boolean leadsOn(String word) {
    return LEADING_ON.contains(word);
  }

  private static final Set<String> LEADING_ON =
      Set.of(
          "và", "của", "các", "tại", "với", "về", "cho", "theo", "số", "do", "trong", "trên", "từ",
          "đến", "là", "có", "sở", "bộ", "ban", "ngày", "năm", "tháng", "hoặc", "những", "vào", "ở",
          "để", "khi", "bằng", "-");

  /** "CHỦ TỊCH Huỳnh Tấn Việt": office and name of the signer on one line. */
  static int positionEnd(String text) {
    if (text.length() > 80 || !startsWithAny(text, POSITIONS)) {
      return -1;
    }
    int words = 0;
    int from = 0;
    int end = -1;
    while (from < text.length()) {
      int space = text.indexOf(' ', from);
      int to = space < 0 ? text.length() : space;
      String word = text.substring(from, to);
      if (end < 0 && !Letters.isCapitals(word)) {
        end = from;
      }
      if (end >= 0) {
        words++;
        if (!Letters.startsWithCapital(word) || word.length() > 8) {
          return -1;
        }
      }
      from = to + 1;
    }
    return end > 0 && words >= 2 && words <= 5 ? end : -1;
  }

  /** The office of a signer in capitals: "CHỦ TỊCH", "PHÓ GIÁM ĐỐC". */
  static boolean isPosition(String text) {
    return Letters.isCapitals(text) && text.length() < 60 && startsWithAny(text, POSITIONS);
  }

  private static final List<String> POSITIONS =
      List.of(
          "CHỦ TỊCH",
          "PHÓ ",
          "GIÁM ĐỐC",
          "BỘ TRƯỞNG",
          "THỨ TRƯỞNG",
          "THỦ TƯỚNG",
          "CHÁNH ",
          "TRƯỞNG ",
          "CHỦ NHIỆM",
          "HIỆU TRƯỞNG",
          "TỔNG ",
          "CỤC TRƯỞNG",
          "CHI CỤC TRƯỞNG",
          "VIỆN TRƯỞNG",
          "BÍ THƯ",
          "Q. ",
          "QUYỀN ");

  private static boolean startsWithAny(String text, List<String> words) {
    for (String word : words) {
      if (text.startsWith(word)) {
        return true;
      }
    }
    return false;
  }

  static boolean isAddressee(String text) {
    return text.startsWith("Kính gửi");
  }

  /** "Hải Phòng, ngày 10 tháng 01 năm 2018", also with the numbers left blank. */
  static boolean isPlaceAndDate(String text) {
    int day = text.indexOf(", ngày");
    int month = text.indexOf("tháng", Math.max(day, 0));
    return day > 0
        && day < 60
        && month > day
        && text.indexOf("năm", month) > 0
        && text.length() < 110;
  }

  static boolean isNumberLine(String text) {
    return text.startsWith("Số:")
        || text.startsWith("Số :")
        || (text.startsWith("Số ") && text.length() < 60 && text.indexOf('/') > 0);
  }
}
