package vn.haidang.kernel.legaltext;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.time.DeadlineRule;

/** Limits that name a day: "trước ngày 20/11/2018", "từ ngày 15/11/2025 đến ngày 15/12/2025". */
final class DayLimits {

  private static final Lexicon BEFORE = Lexicon.of("trước ngày|trước");
  private static final Lexicon BY =
      Lexicon.of(
          "chậm nhất ngày|chậm nhất là ngày|chậm nhất vào ngày|chậm nhất trước ngày|muộn nhất ngày|xong ngày|đến ngày|đến hết ngày|hết ngày|chậm nhất đến ngày|vào ngày|trong ngày|xong trong ngày"
              + "|muộn nhất là ngày|muộn nhất vào ngày|muộn nhất đến ngày|chậm nhất|chậm nhất là|chậm nhất đến|muộn nhất|đến|đến hết|hết|không quá ngày|không muộn hơn ngày");

  /** Tokens between "hàng quý" and the day, within which both are one phrase. */
  private static final int REACH = 14;

  private static final Lexicon LATEST = Lexicon.of("chậm nhất|muộn nhất|không quá|không muộn");

  /** A month without this day is no month of the rule. */
  private static final int LAST_DAY_OF_EVERY_MONTH = 28;

  private final Passage passage;
  private final UnnamedYear year;
  private final List<Limit.Found> found;

  /** {@code year}: the document's, for days printed without one. */
  DayLimits(Passage passage, UnnamedYear year, List<Limit.Found> found) {
    this.passage = passage;
    this.year = year;
    this.found = found;
  }

  /**
   * "trước ngày 20/11/2018", "trước ngày 01/6 và 15/11 hằng năm", "trước ngày 20 tháng cuối quý",
   * "chậm nhất ngày …".
   */
  int day(int i) {
    int before = BEFORE.endFrom(passage, i);
    int at = before > 0 ? before : BY.endFrom(passage, i);
    if (at < 0 || at >= passage.size() || !passage.at(at).isNumber()) {
      return -1;
    }
    String comparator = before > 0 ? Limit.BEFORE : Limit.BY;
    int periodic = dayOfPeriod(i, at, comparator);
    if (periodic > 0) {
      return periodic;
    }
    DateMention date = DateMention.at(passage, at);
    if (date == null || !date.valid()) {
      return -1;
    }
    boolean due =
        before > 0
            || LATEST.beginsAt(passage, i)
            || LimitWords.completesBefore(passage, i)
            || runsUntil(i);
    if (due && date.year() == null && (secondDate(date) != null || comesBack(i, date))) {
      return yearlyDays(i, date, comparator);
    }
    LocalDate day = year.day(date);
    if (day != null && due) {
      found.add(new Limit.Found(i, date.end(), new Limit.Day(day, comparator)));
    }
    return date.end();
  }

  /** "Thời hạn ủy quyền: … đến hết ngày 28/02/2027". */
  private boolean runsUntil(int i) {
    int start = LimitWords.startNear(passage, i);
    return passage.fold(i).equals("đến") && TERMS.firstIn(passage, start, i) >= 0 && !isTold(i);
  }

  private static final Lexicon TERMS = Lexicon.of("thời hạn|thời gian thực hiện");

  /** "trước ngày 15/11 hằng năm", "định kỳ báo cáo … trước ngày 20/11". */
  private boolean comesBack(int i, DateMention date) {
    int start = LimitWords.startNear(passage, i);
    return LimitWords.EVERY_YEAR.beginsAt(passage, date.end())
        || LimitWords.COMES_BACK.firstIn(passage, start, i) >= 0;
  }

  /** "trước ngày 20 tháng cuối quý", "hàng tháng, gửi báo cáo trước ngày 25". */
  private int dayOfPeriod(int i, int at, String comparator) {
    int printed = DateMention.small(passage, at);
    int day = comparator.equals(Limit.BEFORE) ? printed : printed + 1;
    boolean named = passage.fold(at - 1).equals("ngày") && day >= 2;
    if (!named || printed < 1 || day > LAST_DAY_OF_EVERY_MONTH) {
      return -1;
    }
    int start = LimitWords.startNear(passage, i);
    int quarterly = LimitWords.LAST_MONTH_OF_QUARTER.endFrom(passage, at + 1);
    if (quarterly > 0) {
      int first = LimitWords.QUARTERLY.lastIn(passage, Math.max(start, i - REACH), i);
      String rule = new DeadlineRule.BeforeDayOfQuartersLastMonth(day).text();
      forgetRecurrence("quarterly", start);
      var limit = new Limit.Rule(rule, comparator, "quarterly");
      found.add(new Limit.Found(first < 0 ? i : first, quarterly, limit));
      return quarterly;
    }
    int behind = LimitWords.MONTHLY.endFrom(passage, at + 1);
    boolean alone = !goesOn(at + 1);
    int first = behind > 0 || !alone ? -1 : LimitWords.MONTHLY.lastIn(passage, start, i);
    int end = behind > 0 ? behind : first >= 0 ? at + 1 : -1;
    if (end > 0) {
      String rule = new DeadlineRule.BeforeDayOfMonth(day).text();
      forgetRecurrence("monthly", start);
      var limit = new Limit.Rule(rule, comparator, "monthly");
      found.add(new Limit.Found(first < 0 ? i : first, end, limit));
    }
    return end;
  }

