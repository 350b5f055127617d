package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;

/**
 * How agencies are named in running text: where a name begins, where it ends, how a list of them
 * falls apart.
 *
 * <p>A name begins with a word only agencies begin with ("Sở", "Ủy ban nhân dân", "các sở") and
 * runs to the next such word, to a verb or to the end of the clause: "Sở Kế hoạch và Đầu tư và Sở
 * Tài chính" are two.
 */
final class AgencyNames {

  private static final Lexicon HEADS = AgencyWords.IN_TEXT;

  /** What an agency does: a name never goes past one of these. */
  static final Lexicon PREDICATES =
      DutyVerbs.and(
          "chưa|không|được|phải|cần|thông qua|phê duyệt|quyết định|xem xét|tích cực|đã|sẽ|đang|có|là|và phối hợp"
              + "|cho ý kiến|tiến hành|thống nhất|theo|để|khi|nêu|quy định|nhằm|như|về|tại"
              + "|trong|trước|sau|ngay|đồng thời|đẩy nhanh|khai thác|trực tiếp|tùy|nếu|trường hợp|kiểm soát"
              + "|giới thiệu|vận hành|thành lập|kết quả|tình hình|chú trọng|qua|giữ vững|chọn|lựa chọn|đầu tư"
              + "|đặc biệt|hàng tháng|hàng quý|hàng năm|hằng tháng|hằng quý|hằng năm|tháng|6 tháng|06 tháng|9 tháng|phê bình|tuân thủ|nghiêm túc|chấp hành|đề cao"
              + "|tháo gỡ|thu thập|ngăn chặn|đấu tranh|khảo sát|xác định|xác minh|hoàn tất|xét|mời|cử");

  private static final Lexicon INSIDE_NAMES =
      Lexicon.of(
          "xây dựng|kế hoạch và đầu tư|đầu tư|phát triển nông thôn|phát triển|hỗ trợ|quản lý dự án|quản lý khu|quản lý|giáo dục và đào tạo|đào tạo"
              + "|chỉ đạo|tổ chức|thanh tra|kiểm tra|giám sát|tuyên giáo|nghiên cứu|xúc tiến|đổi mới|phòng chống|bảo đảm|phục vụ|đánh giá|liên quan|thông tin"
              + "|tổng hợp|kiểm soát|tuyên truyền|vận động|thực hiện");

  /** Verbs that a park or a centre is named after: "Khu Nông nghiệp ứng dụng Công nghệ cao". */
  private static final Lexicon NAMED_AFTER =
      Lexicon.of("ứng dụng công nghệ|phát triển thành phố|phát triển tỉnh");

  /** Words that belong to a name only when the name's next word begins with a capital. */
  private static final Lexicon SEPARATORS = Lexicon.of(";|,|và");

  private AgencyNames() {}

  /**
   * Words that name an agency only before a proper name or in a list: "Bộ nhận diện" and "Phòng
   * ngừa" are none.
   */
  private static final Lexicon AMBIGUOUS =
      Lexicon.of(
          "bộ|ban|phòng|hội|viện|đoàn|đài|báo|trường|cục|thuế|sở|hải quan|đơn vị|xã|tỉnh|quận|huyện|phường|công ty|cơ quan");

  /** "phòng, chống tham nhũng" begins as a list of offices does. */
  private static final Lexicon NO_AGENCIES =
      Lexicon.of(
          "phòng , chống|phòng chống|phòng ngừa|phòng bệnh|hội nghị|hội thảo|hội thi"
              + "|các ngành , lĩnh vực|các ngành kinh tế|các ngành nghề|các ngành công nghiệp|các ngành dịch vụ|các đơn vị hành chính|các tổ chức kinh tế");

  private static final Lexicon LOWER_NAMES =
      Lexicon.of(
          "ban quản lý|ban chỉ đạo|ban tiếp|ban chấp hành|hội nông dân|báo chí|đài phát thanh|đài truyền hình|công ty cổ phần|phòng chuyên môn|cơ quan chuyên môn|thuế tỉnh|thuế thành phố|thuế cơ sở|hải quan khu vực|hải quan tỉnh");

  static boolean beginsAt(Passage passage, int index) {
    int end = HEADS.endFrom(passage, index);
    if (end < 0 || NO_AGENCIES.beginsAt(passage, index)) {
      return false;
    }
    boolean ambiguous = AMBIGUOUS.endFrom(passage, index) == end;
    if (!ambiguous || LOWER_NAMES.beginsAt(passage, index)) {
      return true;
    }
    boolean properName = end < passage.size() && passage.at(end).isCapitalised();
    return properName || passage.fold(end).equals(",") || passage.fold(end).equals("(");
  }

  /**
   * Index after the list of agencies that begins at the index: at the first verb or full stop;
   * never before the head word.
   */
  static int endOfList(Passage passage, int from) {
    int i = Math.max(HEADS.endFrom(passage, from), from + 1);
    i = SharedHead.opensAt(passage, from) ? i + 1 : i;
    while (i < passage.size() && !endsClause(passage, i) && !isPredicate(passage, i)) {
      boolean named = SEPARATORS.beginsAt(passage, i) && beginsAt(passage, i + 1);
      int end = named ? HEADS.endFrom(passage, i + 1) : -1;
      i = end > 0 ? end : i + 1;
    }
    return i;
  }

