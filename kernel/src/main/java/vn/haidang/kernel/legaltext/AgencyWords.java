package vn.haidang.kernel.legaltext;

import java.util.List;

/** The words that names of agencies begin with: the one list of them. */
final class AgencyWords {

  private static final String ALL =
      "các sở|các bộ|các ban|các cơ quan|các đơn vị|các địa phương|các tổ chức|các ngành|các cấp"
          + "|các huyện|các quận|các xã|các phường|các doanh nghiệp|các hội|các đoàn thể|các trường đại học"
          + "|các trường học|các trường cao đẳng|các trường trung học|các trường thpt|các trường mầm non"
          + "|các chủ đầu tư|các phòng|các thành viên|các đại biểu|các viện|các cơ sở giáo dục|các cơ sở đào tạo|các bệnh viện|các ngân hàng|các đồng chí|sở|bộ trưởng|bộ|ban"
          + "|ủy ban|ubnd|hội đồng nhân dân|hđnd|công an|cục|chi cục|tổng cục|văn phòng|thanh tra|kho bạc"
          + "|bảo hiểm xã hội|ngân hàng|đài|báo|báo và phát thanh|báo và đài|báo chí|mặt trận|ubmttq|hội|hiệp hội|liên đoàn|liên minh"
          + "|đoàn thanh niên|trung tâm|trường|đại học|bệnh viện|tập đoàn|tổng công ty|công ty|quận|huyện"
          + "|thị xã|thành phố|xã|phường|thị trấn|đặc khu|tỉnh|thủ trưởng|giám đốc|chủ tịch|người đứng đầu"
          + "|thường trực|thành ủy|tỉnh ủy|huyện ủy|quận ủy|đảng ủy|chính phủ|thủ tướng|quốc hội|tòa án"
          + "|viện kiểm sát|viện|học viện|chánh văn phòng|phòng|tổ công tác|sở ngành|đơn vị|cơ quan"
          + "|địa phương|đoàn|bch|bộ chỉ huy|bộ tư lệnh|vụ trưởng|cục trưởng|viện trưởng"
          + "|tổng giám đốc|trưởng ban|tổ đại biểu|đại biểu hội đồng nhân dân|chánh thanh tra|hiệu trưởng|trưởng phòng|thuế|hải quan|bhxh|liên hiệp các hội"
          + "|liên hiệp hội|liên hiệp các tổ chức|tỉnh đoàn|thành đoàn|quân khu|đề nghị"
          + "|phó chủ tịch|phó giám đốc|phó hiệu trưởng|phó trưởng ban|tổ trưởng|giáo viên chủ nhiệm"
          + "|bộ đội biên phòng|bưu điện tỉnh|bưu điện thành phố|viễn thông tỉnh|điện lực tỉnh"
          + "|cổng thông tin điện tử|công đoàn viên chức|quỹ đầu tư|quỹ bảo vệ|quỹ hỗ trợ";

  /**
   * Begin a name in a heading or a cell; in a sentence they mostly mean something else ("tổ chức",
   * "nhà ở", "ngành công nghiệp").
   */
  private static final String IN_CELLS_ONLY =
      "uỷ ban|hội đồng|liên hiệp|các trường|doanh nghiệp|tổ|nhà|bộ chqs|ngành|vnpt|cảng vụ";

  /** In running text, word by word. */
  static final Lexicon IN_TEXT = Lexicon.of(ALL);

  /** At the beginning of a heading or a cell. */
  static final List<String> IN_CELLS = List.of((ALL + "|" + IN_CELLS_ONLY).split("\\|", -1));

  private AgencyWords() {}
}