  /** "Hàng quý, … (báo cáo quý trước ngày 20 tháng cuối quý)" is one limit: the day. */
  private void forgetRecurrence(String recurrence, int start) {
    for (int k = found.size() - 1; k >= 0 && found.get(k).first() >= start; k--) {
      if (found.get(k).limit() instanceof Limit.Recurring(String loose)
          && loose.equals(recurrence)) {
        found.remove(k);
      }
    }
  }

  /** A month, a stroke or another number goes on with the day. */
  private boolean goesOn(int i) {
    String fold = passage.fold(i);
    return fold.equals("tháng") || fold.equals("/") || fold.equals("-") || fold.equals("đến");
  }

  /** "… và 15/11": the day that follows another; null if none does. */
  private @Nullable DateMention secondDate(DateMention first) {
    String joint = passage.fold(first.end());
    if (!joint.equals("và") && !joint.equals(",")) {
      return null;
    }
    int at = first.end() + 1;
    at = passage.fold(at).equals("trước") ? at + 1 : at;
    at = passage.fold(at).equals("ngày") ? at + 1 : at;
    DateMention second = DateMention.at(passage, at);
    return second == null || second.year() != null || !second.valid() ? null : second;
  }

  private int yearlyDays(int i, DateMention first, String comparator) {
    var days = new ArrayList<DateMention>();
    for (DateMention day = first; day != null; day = secondDate(day)) {
      days.add(day);
    }
    int last = days.getLast().end();
    int end = Math.max(LimitWords.EVERY_YEAR.endFrom(passage, last), last);
    String recurrence = days.size() == 1 ? "yearly" : days.size() + "/year";
    for (DateMention day : days) {
      MonthDay named = MonthDay.of(day.month(), day.day());
      boolean exclusive = comparator.equals(Limit.BEFORE);
      MonthDay late = exclusive ? named : MonthDay.from(named.atYear(2001).plusDays(1));
      String rule = new DeadlineRule.BeforeDayOfYear(late).text();
      found.add(new Limit.Found(i, end, new Limit.Rule(rule, comparator, recurrence)));
    }
    return end;
  }

  /** "Từ ngày 15/11/2025 đến ngày 15/12/2025", "từ ngày 08 đến ngày 10 tháng 12 năm 2025". */
  int stretch(int i) {
    if (!passage.fold(i).equals("từ")) {
      return -1;
    }
    int at = passage.fold(i + 1).equals("ngày") ? i + 2 : i + 1;
    DateMention from = DateMention.at(passage, at);
    boolean dayOnly = from == null && at == i + 2 && DateMention.small(passage, at) > 0;
    int joint = from != null ? from.end() : dayOnly ? at + 1 : -1;
    if (joint < 0 || !passage.fold(joint).equals("đến")) {
      return -1;
    }
    int hour = passage.fold(joint + 1).equals("hết") ? joint + 2 : joint + 1;
    DateMention to = DateMention.at(passage, passage.fold(hour).equals("ngày") ? hour + 1 : hour);
    LocalDate last = to == null ? null : to.date(year.year());
    boolean dated = to != null && (at == i + 2 || to.year() != null);
    if (to == null || last == null || !dated || isTold(i)) {
      return -1;
    }
    LocalDate start =
        from == null
            ? startInMonthOf(last, DateMention.small(passage, at))
            : from.date(to.year() == null ? year.year() : to.year());
    found.add(new Limit.Found(i, to.end(), new Limit.Stretch(start, last)));
    return to.end();
  }

  private static @Nullable LocalDate startInMonthOf(LocalDate last, int day) {
    return day >= 1 && day <= last.getDayOfMonth() ? last.withDayOfMonth(day) : null;
  }

  /** News of a time that is running: "từ ngày 17 đến ngày 20 … đang hứng chịu mưa lớn". */
  private boolean isTold(int i) {
    return Sentences.says(passage, i, TOLD);
  }

  private static final Lexicon TOLD = Lexicon.of("đã|đang");
}