  private static boolean endsClause(Passage passage, int i) {
    String fold = passage.fold(i);
    boolean semicolon = fold.equals(";") && !beginsAt(passage, i + 1);
    boolean bracket = fold.equals("(") || fold.equals(")");
    return fold.equals(".") || fold.equals(":") || semicolon || bracket;
  }

  /**
   * A verb in lower case; a capital letter keeps it inside the name ("Sở Xây dựng", "Ban Chỉ đạo").
   */
  private static boolean isPredicate(Passage passage, int i) {
    boolean related =
        (passage.fold(i).equals("có") && passage.fold(i + 1).equals("liên"))
            || (passage.fold(i).equals("liên") && passage.fold(i - 1).equals("có"));
    boolean noun =
        passage.fold(i).equals("tổ")
            && (passage.fold(i - 1).equals(",") || passage.fold(i + 2).equals(","));
    if (related || noun || passage.fold(i - 1).equals("ban")) {
      return false;
    }
    boolean insideName =
        (passage.at(i).isCapitalised() && INSIDE_NAMES.beginsAt(passage, i))
            || (i > 0
                && passage.at(i - 1).isCapitalised()
                && INSIDE_NAMES.endFrom(passage, i - 1) > i);
    if (!PREDICATES.beginsAt(passage, i) || insideName || NAMED_AFTER.beginsAt(passage, i)) {
      return false;
    }
    boolean partOfName =
        (passage.fold(i).equals("liên") || passage.fold(i - 1).equals("và"))
            && passage.at(i).isCapitalised();
    return !partOfName;
  }

  /**
   * The agencies of a stretch, as printed; an enumeration after one kind of unit gives each its
   * kind: "quận Ngô Quyền".
   */
  static List<String> split(Passage passage, int from, int to) {
    if (SharedHead.opensAt(passage, from)) {
      return SharedHead.split(passage, from, to);
    }
    var names = new ArrayList<String>();
    int start = from;
    boolean units = isUnitName(passage, from);
    for (int i = from; i <= to; i++) {
      boolean cut =
          i == to || (SEPARATORS.beginsAt(passage, i) && opensName(passage, start, i, to, units));
      if (cut) {
        add(names, passage, start, i);
        start = i + 1;
        units = beginsAt(passage, start) ? isUnitName(passage, start) : units;
      }
    }
    return names;
  }

  private static boolean opensName(
      Passage passage, int start, int separator, int to, boolean units) {
    int next = separator + 1;
    if (next >= to) {
      return true;
    }
    if (passage.fold(separator).equals(";")) {
      return true;
    }
    if (beginsAt(passage, next)) {
      return !continuesEnumeration(passage, start, next);
    }
    return units && passage.at(next).isCapitalised();
  }

  /** "các sở, ban, ngành" and "phường, xã, đặc khu" are one agency, not three. */
  private static boolean continuesEnumeration(Passage passage, int start, int next) {
    boolean bare = !passage.at(next).isCapitalised() && !passage.fold(next).equals("các");
    boolean alone = next + 1 >= passage.size() || !passage.at(next + 1).isCapitalised();
    boolean press = passage.fold(next).equals("báo") && passage.fold(next + 1).equals(",");
    boolean pressNoun = passage.fold(next).equals("báo") && passage.fold(next + 1).equals("chí");
    boolean enumerates =
        passage.fold(start).equals("các")
            || passage.fold(start).equals("ủy")
            || passage.fold(start).equals("ubnd")
            || passage.fold(start).equals("thủ")
            || passage.fold(start).equals("chủ")
            || !isUnitName(passage, start);
    return pressNoun || (bare && alone && enumerates && !press);
  }

  /** "quận Lê Chân": a kind of unit and a proper name. */
  private static boolean isUnitName(Passage passage, int start) {
    int kind = KINDS.endFrom(passage, start);
    return kind > 0 && kind < passage.size() && passage.at(kind).isCapitalised();
  }

  private static final Lexicon KINDS =
      Lexicon.of("quận|huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu|tỉnh");

  private static void add(List<String> names, Passage passage, int from, int to) {
    int start = from;
    while (start < to
        && (passage.fold(start).equals("và")
            || passage.fold(start).equals(",")
            || passage.fold(start).equals("với"))) {
      start++;
    }
    int end = to;
    while (end > start && isLoose(passage, end - 1)) {
      end--;
    }
    if (start >= end) {
      return;
    }
    String name = passage.between(start, end);
    boolean bareName =
        !HEADS.beginsAt(passage, start) && !names.isEmpty() && passage.at(start).isCapitalised();
    String kind = bareName ? kindOf(names.getLast()) : "";
    names.add(kind.isEmpty() ? name : kind + " " + name);
  }

  private static boolean isLoose(Passage passage, int i) {
    boolean mark = passage.at(i).kind() == Token.Kind.MARK && !passage.fold(i).equals(")");
    return mark || passage.fold(i).equals("và");
  }

  private static String kindOf(String name) {
    Passage before = Passage.of(name);
    int end = KINDS.endFrom(before, 0);
    return end > 0 ? before.between(0, end) : "";
  }
}
