package vn.haidang.kernel.legaltext;

import org.jspecify.annotations.Nullable;

/**
 * What the words before a figure say of it: "ít nhất", "trên", "không quá".
 *
 * @param lead index of the first token of the bound; the figure's own if there is none
 * @param stated whether the text states a bound
 */
record Bound(Target.Comparator comparator, int lead, boolean stated) {

  static final Lexicon AT_LEAST =
      Lexicon.of("ít nhất|tối thiểu|không dưới|không thấp hơn|không ít hơn|≥|> =");
  private static final Lexicon MORE = Lexicon.of("trên|hơn|vượt|cao hơn|lớn hơn|nhiều hơn|>");
  private static final Lexicon AT_MOST =
      Lexicon.of("không quá|tối đa|không vượt quá|không vượt|không cao hơn|nhiều nhất|≤|< =");
  private static final Lexicon LESS = Lexicon.of("dưới|thấp hơn|nhỏ hơn|ít hơn|<");
  static final Lexicon ABOUT = Lexicon.of("khoảng|xấp xỉ|gần");
  private static final Lexicon FILLERS =
      Lexicon.of("đạt|tỷ lệ|tỉ lệ|có|là|mức|từ|:|đạt tỷ lệ|bằng|được|ở mức");

  private static final int LOOK_BACK = 9;

  /** A bound from below or above that ends directly before the index. */
  static boolean standsBefore(Passage passage, int i) {
    return AT_LEAST.startBefore(passage, i) >= 0 || AT_MOST.startBefore(passage, i) >= 0;
  }

  /** The bound directly before the figure, over "đạt", "khoảng" and "vào năm 2025". */
  static Bound before(Passage passage, int first) {
    int i = first;
    while (i > 0 && first - i < LOOK_BACK) {
      Bound bound = endingAt(passage, i, first);
      if (bound != null) {
        return bound;
      }
      int period = PeriodFinder.startBefore(passage, i);
      int filler = FILLERS.startBefore(passage, i);
      int about = ABOUT.startBefore(passage, i);
      int step = Math.max(period, Math.max(filler, about));
      if (step < 0) {
        break;
      }
      i = period >= 0 ? period : step;
    }
    return new Bound(Target.Comparator.EQUAL, first, false);
  }

  private static @Nullable Bound endingAt(Passage passage, int end, int first) {
    boolean near = end == first || ABOUT.startBefore(passage, first) == end;
    if (AT_LEAST.startBefore(passage, end) >= 0) {
      return new Bound(
          Target.Comparator.AT_LEAST, near ? AT_LEAST.startBefore(passage, end) : first, true);
    }
    if (AT_MOST.startBefore(passage, end) >= 0) {
      return new Bound(
          Target.Comparator.AT_MOST, near ? AT_MOST.startBefore(passage, end) : first, true);
    }
    if (near && MORE.startBefore(passage, end) >= 0) {
      return new Bound(Target.Comparator.MORE_THAN, MORE.startBefore(passage, end), true);
    }
    if (near && LESS.startBefore(passage, end) >= 0) {
      return new Bound(Target.Comparator.LESS_THAN, LESS.startBefore(passage, end), true);
    }
    return null;
  }
}
