package vn.haidang.kernel.legaltext;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.time.DeadlineRule;
import vn.haidang.kernel.time.Period;

/**
 * Finds the time limits of a passage: days, rules, recurrences, spans, conditions. A year counts as
 * a limit only beside a verb of completion: "hoàn thành … trong năm 2018" is one, "kế hoạch đầu tư
 * công năm 2018" is none.
 */
final class DeadlineScanner {

  private static final Lexicon BEFORE = Lexicon.of("trước ngày|trước");
  private static final Lexicon BY =
      Lexicon.of(
          "chậm nhất ngày|chậm nhất là ngày|chậm nhất vào ngày|chậm nhất trước ngày|muộn nhất ngày|xong ngày|đến ngày|đến hết ngày|hết ngày|chậm nhất đến ngày|vào ngày|xong trong ngày");
  private static final Lexicon YEAR =
      Lexicon.of(
          "trong năm|đến hết năm|đến cuối năm|vào cuối năm|hết năm|cuối năm|trước năm|trong các năm|ngay trong năm");
  private static final Lexicon MONTH =
      Lexicon.of(
          "trong tháng|trước tháng|hết tháng|đến hết tháng|đến tháng|tháng|xong trong tháng");
  private static final Lexicon QUARTER =
      Lexicon.of("trong quý|trong quí|quý|quí|hết quý|đến hết quý|trước quý");
  private static final Lexicon MONTHLY =
      Lexicon.of("hàng tháng|hằng tháng|mỗi tháng|định kỳ tháng");
  private static final Lexicon QUARTERLY =
      Lexicon.of("hàng quý|hằng quý|mỗi quý|hàng quí|hằng quí|định kỳ quý");
  private static final Lexicon YEARLY = Lexicon.of("hàng năm|hằng năm|mỗi năm|định kỳ năm");
  private static final Lexicon COMPLETES =
      Lexicon.of(
          "hoàn thành|phấn đấu|về đích|xong|kết thúc|hoàn thiện|báo cáo|gửi|trình ủy ban|trình hội đồng|trình ban|trình thủ tướng|trình chính phủ|ban hành|đưa vào|khởi công|cân đối được|khắc phục|chấm dứt|giải quyết dứt điểm|tham mưu");
  private static final Lexicon REPEATS =
      Lexicon.of(
          "tổ chức|báo cáo|gửi|giao ban|họp|định kỳ|kiểm tra|sơ kết|tổng kết|đánh giá|đối thoại|kiểm điểm|tổng hợp|rà soát|công bố|giám sát");
  private static final Lexicon ACTS =
      Lexicon.of("ban hành|triển khai|thực hiện|báo cáo|xây dựng|khắc phục|tổ chức|chỉ đạo");
  private static final Lexicon NOT_NOW =
      Lexicon.of("từ|sau|khi|cả|trong|tại|trên|ở|cạnh|với|gần|lập tức khi|thẳng");
  private static final Lexicon ON_REQUEST =
      Lexicon.of("khi có yêu cầu|theo yêu cầu|khi được yêu cầu");
  private static final Lexicon SESSION =
      Lexicon.of("tại kỳ họp gần nhất|kỳ họp gần nhất|trước khi thực hiện|tại kỳ họp tiếp theo");
  private static final Lexicon PLAN_NAMES =
      Lexicon.of("kế hoạch|dự toán|ngân sách|chương trình|chủ đề|kinh phí");

  private final Passage passage;
  private final @Nullable Integer year;
  private final List<Deadline> found = new ArrayList<>();

  private DeadlineScanner(Passage passage, @Nullable Integer year) {
    this.passage = passage;
    this.year = year;
  }

  /** {@code year}: the document's, for days printed without one. */
  static List<Deadline> scan(Passage passage, boolean[] taken, @Nullable Integer year) {
    var scanner = new DeadlineScanner(passage, year);
    int i = 0;
    while (i < passage.size()) {
      int end = taken[i] ? -1 : scanner.readAt(i);
      i = Math.max(i + 1, end);
    }
    return scanner.found;
  }

