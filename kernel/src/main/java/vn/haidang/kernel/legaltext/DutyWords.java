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

  private static final List<String> VERBS =
      List.of(
          "tăng cường",
          "sửa đổi",
          "bổ sung",
          "tiếp tục",
          "triển khai",
          "tổ chức",
          "xây dựng",
          "thực hiện",
          "đẩy mạnh",
          "nâng cao",
          "phối hợp",
          "chủ trì",
          "chủ động",
          "chỉ đạo",
          "hướng dẫn",
          "kiểm tra",
          "theo dõi",
          "đôn đốc",
          "tổng hợp",
          "báo cáo",
          "tham mưu",
          "rà soát",
          "ban hành",
          "hoàn thiện",
          "hoàn thành",
          "phát triển",
          "bố trí",
          "thẩm định",
          "đánh giá",
          "tuyên truyền",
          "vận động",
          "tiếp nhận",
          "cập nhật",
          "hỗ trợ",
          "phát động",
          "biểu dương",
          "cụ thể hóa",
          "cụ thể hoá",
          "thúc đẩy",
          "khuyến khích",
          "định hướng",
          "nghiên cứu",
          "đề xuất",
          "lồng ghép",
          "tập trung",
          "kịp thời",
          "thường xuyên",
          "định kỳ",
          "quán triệt",
          "phân công",
          "giao",
          "bảo đảm",
          "đảm bảo",
          "huy động",
          "sử dụng",
          "quản lý",
          "xử lý",
          "giải quyết",
          "kiện toàn",
          "lập",
          "trình",
          "công bố",
          "công khai",
          "phổ biến",
          "đào tạo",
          "tập huấn",
          "bồi dưỡng",
          "khắc phục",
          "ưu tiên",
          "đổi mới",
          "ứng dụng",
          "mở rộng",
          "duy trì",
          "phát huy",
          "chuẩn bị",
          "cung cấp",
          "thu hút",
          "tạo",
          "sơ kết",
          "tổng kết",
          "giám sát",
          "thanh tra",
          "phát hành",
          "trên cơ sở",
          "căn cứ",
          "trong phạm vi",
          "quan tâm",
          "là cơ quan",
          "là đầu mối",
          "chịu trách nhiệm",
          "theo chức năng",
          "khẩn trương",
          "quyết liệt",
          "sẵn sàng",
          "tham gia",
          "gửi",
          "đề nghị",
          "yêu cầu");

  private static final List<String> PHRASES =
      List.of(
          "chủ trì",
          "phối hợp",
          "có trách nhiệm",
          "chịu trách nhiệm",
          "chỉ đạo",
          "tổ chức",
          "thực hiện",
          "báo cáo",
          "triển khai",
          "xây dựng",
          "căn cứ",
          "tham mưu",
          "bố trí");

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
    return startsWithAny(Letters.small(text), VERBS);
  }

  /** Somebody is to do something: a verb in front, or an agency and its duty. */
  static boolean isDuty(String text) {
    return startsWithVerb(text)
        || (AgencyLists.startsWithAgency(text) && containsAny(Letters.small(text), PHRASES));
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
