package vn.haidang.kernel.legaltext;

/** Words that more than one recogniser of time limits looks for. */
final class LimitWords {

  static final Lexicon MONTHLY = Lexicon.of("hàng tháng|hằng tháng|mỗi tháng|định kỳ tháng");
  static final Lexicon QUARTERLY =
      Lexicon.of("hàng quý|hằng quý|mỗi quý|hàng quí|hằng quí|định kỳ quý");
  static final Lexicon YEARLY = Lexicon.of("hàng năm|hằng năm|mỗi năm|định kỳ năm");
  static final Lexicon WEEKLY = Lexicon.of("hàng tuần|hằng tuần|mỗi tuần|định kỳ tuần");
  static final Lexicon HALF_YEARLY =
      Lexicon.of(
          "định kỳ 6 tháng|định kỳ 06 tháng|định kỳ sáu tháng|6 tháng một lần|06 tháng một lần"
              + "|6 tháng 1 lần|06 tháng 01 lần|6 tháng / lần|06 tháng / lần|6 tháng / 1 lần");

  /** Behind a day without a year: it comes back every year. */
  static final Lexicon EVERY_YEAR =
      Lexicon.of(
          "hàng năm|hằng năm|mỗi năm|của năm tiếp theo|năm tiếp theo|của năm sau|năm sau"
              + "|của năm kế tiếp|năm kế tiếp|của năm kế hoạch|các năm|của năm đó");

  /** Says of all in its sentence that it comes back. */
  static final Lexicon COMES_BACK = Lexicon.of("định kỳ|hàng năm|hằng năm|mỗi năm");

  static final Lexicon LAST_MONTH_OF_QUARTER =
      Lexicon.of(
          "tháng cuối quý|tháng cuối quí|tháng cuối của quý|của tháng cuối quý|tháng cuối mỗi quý");

  /** Plans and money bear the name of a year or a month without being due in it. */
  static final Lexicon PLAN_NAMES =
      Lexicon.of("kế hoạch|dự toán|ngân sách|chương trình|chủ đề|kinh phí");

  private static final Lexicon COMPLETES =
      Lexicon.of(
          "hoàn thành|phấn đấu|về đích|xong|kết thúc|hoàn thiện|báo cáo|gửi|trình ủy ban|trình hội đồng|trình ban|trình thủ tướng|trình chính phủ|ban hành|đưa vào|khởi công|cân đối được|khắc phục|chấm dứt|giải quyết dứt điểm|tham mưu|thời gian thực hiện :|thời hạn thực hiện :|thời hạn :|tiến độ :");

  /** Tokens within which one part of a sentence speaks of another; keeps time linear. */
  static final int REACH = 80;

  private LimitWords() {}

  /** Where the sentence begins, or what of it is near enough. */
  static int startNear(Passage passage, int i) {
    return Math.max(i - REACH, Sentences.startOf(passage, i));
  }

  /** Whether a day of the month or of the year is named in the rest of the sentence. */
  static boolean namesDay(Passage passage, int from) {
    int last = Math.min(passage.size(), from + REACH);
    for (int i = from; i + 1 < last && !Sentences.endsAt(passage, i); i++) {
      boolean day = passage.fold(i).equals("ngày") && DateMention.small(passage, i + 1) > 0;
      DateMention date = day ? DateMention.at(passage, i + 1) : null;
      boolean ofQuarter = LAST_MONTH_OF_QUARTER.beginsAt(passage, i + 2);
      if (day && !ofQuarter && (date == null || date.year() == null)) {
        return true;
      }
    }
    return false;
  }

  /** Whether something is to be completed, said between the two indices. */
  static boolean completes(Passage passage, int from, int to) {
    return COMPLETES.firstIn(passage, from, to) >= 0;
  }

  /** Whether the sentence says so before the index. */
  static boolean completesBefore(Passage passage, int i) {
    return completes(passage, Sentences.startOf(passage, i), i);
  }
}