  private int readAt(int i) {
    int end = day(i);
    end = end > 0 ? end : span(i);
    end = end > 0 ? end : calendarYear(i);
    end = end > 0 ? end : month(i);
    end = end > 0 ? end : quarter(i);
    end = end > 0 ? end : recurrence(i);
    end = end > 0 ? end : relative(i);
    end = end > 0 ? end : immediately(i);
    return end > 0 ? end : condition(i);
  }

  /**
   * "trước ngày 20/11/2018", "trước ngày 01/6 và 15/11 hằng năm", "trước ngày 20 tháng cuối quý",
   * "chậm nhất ngày …".
   */
  private int day(int i) {
    int before = BEFORE.endFrom(passage, i);
    int at = before > 0 ? before : BY.endFrom(passage, i);
    if (at < 0 || at >= passage.size() || !passage.at(at).isNumber()) {
      return -1;
    }
    int quarterly = dayOfPeriod(i, at, before > 0);
    if (quarterly > 0) {
      return quarterly;
    }
    DateMention date = DateMention.at(passage, at);
    if (date == null || !date.valid()) {
      return -1;
    }
    boolean yearly = YEARLY.beginsAt(passage, date.end()) || secondDay(date) > 0;
    if (date.year() == null && yearly) {
      return yearlyDays(i, date, before > 0);
    }
    LocalDate day = date.date(year);
    if (day != null
        && (before > 0 || COMPLETES.firstIn(passage, Sentences.startOf(passage, i), i) >= 0)) {
      add(i, date.end(), day, before > 0 ? "before" : "by", null, null, null);
    }
    return date.end();
  }

  private int dayOfPeriod(int i, int at, boolean before) {
    int dayOfMonth = PeriodDays.small(passage, at);
    if (!before || dayOfMonth < 2 || dayOfMonth > 28) {
      return -1;
    }
    if (Lexicons.LAST_MONTH_OF_QUARTER.beginsAt(passage, at + 1)) {
      int end = Lexicons.LAST_MONTH_OF_QUARTER.endFrom(passage, at + 1);
      int first = QUARTERLY.lastIn(passage, Sentences.startOf(passage, i), i);
      String rule = new DeadlineRule.BeforeDayOfQuartersLastMonth(dayOfMonth).text();
      add(first < 0 ? i : first, end, null, "before", rule, "quarterly", null);
      return end;
    }
    int monthly = MONTHLY.endFrom(passage, at + 1);
    if (monthly > 0) {
      add(
          i,
          monthly,
          null,
          "before",
          new DeadlineRule.BeforeDayOfMonth(dayOfMonth).text(),
          "monthly",
          null);
    }
    return monthly;
  }

  private int secondDay(DateMention first) {
    boolean and = passage.fold(first.end()).equals("và") || passage.fold(first.end()).equals(",");
    int at = passage.fold(first.end() + 1).equals("ngày") ? first.end() + 2 : first.end() + 1;
    DateMention second = and ? DateMention.at(passage, at) : null;
    return second == null || second.year() != null || !second.valid() ? -1 : at;
  }

  private int yearlyDays(int i, DateMention first, boolean before) {
    var days = new ArrayList<DateMention>();
    DateMention last = first;
    days.add(first);
    while (secondDay(last) > 0) {
      last = java.util.Objects.requireNonNull(DateMention.at(passage, secondDay(last)));
      days.add(last);
    }
    int end = Math.max(YEARLY.endFrom(passage, last.end()), last.end());
    String recurrence = days.size() == 1 ? "yearly" : days.size() + "/year";
    for (DateMention day : days) {
      MonthDay named = MonthDay.of(day.month(), day.day());
      MonthDay late = before ? named : MonthDay.from(named.atYear(2001).plusDays(1));
      String rule = new DeadlineRule.BeforeDayOfYear(late).text();
      add(i, end, null, before ? "before" : "by", rule, recurrence, null);
    }
    return end;
  }

  /** "Từ ngày 15/11/2025 đến ngày 15/12/2025". */
  private int span(int i) {
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
    found.add(deadline(i, to.end(), last, "by", start, null, null, null, null));
    return to.end();
  }

