package vn.haidang.kernel.legaltext;

import java.util.List;

/** Limits that name no day: recurrences, spans from an event on, "ngay", conditions. */
final class LooseLimits {

  private static final Lexicon REPEATS =
      Lexicon.of(
          "tổ chức|báo cáo|gửi|giao ban|họp|định kỳ|kiểm tra|sơ kết|tổng kết|đánh giá|đối thoại|kiểm điểm|tổng hợp|rà soát|công bố|giám sát");
  private static final Lexicon ACTS =
      Lexicon.of("ban hành|triển khai|thực hiện|báo cáo|xây dựng|khắc phục|tổ chức|chỉ đạo");
  private static final Lexicon NOT_NOW =
      Lexicon.of("từ|sau|khi|cả|trong|tại|trên|ở|cạnh|với|gần|lập tức khi|thẳng");
  private static final Lexicon WITHIN =
      Lexicon.of(
          "trong thời hạn|trong vòng|trong thời gian|chậm nhất trong|chậm nhất|chậm nhất sau");
  private static final Lexicon ON_REQUEST =
      Lexicon.of("khi có yêu cầu|theo yêu cầu|khi được yêu cầu");

  /** What somebody gets month by month is no duty: "trợ cấp hưu trí xã hội hàng tháng". */
  private static final Lexicon GIVEN =
      Lexicon.of("trợ cấp|phụ cấp|lương|tiền lương|học bổng|sinh hoạt phí");

  /** What is granted year by year: "bố trí kinh phí chi thường xuyên hằng năm". */
  private static final Lexicon FUNDS =
      Lexicon.of("kinh phí|dự toán|ngân sách|kế hoạch vốn|nguồn vốn|chi thường xuyên");

  private static final int FUNDS_REACH = 5;

  private static final Lexicon SESSION =
      Lexicon.of("tại kỳ họp gần nhất|kỳ họp gần nhất|trước khi thực hiện|tại kỳ họp tiếp theo");

  private final Passage passage;
  private final List<Limit.Found> found;

  LooseLimits(Passage passage, List<Limit.Found> found) {
    this.passage = passage;
    this.found = found;
  }

  int recurrence(int i) {
    for (Cycle cycle : CYCLES) {
      int end = cycle.words().endFrom(passage, i);
      if (end > 0) {
        if (isRepeated(i, end) && !hasRule(i)) {
          int first = REPEATS.lastIn(passage, Math.max(Sentences.startOf(passage, i), i - 6), i);
          var limit = new Limit.Recurring(cycle.recurrence());
          found.add(new Limit.Found(first < 0 ? i : first, end, limit));
        }
        return end;
      }
    }
    return -1;
  }

  /** Words that say how often; no two cycles begin with the same ones. */
  private record Cycle(Lexicon words, String recurrence) {}

  private static final List<Cycle> CYCLES =
      List.of(
          new Cycle(LimitWords.MONTHLY, "monthly"),
          new Cycle(LimitWords.QUARTERLY, "quarterly"),
          new Cycle(LimitWords.YEARLY, "yearly"),
          new Cycle(LimitWords.WEEKLY, "52/year"),
          new Cycle(LimitWords.HALF_YEARLY, "2/year"));

  /** The sentence has named the day on which the same comes back. */
  private boolean hasRule(int i) {
    int start = LimitWords.startNear(passage, i);
    for (int k = found.size() - 1; k >= 0 && found.get(k).first() >= start; k--) {
      if (found.get(k).limit() instanceof Limit.Rule) {
        return true;
      }
    }
    return false;
  }

  /** Something is done again and again; not a yearly budget, and no rule names the day. */
  private boolean isRepeated(int i, int end) {
    int start = Sentences.startOf(passage, i);
    boolean near =
        REPEATS.lastIn(passage, Math.max(start, i - 12), i) >= 0
            || REPEATS.beginsAt(passage, end)
            || REPEATS.beginsAt(passage, end + 1);
    boolean named =
        LimitWords.PLAN_NAMES.startBefore(passage, i) >= 0 && !passage.fold(i - 1).equals("trình");
    boolean money = named || FUNDS.lastIn(passage, Math.max(start, i - FUNDS_REACH), i) >= 0;
    int reach = Math.min(passage.size(), end + 20);
    boolean given = GIVEN.lastIn(passage, Math.max(start, i - 6), i) >= 0;
    return near
        && !money
        && !given
        && !LimitWords.namesDay(passage, end)
        && LimitWords.LAST_MONTH_OF_QUARTER.firstIn(passage, end, reach) < 0;
  }

