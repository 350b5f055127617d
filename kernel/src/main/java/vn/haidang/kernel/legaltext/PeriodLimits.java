package vn.haidang.kernel.legaltext;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import vn.haidang.kernel.time.DeadlineRule;
import vn.haidang.kernel.time.Period;

/**
 * Limits that name a year, a month or a quarter. Each counts only beside a verb of completion:
 * "hoàn thành … trong năm 2018" is a limit, "kế hoạch đầu tư công năm 2018" is none.
 */
final class PeriodLimits {

  private static final Lexicon YEAR =
      Lexicon.of(
          "trong năm|đến hết năm|đến cuối năm|vào cuối năm|hết năm|cuối năm|trước năm|trong các năm|ngay trong năm");
  private static final Lexicon MONTH =
      Lexicon.of(
          "trong tháng|trước tháng|hết tháng|đến hết tháng|đến tháng|tháng|xong trong tháng");
  private static final Lexicon QUARTER =
      Lexicon.of("trong quý|trong quí|quý|quí|hết quý|đến hết quý|trước quý|vào quý|vào quí");
  private static final List<String> QUARTERS = List.of("i", "ii", "iii", "iv");

  private final Passage passage;
  private final UnnamedYear year;
  private final List<Limit.Found> found;

  /** {@code year}: the document's, for months and quarters printed without one. */
  PeriodLimits(Passage passage, UnnamedYear year, List<Limit.Found> found) {
    this.passage = passage;
    this.year = year;
    this.found = found;
  }

  int year(int i) {
    int at = YEAR.endFrom(passage, i);
    at = at < 0 && isLabelled(i) ? i + 1 : at;
    int named = at > 0 ? DateMention.yearAt(passage, at) : -1;
    if (named < 0 || LimitWords.PLAN_NAMES.startBefore(passage, i) >= 0) {
      return -1;
    }
    if (LimitWords.completes(passage, clauseStart(i), i) || isLabelled(i)) {
      DeadlineRule.By rule =
          (DeadlineRule.By)
              (passage.fold(i).equals("trước")
                  ? DeadlineRule.beforeYear(named)
                  : DeadlineRule.withinYear(named));
      found.add(new Limit.Found(i, at + 1, new Limit.Day(rule.day(), Limit.BY)));
    }
    return at + 1;
  }

  /** "Thời gian thực hiện: Năm 2026". */
  private boolean isLabelled(int i) {
    return passage.fold(i).equals("năm")
        && passage.fold(i - 1).equals(":")
        && LABELS.startBefore(passage, i - 1) >= 0;
  }

  private static final Lexicon LABELS =
      Lexicon.of(
          "thời gian thực hiện|thời gian hoàn thành|thời hạn thực hiện|thời hạn hoàn thành|thời hạn|tiến độ thực hiện|tiến độ");

  private int clauseStart(int i) {
    int start = Sentences.startOf(passage, i);
    for (int k = i - 1; k >= start; k--) {
      if (passage.fold(k).equals(",") && LimitWords.completes(passage, k, i)) {
        return k + 1;
      }
    }
    return start;
  }

  int month(int i) {
    int at = MONTH.endFrom(passage, i);
    int number = at > 0 ? DateMention.small(passage, at) : -1;
    if (number < 1 || number > 12) {
      return -1;
    }
    String joint = passage.fold(at + 1);
    boolean joined = joint.equals("/") || joint.equals("năm") || joint.equals("-");
    int named = joined ? DateMention.yearAt(passage, at + 2) : -1;
    boolean partOfDate =
        passage.fold(i - 1).equals("ngày") || (i > 0 && passage.at(i - 1).isNumber());
    boolean alone = named < 0 && standsAlone(i, at + 1);
    YearMonth month = named > 0 ? YearMonth.of(named, number) : alone ? year.month(number) : null;
    if (month == null || partOfDate || !isLimit(i)) {
      return -1;
    }
    boolean before = passage.fold(i).equals("trước");
    LocalDate day = before ? month.atDay(1) : month.atEndOfMonth();
    var limit = new Limit.Day(day, before ? Limit.BEFORE : Limit.BY);
    int end = named > 0 ? at + 3 : at + 1;
    found.add(new Limit.Found(i, end, limit));
    return end;
  }

  /** "xong trong tháng 6", "trong quý II": the year is understood, and no other number goes on. */
  private boolean standsAlone(int i, int end) {
    boolean goesOn = end < passage.size() && GOES_ON.contains(passage.fold(end));
    return BOUNDS.beginsAt(passage, i) && !goesOn;
  }

  private static final Set<String> GOES_ON =
      Set.of("/", "-", "năm", "và", ",", "đến", "đầu", "hằng", "hàng", "mỗi", "cuối");

  /** Behind a verb of completion, or behind any duty where "trong" or "trước" says the same. */
  private boolean isLimit(int i) {
    boolean bound = BOUNDS.beginsAt(passage, i);
    boolean behind = i > Labels.bodyStart(passage) && i > Sentences.startOf(passage, i);
    boolean opens =
        bound && !behind && LimitWords.completes(passage, i, Sentences.endOf(passage, i));
    return LimitWords.completesBefore(passage, i) || ((opens || (bound && behind)) && !isTold(i));
  }

  private static final Lexicon BOUNDS =
      Lexicon.of(
          "trong tháng|trước tháng|hết tháng|đến hết tháng|trong quý|trong quí|hết quý|đến hết quý|trước quý|vào quý|vào quí");

  /** "trong 6 tháng đầu năm 2026", "hết 9 tháng đầu năm 2026". */
  int months(int i) {
    int count = DateMention.small(passage, i);
    boolean opening =
        (count == 3 || count == 6 || count == 9) && OPENING_MONTHS.beginsAt(passage, i + 1);
    int named = opening ? DateMention.yearAt(passage, i + 4) : -1;
    if (named < 0) {
      return -1;
    }
    if (LimitWords.completesBefore(passage, i) && !isTold(i)) {
      LocalDate last = YearMonth.of(named, count).atEndOfMonth();
      int first = passage.fold(i - 1).equals("trong") ? i - 1 : i;
      found.add(new Limit.Found(first, i + 5, new Limit.Day(last, Limit.BY)));
    }
    return i + 5;
  }

  private boolean isTold(int i) {
    return Sentences.says(passage, i, TOLD);
  }

  private static final Lexicon OPENING_MONTHS = Lexicon.of("tháng đầu năm");
  private static final Lexicon TOLD = Lexicon.of("đã|ước|kết quả|tình hình|số liệu|so với");

  /** "Quý IV/2025". */
  int quarter(int i) {
    int at = QUARTER.endFrom(passage, i);
    if (at < 0) {
      return -1;
    }
    int roman = QUARTERS.indexOf(passage.fold(at)) + 1;
    int number = roman > 0 ? roman : DateMention.small(passage, at);
    if (number < 1 || number > 4 || !isLimit(i)) {
      return -1;
    }
    int named = DateMention.yearAt(passage, at + 2);
    YearMonth close = named < 0 && standsAlone(i, at + 1) ? year.month(number * 3) : null;
    if (named < 0 && close == null) {
      return -1;
    }
    Period quarter = Period.ofQuarter(close == null ? named : close.getYear(), number);
    boolean before = passage.fold(i).equals("trước");
    var limit =
        before
            ? new Limit.Day(quarter.first(), Limit.BEFORE)
            : new Limit.Day(quarter.last(), Limit.BY);
    int end = named > 0 ? at + 3 : at + 1;
    found.add(new Limit.Found(i, end, limit));
    return end;
  }
}
