package vn.haidang.documents;

import java.util.Locale;
import java.util.Set;

/**
 * Counts the commonest Vietnamese words that carry marks: no other language and no wrong table
 * gives them.
 */
final class VietnameseWords {
  private static final Set<String> COMMON =
      Set.of(
          "và", "của", "các", "có", "được", "là", "trong", "cho", "với", "về", "để", "đến", "từ",
          "năm", "ngày", "tháng", "số", "thực", "hiện", "kế", "hoạch", "ủy", "uỷ", "nhân", "dân",
          "thành", "phố", "tỉnh", "nhiệm", "vụ", "giải", "pháp", "phát", "triển", "kinh", "tế",
          "xã", "hội", "quyết", "định", "chỉ", "tiêu", "sở", "phòng", "huyện", "tổ", "chức", "quản",
          "lý", "nhà", "nước", "đầu", "tư", "tỷ", "đồng", "triệu", "báo", "cáo", "trách", "chủ",
          "trì", "phối", "hợp", "đơn", "vị", "cơ", "quan", "tăng", "cường", "đạt", "trên", "dưới",
          "việc", "những", "này", "theo", "công", "nghiệp", "đảm", "bảo", "chính", "phủ");

  private VietnameseWords() {}

  static int count(String text) {
    int count = 0;
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        count += isCommon(text, start, i) ? 1 : 0;
        start = -1;
      }
    }
    return count;
  }

  private static boolean isCommon(String text, int start, int end) {
    if (end - start > 6) {
      return false;
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    return COMMON.contains(word) && word.chars().anyMatch(c -> c > 0x7f);
  }
}
