package vn.haidang.kernel.legaltext;

import java.util.List;

/** Words that tell a section of duties from one of aims, and a duty from a remark. */
final class DutyWords {

  private DutyWords() {}

  /** What a heading says about the paragraphs under it. */
  enum Subject {
    DUTIES,
    MONEY,
    OTHER,
    UNKNOWN
  }

  private static final List<String> OTHER =
      List.of(
          "mục đích",
          "yêu cầu",
          "mục tiêu",
          "chỉ tiêu",
          "quan điểm",
          "nguyên tắc",
          "đối tượng",
          "phạm vi",
          "tình hình",
          "kết quả",
          "đánh giá",
          "dự báo",
          "tồn tại",
          "hạn chế",
          "nguyên nhân",
          "tầm nhìn",
          "sự cần thiết",
          "căn cứ",
          "bối cảnh",
          "khái quát",
          "thực trạng",
          "chủ đề",
          "tiêu chí",
          "khen thưởng",
          "thuận lợi",
          "khó khăn",
          "điều kiện",
          "giải thích",
          "hiệu lực",
          "cơ sở");

  private static final List<String> DUTIES =
      List.of(
          "nhiệm vụ",
          "giải pháp",
          "tổ chức thực hiện",
          "nội dung",
          "phân công",
          "trách nhiệm",
          "hoạt động",
          "triển khai",
          "chế độ báo cáo",
          "biện pháp",
          "báo cáo",
          "kiểm tra",
          "tổ chức");

  private static final List<String> MONEY =
      List.of("kinh phí", "nguồn lực", "ngân sách", "nguồn vốn");

  /**
   * Top headings tell by any word, lower ones only by their first: "Kết quả …" but not "… đạt kết
   * quả".
   */
  static Subject subjectOf(String title, boolean top) {
    String small = Letters.small(title);
    if (top && containsAny(small, DUTIES) && !startsWithAny(small, OTHER)) {
      return small.contains("kinh phí") ? Subject.MONEY : Subject.DUTIES;
    }
    if (startsWithAny(stripped(small), OTHER) || (top && containsAny(small, OTHER))) {
      return Subject.OTHER;
    }
    if (startsWithAny(stripped(small), MONEY) || (top && containsAny(small, MONEY))) {
      return Subject.MONEY;
    }
    return startsWithAny(stripped(small), DUTIES) && top ? Subject.DUTIES : Subject.UNKNOWN;
  }

  private static String stripped(String small) {
    for (String word : List.of("về ", "các ", "một số ", "những ")) {
      if (small.startsWith(word)) {
        return small.substring(word.length());
      }
    }
    return small;
  }

  /** A heading that says no duties follow: "Mục đích", "Yêu cầu". */
  static boolean namesOther(String title) {
    return OTHER.contains(Letters.small(title));
  }

  /** A paragraph that begins with what is to be done. */
  static boolean startsWithVerb(String text) {
    return startsWithAny(Letters.small(text), DutyVerbs.AT_THE_BEGINNING);
  }

  /** Somebody is to do something: a verb in front, or an agency and its duty. */
  static boolean isDuty(String text) {
    return startsWithVerb(text)
        || (AgencyLists.startsWithAgency(text)
            && containsAny(Letters.small(text), DutyVerbs.ANYWHERE));
  }

  /** "Tổng thu ngân sách địa phương: 7.093.800 triệu đồng": a figure, no duty. */
  static boolean isAmount(String text) {
    if (!text.contains("triệu đồng") && !text.contains("tỷ đồng")) {
      return false;
    }
    int colon = text.indexOf(": ");
    int after = colon + 2;
    boolean figure = colon > 0 && after < text.length() && Character.isDigit(text.charAt(after));
    return figure || text.startsWith("Tổng ");
  }

  private static boolean startsWithAny(String text, List<String> words) {
    for (String word : words) {
      if (Letters.startsWithWord(text, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean containsAny(String text, List<String> words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
