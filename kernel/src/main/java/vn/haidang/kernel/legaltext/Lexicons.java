package vn.haidang.kernel.legaltext;

/** Phrases that several recognisers share. */
final class Lexicons {

  static final Lexicon REMAINS =
      Lexicon.of("còn|xuống|xuống còn|đạt|ở mức|lên|giảm còn|tối thiểu|ít nhất|không quá");

  static final Lexicon LAST_MONTH_OF_QUARTER =
      Lexicon.of(
          "tháng cuối quý|tháng cuối quí|tháng cuối của quý|của tháng cuối quý|tháng cuối mỗi quý");
  static final Lexicon WITHIN =
      Lexicon.of(
          "trong thời hạn|trong vòng|trong thời gian|chậm nhất trong|chậm nhất|chậm nhất sau");
  static final Lexicon REPORTS = Lexicon.of("báo cáo|gửi|tổng hợp");

  private Lexicons() {}
}
