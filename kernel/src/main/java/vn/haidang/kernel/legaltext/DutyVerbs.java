package vn.haidang.kernel.legaltext;

import java.util.List;

/**
 * What agencies are told to do: the one list of these verbs. A paragraph that begins with one is a
 * duty, an agency before one is given something, and no agency's name goes past one.
 */
final class DutyVerbs {

  private static final String ALL =
      "tăng cường|sửa đổi|bổ sung|tiếp tục|triển khai|tổ chức|xây dựng|thực hiện|đẩy mạnh|nâng cao"
          + "|phối hợp|chủ trì|chủ động|chỉ đạo|hướng dẫn|kiểm tra|theo dõi|đôn đốc|tổng hợp|báo cáo|tham mưu"
          + "|rà soát|ban hành|hoàn thiện|hoàn thành|phát triển|bố trí|thẩm định|đánh giá|tuyên truyền"
          + "|vận động|tiếp nhận|cập nhật|hỗ trợ|phát động|biểu dương|cụ thể hóa|cụ thể hoá|thúc đẩy"
          + "|khuyến khích|định hướng|nghiên cứu|đề xuất|lồng ghép|tập trung|kịp thời|thường xuyên|định kỳ"
          + "|quán triệt|bảo đảm|đảm bảo|huy động|sử dụng|quản lý|xử lý|giải quyết|kiện toàn|lập|trình"
          + "|công bố|công khai|phổ biến|đào tạo|tập huấn|bồi dưỡng|khắc phục|ưu tiên|đổi mới|ứng dụng"
          + "|mở rộng|duy trì|phát huy|chuẩn bị|cung cấp|thu hút|tạo|sơ kết|tổng kết|giám sát|thanh tra"
          + "|phát hành|trên cơ sở|căn cứ|trong phạm vi|quan tâm|là cơ quan|là đầu mối|chịu trách nhiệm"
          + "|theo chức năng|khẩn trương|quyết liệt|sẵn sàng|tham gia|gửi|có trách nhiệm|đăng tải|diễn tập"
          + "|đưa|tạo điều kiện|làm";

  /** What whoever gives a duty does: "Giao Sở Y tế …"; to say it of an agency gives it none. */
  private static final String GIVING = "giao|phân công|yêu cầu|đề nghị";

  /** What an agency does that is given something, word by word. */
  static final Lexicon IN_TEXT = Lexicon.of(ALL);

  /** All of them, to hold against the beginning of a line. */
  static final List<String> AT_THE_BEGINNING = List.of((ALL + "|" + GIVING).split("\\|", -1));

  /** Those that tell of a duty wherever they stand behind the name of an agency. */
  static final List<String> ANYWHERE =
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

  private DutyVerbs() {}

  /** All of them and more phrases, separated by "|". */
  static Lexicon and(String more) {
    return Lexicon.of(ALL + "|" + GIVING + "|" + more);
  }
}
