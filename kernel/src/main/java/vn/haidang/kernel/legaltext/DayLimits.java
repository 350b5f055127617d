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
          "chậm nhất ngày|chậm nhất là ngày|chậm nhất vào ngày|chậm nhất trước ngày|muộn nhất ngày|xong ngày|đến ngày|đến hết ngày|hết ngày|chậm nhất đến ngày|vào ngày|xong trong ngày");

  /** A month without this day is no month of the rule. */
  private static final int LAST_DAY_OF_EVERY_MONTH = 28;

  private final Passage passage;
  private final @Nullable Integer year;
  private final List<Limit.Found> found;

  /** {@code year}: the document's, for days printed without one. */
  DayLimits(Passage passage, @Nullable Integer year, List<Limit.Found> found) {
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
    int periodic = before > 0 ? dayOfPeriod(i, at) : -1;
    if (periodic > 0) {
      return periodic;
    }
    DateMention date = DateMention.at(passage, at);
    if (date == null || !date.valid()) {
      return -1;
    }
    String comparator = before > 0 ? Limit.BEFORE : Limit.BY;
    boolean yearly = LimitWords.YEARLY.beginsAt(passage, date.end()) || secondDate(date) != null;
    if (date.year() == null && yearly) {
      return yearlyDays(i, date, comparator);
    }
    LocalDate day = date.date(year);
    if (day != null && (before > 0 || LimitWords.completesBefore(passage, i))) {
      found.add(new Limit.Found(i, date.end(), new Limit.Day(day, comparator)));
    }
    return date.end();
  }

  private int dayOfPeriod(int i, int at) {
    int day = DateMention.small(passage, at);
    if (day < 2 || day > LAST_DAY_OF_EVERY_MONTH) {
      return -1;
    }
    int quarterly = LimitWords.LAST_MONTH_OF_QUARTER.endFrom(passage, at + 1);
    if (quarterly > 0) {
      int first = LimitWords.QUARTERLY.lastIn(passage, Sentences.startOf(passage, i), i);
      String rule = new DeadlineRule.BeforeDayOfQuartersLastMonth(day).text();
      var limit = new Limit.Rule(rule, Limit.BEFORE, "quarterly");
      found.add(new Limit.Found(first < 0 ? i : first, quarterly, limit));
      return quarterly;
    }
    int monthly = LimitWords.MONTHLY.endFrom(passage, at + 1);
    if (monthly > 0) {
      String rule = new DeadlineRule.BeforeDayOfMonth(day).text();
      found.add(new Limit.Found(i, monthly, new Limit.Rule(rule, Limit.BEFORE, "monthly")));
    }
    return monthly;
  }

  /** "… và 15/11": the day that follows another; null if none does. */
  private @Nullable DateMention secondDate(DateMention first) {
    String joint = passage.fold(first.end());
    if (!joint.equals("và") && !joint.equals(",")) {
      return null;
    }
    boolean word = passage.fold(first.end() + 1).equals("ngày");
    DateMention second = DateMention.at(passage, first.end() + (word ? 2 : 1));
    return second == null || second.year() != null || !second.valid() ? null : second;
  }

  private int yearlyDays(int i, DateMention first, String comparator) {
    var days = new ArrayList<DateMention>();
    for (DateMention day = first; day != null; day = secondDate(day)) {
      days.add(day);
    }
    int last = days.getLast().end();
    int end = Math.max(LimitWords.YEARLY.endFrom(passage, last), last);
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

  /** "Từ ngày 15/11/2025 đến ngày 15/12/2025". */
  int stretch(int i) {
    int at = passage.fold(i).equals("từ") && passage.fold(i + 1).equals("ngày") ? i + 2 : -1;
    DateMention from = at > 0 ? DateMention.at(passage, at) : null;
    if (from == null || !passage.fold(from.end()).equals("đến")) {
      return -1;
    }
    int toAt = passage.fold(from.end() + 1).equals("ngày") ? from.end() + 2 : from.end() + 1;
    DateMention to = DateMention.at(passage, toAt);
    LocalDate last = to == null ? null : to.date(year);
    if (to == null || last == null) {
      return -1;
    }
    LocalDate start = from.date(to.year() == null ? year : to.year());
    found.add(new Limit.Found(i, to.end(), new Limit.Stretch(start, last)));
    return to.end();
  }
}
