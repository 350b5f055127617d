package vn.haidang.kernel.legaltext;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the unit that stands after a figure: "%", "triệu lượt", "tỷ USD", "ca sinh/1.000 phụ nữ".
 */
final class UnitReader {

  /** A unit and where it ends. */
  record Found(String unit, int end, @Nullable String per) {}

  private static final Lexicon SCALES =
      Lexicon.of("nghìn tỷ|nghìn tỉ|ngàn tỷ|nghìn|ngàn|triệu|tỷ|tỉ");

  private static final Lexicon MEASURES =
      Lexicon.of(
          "đồng|usd|đô la mỹ|euro|tấn|kg|tạ|ha|hecta|km2|km|m2|m3|mw|gw|kwh|kw|mwh|gwh|tuổi|giờ|phút|giây|ngày làm việc|ngày|tháng|năm|lần|vụ|gb|mbps|gbps|hải lý|lít");

  private static final Lexicon THINGS =
      Lexicon.of(
          "xã|phường|thị trấn|huyện|quận|tỉnh|đặc khu|thôn|khu dân cư|doanh nghiệp|hợp tác xã|htx|công ty|cơ sở|mô hình|dự án|đề án|sản phẩm|trường"
              + "|bệnh viện|giường bệnh|bác sĩ|bác sỹ|dược sĩ|tiêu chí|cơ quan|đơn vị|căn nhà|căn hộ|căn|lớp|cuộc|hội nghị|kịch bản|tập dữ liệu|bộ dữ liệu|nền tảng"
              + "|hộ|lao động|người|học sinh|sinh viên|học viên|trẻ em|cán bộ|công chức|nhiệm vụ|dịch vụ|thủ tục|tổ chức|câu lạc bộ|trung tâm|khu công nghiệp"
              + "|cụm công nghiệp|khu|trạm|chuỗi|thương hiệu|nhãn hiệu|sáng chế|phòng thí nghiệm|lượt|kỹ sư|chuyên gia|hồ sơ|giải pháp|công trình|nhà máy"
              + "|bài|tin|tác phẩm|huy chương|điểm|chung cư|chỉ tiêu|chỉ số|cây|con|tàu|ca|trẻ|tuyến|cáp|quy trình|khóa|làng|sự kiện|lễ hội|di tích|đội|tổ|nhóm|bộ|hệ thống|ứng dụng|thuê bao|máy|thành viên|buổi|đợt|cầu|chợ|siêu thị|bậc|giường|phòng học|phòng|tài khoản|thẻ|thiết bị|máy tính|video|chuyên đề|chuyên mục|nhà văn hóa|nhà ở|nhà|ấp|bản|thị xã|thành phố|địa phương|phòng khám|làng nghề|hội viên|đoàn viên|đảng viên|chi bộ|chuyến|kênh|giống|vùng|mã số|chương trình|hội thảo|phiên|sàn|khóa học|hạng mục");

  private static final Lexicon RATE_ENDS =
      Lexicon.of(
          "vào|trong|năm|đến|xuống|lên|trở lên|trở xuống|và|so với|đạt|giảm|tăng|từ|theo|được|là|tại|trên địa bàn|của");

  private static final Lexicon TEN_THOUSAND =
      Lexicon.of("/ vạn dân|/ 1 vạn dân|/ một vạn dân|/ nghìn dân|/ ngàn dân");
  private static final int LONGEST_RATE = 7;

  private UnitReader() {}

  static @Nullable Found after(Passage passage, int at) {
    if (passage.fold(at).equals("%")) {
      return new Found("%", at + 1, null);
    }
    if (passage.fold(at).equals("‰")) {
      return new Found("‰", at + 1, null);
    }
    if (passage.fold(at).equals("điểm") && passage.fold(at + 1).equals("%")) {
      return new Found("điểm %", at + 2, null);
    }
    if (passage.fold(at).equals("điểm")
        && passage.fold(at + 1).equals("phần")
        && passage.fold(at + 2).equals("trăm")) {
      return new Found("điểm %", at + 3, null);
    }
    if (passage.fold(at).equals("/") && isRound(passage, at + 1)) {
      int end = endOfRate(passage, at + 2, LONGEST_RATE);
      return end == at + 2
          ? null
          : new Found("/" + passage.between(at + 1, end), end, passage.between(at + 1, end));
    }
    return named(passage, at);
  }

  private static @Nullable Found named(Passage passage, int at) {
    int scale = Math.max(SCALES.endFrom(passage, at), at);
    int end = Math.max(MEASURES.endFrom(passage, scale), THINGS.endFrom(passage, scale));
    if (passage.fold(at).isEmpty() || !passage.at(at).isWord()) {
      return null;
    }
    int slash = slashWithin(passage, at);
    if (slash > 0 && isRound(passage, slash + 1)) {
      int rateEnd =
          endOfRate(passage, slash + 2, sameNoun(passage, at, slash) ? slash - at : LONGEST_RATE);
      return new Found(passage.between(at, rateEnd), rateEnd, passage.between(slash + 1, rateEnd));
    }
    if (end < 0 && scale == at) {
      return null;
    }
    int last = end < 0 ? scale : end;
    int tenThousand = TEN_THOUSAND.endFrom(passage, last);
    if (tenThousand > 0) {
      return new Found(
          passage.between(at, tenThousand), tenThousand, passage.between(last + 1, tenThousand));
    }
    while (passage.fold(last).equals("/")
        && last + 1 < passage.size()
        && passage.at(last + 1).isWord()) {
      last += 2;
    }
    return new Found(printed(passage.between(at, last)), last, null);
  }

  /**
   * "trẻ sơ sinh trai/100 trẻ sơ sinh gái": the same noun on both sides, so both are equally long.
   */
  private static boolean sameNoun(Passage passage, int at, int slash) {
    return passage.fold(at).equals(passage.fold(slash + 2));
  }

  private static int slashWithin(Passage passage, int at) {
    for (int i = at + 1; i < Math.min(at + 6, passage.size()); i++) {
      if (passage.fold(i).equals("/")) {
        return i;
      }
      if (!passage.at(i).isWord()) {
        return -1;
      }
    }
    return -1;
  }

  /** 100, 1.000, 10.000, 100.000: what rates refer to. */
  private static boolean isRound(Passage passage, int i) {
    String fold = passage.fold(i);
    boolean sized = fold.length() >= 3 && fold.length() <= 9 && fold.charAt(0) == '1';
    return sized && fold.substring(1).replace(".", "").chars().allMatch(c -> c == '0');
  }

  private static int endOfRate(Passage passage, int from, int longest) {
    int end = from;
    int limit = Math.min(passage.size(), from + longest);
    while (end < limit && passage.at(end).isWord() && !RATE_ENDS.beginsAt(passage, end)) {
      end++;
    }
    return end;
  }

  /** Lower case; currencies keep their capitals. */
  private static String printed(String unit) {
    return unit.toLowerCase(Locale.ROOT).replace("usd", "USD").replace("tỉ", "tỷ");
  }

  /** Whether the unit counts things rather than measuring an amount. */
  static boolean isCount(Passage passage, Figure figure) {
    return countsAt(passage, figure.first() + 1);
  }

  /** Whether the name of something that is counted begins at the index. */
  static boolean countsAt(Passage passage, int at) {
    return THINGS.beginsAt(passage, at);
  }
}
