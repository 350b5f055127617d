package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;

/** Finds aims without a figure: ranks to keep or improve, things to finish, results to reach. */
final class QualitativeScanner {

  private static final Lexicon OPENINGS =
      Lexicon.of(
          "phấn đấu|hoàn thành chỉ tiêu|hoàn thành dứt điểm|cải thiện , nâng cao vị trí xếp hạng|cải thiện vị trí xếp hạng|duy trì vị trí xếp hạng|nâng cao vị trí xếp hạng|nâng cao thứ hạng|cải thiện thứ hạng|duy trì thứ hạng|về đích|giữ vững thứ hạng|cải thiện điểm số");
  private static final Lexicon RANK = Lexicon.of("xếp hạng|thứ hạng|vị trí");
  private static final Lexicon KEEPS = Lexicon.of("duy trì|giữ vững");
  private static final Lexicon FINISHES =
      Lexicon.of("hoàn thành|về đích|cân đối được|hoàn thành dứt điểm|hoàn thành chỉ tiêu");
  private static final Lexicon BEST =
      Lexicon.of("đạt kết quả cao nhất|đạt thành tích cao nhất|đạt kết quả cao");

  private QualitativeScanner() {}

  /**
   * {@code targets}: what the passage promises in figures; the sentences that hold one say no aim
   * besides.
   */
  static List<QualitativeTarget> scan(Passage passage, List<Target> targets, List<Figure> figures) {
    var found = new ArrayList<QualitativeTarget>();
    int from = Labels.bodyStart(passage);
    boolean indicator =
        from >= 2
            && passage.fold(from - 1).equals(":")
            && passage.fold(Math.max(0, from - 4)).equals("chỉ");
    for (int i = from; i <= passage.size(); i++) {
      if (i == passage.size() || Sentences.endsAt(passage, i)) {
        sentence(passage, from, i, targets, figures, indicator, found);
        from = i + 1;
        indicator = false;
      }
    }
    return found;
  }

  private static void sentence(
      Passage passage,
      int from,
      int to,
      List<Target> targets,
      List<Figure> figures,
      boolean indicator,
      List<QualitativeTarget> found) {
    if (from >= to) {
      return;
    }
    int best = BEST.firstIn(passage, from, to);
    int start = indicator ? from : best >= 0 ? from : opening(passage, from, to);
    if (start < 0 || endsWithColon(passage, to)) {
      return;
    }
    Span span = passage.span(start, to);
    boolean figure = figures.stream().anyMatch(f -> f.first() >= start && f.first() < to);
    boolean target = targets.stream().anyMatch(t -> t.span().overlaps(span));
    if (!figure && !target) {
      found.add(
          new QualitativeTarget(
              passage.section(), passage.between(start, to), span, kind(passage, start, to)));
    }
  }

  private static boolean endsWithColon(Passage passage, int to) {
    return passage.fold(to - 1).equals(":");
  }

  private static int opening(Passage passage, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean head =
          i == from
              || passage.fold(i - 1).equals(",")
              || passage.fold(i - 1).equals("đó")
              || passage.fold(i - 1).equals("và");
      if (head && OPENINGS.beginsAt(passage, i)) {
        return i;
      }
    }
    return -1;
  }

  private static String kind(Passage passage, int start, int to) {
    if (RANK.firstIn(passage, start, to) >= 0) {
      return KEEPS.firstIn(passage, start, to) >= 0 ? "keep-rank" : "improve-rank";
    }
    return FINISHES.firstIn(passage, start, to) >= 0 ? "milestone" : "aim";
  }
}