  /** "02 lần/năm", "mỗi quý một lần", "ít nhất 01 lần trong năm". */
  int times(int i) {
    int count = DateMention.small(passage, i);
    count = count < 0 && passage.fold(i).equals("một") ? 1 : count;
    boolean bound = passage.fold(i - 1).equals("quá") || passage.fold(i - 1).equals("vượt");
    if (count < 1 || bound || !passage.fold(i + 1).equals("lần")) {
      return -1;
    }
    int period = PER.endFrom(passage, i + 2);
    if (period < 0) {
      return -1;
    }
    int perYear =
        switch (passage.fold(period)) {
          case "năm" -> 1;
          case "quý" -> 4;
          case "tháng" -> 12;
          case "tuần" -> 52;
          default -> 0;
        };
    if (perYear > 0 && isRepeated(i, period + 1)) {
      found.add(new Limit.Found(i, period + 1, new Limit.Recurring(recurrence(count, perYear))));
    }
    return perYear == 0 ? -1 : period + 1;
  }

  private static String recurrence(int count, int perYear) {
    return switch (count * perYear) {
      case 1 -> "yearly";
      case 4 -> "quarterly";
      case 12 -> "monthly";
      default -> count * perYear + "/year";
    };
  }

  private static final Lexicon PER = Lexicon.of("/|/ 1|/ 01|một|mỗi|trong|trong một|trên");

  /** "trong thời hạn 10 ngày làm việc", "trong vòng 3 tháng". */
  int relative(int i) {
    int at = WITHIN.endFrom(passage, i);
    if (at < 0 && passage.fold(i).equals("trong")) {
      at = i + 1;
    }
    boolean range = passage.fold(at + 1).equals("-") && DateMention.small(passage, at + 2) > 0;
    at = at > 0 && range ? at + 2 : at;
    int count = at > 0 ? DateMention.small(passage, at) : -1;
    if (count < 1 || (!WITHIN.beginsAt(passage, i) && !runsFrom(at + 2))) {
      return -1;
    }
    String duration =
        switch (passage.fold(at + 1)) {
          case "ngày" -> "P" + count + "D";
          case "tháng" -> "P" + count + "M";
          case "giờ" -> "PT" + count + "H";
          default -> "";
        };
    if (!duration.isEmpty()) {
      found.add(new Limit.Found(i, at + 2, new Limit.Within(duration)));
    }
    return at + 2;
  }

  /** "trong 24 - 48 giờ sau khi nước rút": without a word of limit only from an event on. */
  private boolean runsFrom(int i) {
    boolean working = passage.fold(i).equals("làm") && passage.fold(i + 1).equals("việc");
    return FROM_EVENT.beginsAt(passage, working ? i + 2 : i);
  }

  private static final Lexicon FROM_EVENT =
      Lexicon.of("kể từ|sau khi|từ khi|từ ngày nhận|, kể từ|tính từ");

  /** "ban hành và triển khai ngay kế hoạch cụ thể". */
  int immediately(int i) {
    boolean now = passage.fold(i).equals("ngay") && !NOT_NOW.beginsAt(passage, i + 1);
    int first = now ? ACTS.startBefore(passage, i) : -1;
    if (first < 0) {
      return -1;
    }
    int joined = passage.fold(first - 1).equals("và") ? ACTS.startBefore(passage, first - 1) : -1;
    int end = Math.min(Math.min(i + 5, Sentences.endOf(passage, i)), passage.size());
    int from = joined >= 0 ? joined : first;
    found.add(new Limit.Found(from, end, new Limit.Recurring("immediately")));
    return end;
  }

  /** "khi có yêu cầu", "tại kỳ họp gần nhất": a limit only where a report is spoken of. */
  int condition(int i) {
    int request = ON_REQUEST.endFrom(passage, i);
    int end = Math.max(request, SESSION.endFrom(passage, i));
    int reach = Math.min(passage.size(), end + 6);
    if (end > 0 && Lexicons.REPORTS.firstIn(passage, Sentences.startOf(passage, i), reach) >= 0) {
      String recurrence = request > 0 ? "on request" : null;
      var event = new Limit.Event(passage.between(i, end), recurrence);
      found.add(new Limit.Found(i, end, event));
    }
    return end;
  }
}
