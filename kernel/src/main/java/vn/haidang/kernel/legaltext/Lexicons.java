package vn.haidang.kernel.legaltext;

/** Phrases that several recognisers share. */
final class Lexicons {

  static final Lexicon REMAINS =
      Lexicon.of("còn|xuống|xuống còn|đạt|ở mức|lên|gấp|giảm còn|tối thiểu|ít nhất|không quá");

  static final Lexicon REPORTS = Lexicon.of("báo cáo|gửi|tổng hợp");

  private Lexicons() {}
}