  private int calendarYear(int i) {
    int at = YEAR.endFrom(passage, i);
    int named = at > 0 ? DateMention.yearAt(passage, at) : -1;
    if (named < 0 || PLAN_NAMES.startBefore(passage, i) >= 0) {
      return -1;
    }
    int clause = clauseStart(i);
    if (COMPLETES.firstIn(passage, clause, i) >= 0) {
      DeadlineRule.By rule =
          (DeadlineRule.By)
              (passage.fold(i).equals("trước")
                  ? DeadlineRule.beforeYear(named)
                  : DeadlineRule.withinYear(named));
      add(i, at + 1, rule.day(), "by", null, null, null);
    }
    return at + 1;
  }

  private int clauseStart(int i) {
    int start = Sentences.startOf(passage, i);
    for (int k = i - 1; k >= start; k--) {
      if (passage.fold(k).equals(",") && COMPLETES.firstIn(passage, k, i) >= 0) {
        return k + 1;
      }
    }
    return start;
  }

  private int month(int i) {
    int at = MONTH.endFrom(passage, i);
    int number = at > 0 ? PeriodDays.small(passage, at) : -1;
    if (number < 1 || number > 12) {
      return -1;
    }
    boolean slash =
        passage.fold(at + 1).equals("/")
            || passage.fold(at + 1).equals("năm")
            || passage.fold(at + 1).equals("-");
    int named = slash ? DateMention.yearAt(passage, at + 2) : -1;
    boolean preceded =
        passage.fold(i - 1).equals("ngày") || (i > 0 && passage.at(i - 1).isNumber());
    if (named < 0 || preceded || COMPLETES.firstIn(passage, Sentences.startOf(passage, i), i) < 0) {
      return -1;
    }
    boolean before = passage.fold(i).equals("trước");
    YearMonth month = YearMonth.of(named, number);
    LocalDate day = before ? month.atDay(1) : month.atEndOfMonth();
    add(i, at + 3, day, before ? "before" : "by", null, null, null);
    return at + 3;
  }

  /** "Quý IV/2025". */
  private int quarter(int i) {
    int at = QUARTER.endFrom(passage, i);
    int number = at > 0 ? List.of("i", "ii", "iii", "iv").indexOf(passage.fold(at)) + 1 : 0;
    if (number == 0 && at > 0) {
      number = PeriodDays.small(passage, at);
    }
    int named = at > 0 ? DateMention.yearAt(passage, at + 2) : -1;
    boolean stands = named > 0 && number >= 1 && number <= 4;
    if (!stands || COMPLETES.firstIn(passage, Sentences.startOf(passage, i), i) < 0) {
      return -1;
    }
    add(i, at + 3, Period.ofQuarter(named, number).last(), "by", null, null, null);
    return at + 3;
  }

  private int recurrence(int i) {
    int monthly = MONTHLY.endFrom(passage, i);
    int quarterly = QUARTERLY.endFrom(passage, i);
    int yearly = YEARLY.endFrom(passage, i);
    int end = Math.max(monthly, Math.max(quarterly, yearly));
    if (end < 0) {
      return -1;
    }
    int start = Sentences.startOf(passage, i);
    boolean near =
        REPEATS.lastIn(passage, Math.max(start, i - 12), i) >= 0
            || REPEATS.beginsAt(passage, end)
            || REPEATS.beginsAt(passage, end + 1);
    boolean money = PLAN_NAMES.startBefore(passage, i) >= 0 && !passage.fold(i - 1).equals("trình");
    boolean ruled =
        Lexicons.LAST_MONTH_OF_QUARTER.firstIn(passage, end, Math.min(passage.size(), end + 20))
            >= 0;
    if (near && !money && !ruled) {
      String name = end == monthly ? "monthly" : end == quarterly ? "quarterly" : "yearly";
      int first = REPEATS.lastIn(passage, Math.max(start, i - 6), i);
      add(first < 0 ? i : first, Math.min(passage.size(), end), null, null, null, name, null);
    }
    return end;
  }

  /** "trong thời hạn 10 ngày làm việc", "trong vòng 3 tháng". */
  private int relative(int i) {
    int at = Lexicons.WITHIN.endFrom(passage, i);
    int count = at > 0 ? PeriodDays.small(passage, at) : -1;
    if (count < 1) {
      return -1;
    }
    String unit = passage.fold(at + 1);
    String duration =
        unit.equals("ngày")
            ? "P" + count + "D"
            : unit.equals("tháng")
                ? "P" + count + "M"
                : unit.equals("giờ") ? "PT" + count + "H" : "";
    if (!duration.isEmpty()) {
      found.add(deadline(i, at + 2, null, "by", null, null, null, duration, null));
    }
    return at + 2;
  }

