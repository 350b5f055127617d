package vn.haidang.kernel.legaltext;

import java.util.List;

/** Words of the web page a document was copied from; they are no part of the document. */
final class PageChrome {

  private static final List<String> MARKERS =
      List.of(
          "FILE ĐƯỢC ĐÍNH KÈM",
          "FILE ATTACHED",
          "Bản dịch này thuộc quyền sở hữu",
          "Đang tải văn bản",
          "Click vào",
          "NỘI DUNG SỬA ĐỔI, HƯỚNG DẪN",
          "CÁC NỘI DUNG ĐƯỢC SỬA ĐỔI",
          "Văn bản bị thay thế",
          "Tắt so sánh",
          "Thưa Quý khách",
          "Bạn Chưa Đăng Nhập",
          "Đăng nhập");

  private PageChrome() {}

  static boolean isMarker(String text) {
    for (String marker : MARKERS) {
      if (text.startsWith(marker)) {
        return true;
      }
    }
    return false;
  }
}
