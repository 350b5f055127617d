package vn.haidang.kernel.legaltext;

import java.util.List;

/**
 * The part of a sentence that speaks of one figure.
 *
 * @param sentence index of the first token of the sentence
 * @param start index of the first token of the clause
 * @param end index after its last token
 * @param figureFirst whether the figure opens the clause ("100% các quận, huyện diễn tập …")
 */
record Clause(
    Passage passage, Figure figure, int sentence, int start, int end, boolean figureFirst) {

  private static final Lexicon STARTERS =
      Lexicon.of(
          "phấn đấu|hướng tới|hướng đến|trong đó|đồng loạt|giảm tỷ lệ|tăng tỷ lệ|nâng tỷ lệ|giảm tỉ lệ|tăng tỉ lệ|nâng tỉ lệ|tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất|tỷ số|năm 20|đến năm|đến hết năm"
              + "|đưa|nâng|bảo đảm|đảm bảo|hoàn thành|có ít nhất|có trên|có tối thiểu|ít nhất|tối thiểu|thu hút|giá trị|tổng|kim ngạch|số lượng|tốc độ|doanh thu|sản lượng"
              + "|thu nhập|grdp|có khoảng|chiếm|giải ngân|thu nội địa|đạt|có|thu từ|chi cho|không có|bình quân|mỗi|và phấn đấu");

  private static final Lexicon MEASURED =
      Lexicon.of("tỷ lệ|tỉ lệ|tỷ trọng|tốc độ|mức|chỉ số|tỷ suất|mật độ");
  private static final Lexicon PLACES =
      Lexicon.of("số xã|xã|phường|cơ quan|các cơ quan|sở|các sở|bộ|các bộ|thôn|ấp|huyện|quận");
  private static final int LONGEST_QUOTED = 20;

  private static final Lexicon EMPTY_WORDS =
      Lexicon.of(
          "phấn đấu đạt mục tiêu|phấn đấu đạt|phấn đấu|hoàn thành chỉ tiêu|đạt|có|đạt tỷ lệ|là|:|,|và|trong đó|toàn|tăng|giảm|còn|xuống|lên|bảo đảm|đảm bảo|hướng tới|hướng đến|mục tiêu|khoảng|mức|ở mức|tỷ lệ|tỉ lệ|chiếm|tối thiểu|ít nhất|trên|từ|đồng thời|cụ thể|bằng|với|+");

  static boolean startsClause(Passage passage, int i) {
    return STARTERS.beginsAt(passage, i) || PeriodFinder.at(passage, i) != null;
  }

  /**
   * {@code before}: the figure before this one in the same sentence, if any; {@code from} and
   * {@code to}: the sentence.
   */
  static Clause of(Passage passage, Figure figure, int from, int to, List<Figure> before) {
    int lower = before.isEmpty() ? from : Math.min(before.getLast().end(), figure.lead());
    int start = startOf(passage, figure, lower, !before.isEmpty());
    if (start < 0) {
      start = lower;
    }
    boolean nothingAfter = endsHere(passage, figure.end(), to);
    boolean nothingBefore = onlyEmptyWords(passage, start, figure.lead());
    if (nothingBefore && nothingAfter && start > lower) {
      start = Math.max(startOf(passage, figure, lower, false, start - 2), lower);
      nothingBefore = onlyEmptyWords(passage, start, figure.lead());
    }
    boolean figureFirst = nothingBefore && !nothingAfter;
    int end = endOf(passage, figure, to, figureFirst);
    return new Clause(
        passage, figure, from, skipMarks(passage, start, figure.lead()), end, figureFirst);
  }

  private static int startOf(Passage passage, Figure figure, int lower, boolean afterFigure) {
    int start = startOf(passage, figure, lower, afterFigure, figure.lead() - 1);
    if (start >= 0 || !afterFigure) {
      return start;
    }
    if (passage.fold(figure.lead() - 1).equals("và")) {
      return figure.lead();
    }
    for (int i = lower; i < figure.lead(); i++) {
      if (isComma(passage, i) || passage.fold(i).equals("và")) {
        return i + 1;
      }
    }
    return -1;
  }

  private static int startOf(
      Passage passage, Figure figure, int lower, boolean afterFigure, int last) {
    for (int i = last; i >= lower; i--) {
      boolean comma = isComma(passage, i) && startsClause(passage, i + 1);
      boolean label = passage.fold(i).equals(":") && splitsAt(passage, figure, i, lower);
      boolean ofWhich = passage.fold(i).equals("trong") && passage.fold(i + 1).equals("đó");
      if (comma || label) {
        return i + 1;
      }
      if (ofWhich) {
        return i + 2;
      }
    }
    return afterFigure ? -1 : lower;
  }

  /**
   * A label before a colon names the amount that follows ("Dự phòng: 54.930 triệu đồng"). It stands
   * apart when words come before the figure, or when a share of something follows ("Tại đô thị:
   * 100% trẻ em …") and the label is more than a date.
   */
  private static boolean splitsAt(Passage passage, Figure figure, int colon, int lower) {
    if (!onlyEmptyWords(passage, colon + 1, figure.lead())) {
      return true;
    }
    if (MEASURED.beginsAt(passage, Math.max(lower, Labels.bodyStart(passage)))) {
      return false;
    }
    boolean ofSomething =
        figure.isPercent() && figure.end() < passage.size() && passage.at(figure.end()).isWord();
    return ofSomething && !onlyEmptyWords(passage, lower, colon);
  }

  /** The object of a share may be a list: "đạt 20% xã, phường không ma túy năm 2025". */
  private static int endOf(Passage passage, Figure figure, int to, boolean figureFirst) {
    boolean sharesSomething = figure.isPercent() && PLACES.beginsAt(passage, figure.end());
    for (int i = figure.end(); i < to; i++) {
      boolean list = passage.fold(i).equals(":");
      if (list || (passage.fold(i).equals("(") && !figureFirst)) {
        return i;
      }
      boolean anotherShare =
          passage.fold(i).equals("và") && i + 2 < to && passage.fold(i + 2).equals("%");
      if (anotherShare && figureFirst) {
        return i;
      }
      if (!isComma(passage, i)) {
        continue;
      }
      boolean figureNext = i + 1 < to && passage.at(i + 1).isNumber();
      if ((!figureFirst && !sharesSomething) || startsClause(passage, i + 1) || figureNext) {
        return i;
      }
    }
    return to;
  }

  /** A comma of the sentence, not one in a quoted name: “xã, phường không ma túy”. */
  private static boolean isComma(Passage passage, int i) {
    if (!passage.fold(i).equals(",")) {
      return false;
    }
    for (int j = i - 1; j >= 0 && i - j <= LONGEST_QUOTED && !passage.fold(j).equals("”"); j--) {
      if (passage.fold(j).equals("“")) {
        return false;
      }
    }
    return true;
  }

  private static boolean endsHere(Passage passage, int end, int to) {
    boolean compared = passage.fold(end).equals("so") || PeriodFinder.at(passage, end) != null;
    return end >= to || !passage.at(end).isWord() || compared;
  }

  static boolean onlyEmptyWords(Passage passage, int from, int to) {
    int i = skipMarks(passage, from, to);
    while (i < to) {
      PeriodFinder.Found period = PeriodFinder.at(passage, i);
      int empty = EMPTY_WORDS.endFrom(passage, i);
      int end = period != null ? period.end() : empty;
      if (end < 0) {
        return false;
      }
      i = end;
    }
    return true;
  }

  /** Over commas, dashes and the numbers of a running list: "(1)", "(iii)". */
  private static int skipMarks(Passage passage, int start, int limit) {
    int i = start;
    boolean again = true;
    while (again && i < limit) {
      boolean numbered =
          passage.fold(i).equals("(") && passage.fold(i + 2).equals(")") && i + 3 <= limit;
      boolean mark =
          passage.at(i).kind() == Token.Kind.MARK
              && !passage.fold(i).equals("(")
              && !passage.fold(i).equals("“");
      again = numbered || mark;
      i = numbered ? i + 3 : mark ? i + 1 : i;
    }
    return i;
  }

  boolean says(Lexicon phrases) {
    return phrases.firstIn(passage, start, end) >= 0;
  }

  boolean saysBefore(Lexicon phrases) {
    return phrases.firstIn(passage, start, figure.lead()) >= 0;
  }

  /** Whether one of the phrases stands directly before the figure and its bound. */
  boolean endsBeforeFigureWith(Lexicon phrases) {
    return phrases.startBefore(passage, figure.lead()) >= start;
  }

  String quote() {
    return passage.between(start, end);
  }
}