  /** "ban hành và triển khai ngay kế hoạch cụ thể". */
  private int immediately(int i) {
    boolean now =
        passage.fold(i).equals("ngay")
            && ACTS.startBefore(passage, i) >= 0
            && !NOT_NOW.beginsAt(passage, i + 1);
    if (!now) {
      return -1;
    }
    int first = ACTS.startBefore(passage, i);
    int joined = passage.fold(first - 1).equals("và") ? ACTS.startBefore(passage, first - 1) : -1;
    int end = Math.min(Math.min(i + 5, Sentences.endOf(passage, i)), passage.size());
    add(joined >= 0 ? joined : first, end, null, null, null, "immediately", null);
    return end;
  }

  private int condition(int i) {
    int request = ON_REQUEST.endFrom(passage, i);
    int session = SESSION.endFrom(passage, i);
    int end = Math.max(request, session);
    boolean reports =
        end > 0
            && Lexicons.REPORTS.firstIn(
                    passage, Sentences.startOf(passage, i), Math.min(passage.size(), end + 6))
                >= 0;
    if (reports) {
      String recurrence = request > 0 ? "on request" : null;
      found.add(
          deadline(i, end, null, null, null, null, recurrence, null, passage.between(i, end)));
    }
    return end;
  }

  private void add(
      int first,
      int end,
      @Nullable LocalDate day,
      @Nullable String comparator,
      @Nullable String rule,
      @Nullable String recurrence,
      @Nullable String condition) {
    found.add(deadline(first, end, day, comparator, null, rule, recurrence, null, condition));
  }

  private Deadline deadline(
      int first,
      int end,
      @Nullable LocalDate day,
      @Nullable String comparator,
      @Nullable LocalDate start,
      @Nullable String rule,
      @Nullable String recurrence,
      @Nullable String relative,
      @Nullable String condition) {
    return new Deadline(
        passage.section(),
        passage.between(first, end),
        passage.span(first, end),
        subject(first, end),
        day,
        comparator,
        start,
        rule,
        recurrence,
        relative,
        condition);
  }

  /**
   * What is due: the part of the sentence before the limit, or after it where the limit comes
   * first.
   */
  private @Nullable String subject(int first, int end) {
    int from = Math.max(Sentences.startOf(passage, first), Labels.bodyStart(passage));
    for (int i = first - 1; i > from; i--) {
      if (passage.fold(i).equals(",") && first - i > 4) {
        from = i + 1;
      }
    }
    int last = first > from && passage.fold(first - 1).equals(",") ? first - 1 : first;
    String before = from < last ? passage.between(from, last) : "";
    int until = Sentences.endOf(passage, end);
    String after =
        end < until
            ? passage.between(passage.at(end).isWord() ? end : Math.min(end + 1, until), until)
            : "";
    String subject = before.isEmpty() ? after : before;
    return subject.isEmpty() ? null : subject;
  }

  /** Dates that no calendar has, as printed. */
  static List<Span> invalidDates(Passage passage, boolean[] taken) {
    var spans = new ArrayList<Span>();
    for (int i = 1; i < passage.size(); i++) {
      DateMention date =
          passage.fold(i - 1).equals("ngày") && !taken[i] ? DateMention.at(passage, i) : null;
      if (date != null && !date.valid()) {
        spans.add(passage.span(date.first(), date.end()));
      }
    }
    return spans;
  }

  /** Small numbers inside time phrases. */
  static final class PeriodDays {
    private PeriodDays() {}

    static int small(Passage passage, int index) {
      String text = passage.fold(index);
      boolean digits =
          !text.isEmpty() && text.length() <= 2 && text.chars().allMatch(c -> c >= '0' && c <= '9');
      try {
        return digits ? Integer.parseInt(text) : -1;
      } catch (NumberFormatException | DateTimeException _) {
        return -1;
      }
    }
  }
}
