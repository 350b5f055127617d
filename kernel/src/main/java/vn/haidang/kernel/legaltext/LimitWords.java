package vn.haidang.kernel.legaltext;

/** Words that more than one recogniser of time limits looks for. */
final class LimitWords {

  static final Lexicon MONTHLY = Lexicon.of("hàng tháng|hằng tháng|mỗi tháng|định kỳ tháng");
  static final Lexicon QUARTERLY =
      Lexicon.of("hàng quý|hằng quý|mỗi quý|hàng quí|hằng quí|định kỳ quý");
  static final Lexicon YEARLY = Lexicon.of("hàng năm|hằng năm|mỗi năm|định kỳ năm");
  static final Lexicon LAST_MONTH_OF_QUARTER =
      Lexicon.of(
          "tháng cuối quý|tháng cuối quí|tháng cuối của quý|của tháng cuối quý|tháng cuối mỗi quý");

  /** Plans and money bear the name of a year or a month without being due in it. */
  static final Lexicon PLAN_NAMES =
      Lexicon.of("kế hoạch|dự toán|ngân sách|chương trình|chủ đề|kinh phí");

  private static final Lexicon COMPLETES =
      Lexicon.of(
          "hoàn thành|phấn đấu|về đích|xong|kết thúc|hoàn thiện|báo cáo|gửi|trình ủy ban|trình hội đồng|trình ban|trình thủ tướng|trình chính phủ|ban hành|đưa vào|khởi công|cân đối được|khắc phục|chấm dứt|giải quyết dứt điểm|tham mưu");

  private LimitWords() {}

  /** Whether something is to be completed, said between the two indices. */
  static boolean completes(Passage passage, int from, int to) {
    return COMPLETES.firstIn(passage, from, to) >= 0;
  }

  /** Whether the sentence says so before the index. */
  static boolean completesBefore(Passage passage, int i) {
    return completes(passage, Sentences.startOf(passage, i), i);
  }
}
