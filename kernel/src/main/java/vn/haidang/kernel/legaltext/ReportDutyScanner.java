package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds duties to report: a sentence that sends a report to somebody, with the time limits found in
 * it.
 */
final class ReportDutyScanner {

  private static final Lexicon REPORTS =
      Lexicon.of("báo cáo|gửi báo cáo|tổng hợp báo cáo|gửi kết quả");
  private static final Lexicon TO = Lexicon.of("báo cáo về|gửi về|gửi|về|báo cáo|trình");

  private ReportDutyScanner() {}

  static List<ReportDuty> scan(Passage passage, List<Deadline> deadlines, List<String> leads) {
    var duties = new ArrayList<ReportDuty>();
    int from = Labels.bodyStart(passage);
    for (int i = from; i <= passage.size(); i++) {
      if (i == passage.size() || passage.fold(i).equals(".")) {
        ReportDuty duty = read(passage, from, i, deadlines, leads);
        if (duty != null) {
          duties.add(duty);
        }
        from = i + 1;
      }
    }
    return duties;
  }

  private static @Nullable ReportDuty read(
      Passage passage, int from, int to, List<Deadline> deadlines, List<String> leads) {
    int verb = REPORTS.firstIn(passage, from, to);
    if (verb < 0) {
      return null;
    }
    Set<String> receivers = receivers(passage, from, to);
    Span sentence = passage.span(from, to);
    Deadline due =
        deadlines.stream()
            .filter(deadline -> sentence.contains(deadline.span()))
            .findFirst()
            .orElse(null);
    if (receivers.isEmpty() || due == null) {
      return null;
    }
    List<String> who = who(passage, from, to);
    String what = passage.between(verb, Math.min(verb + 24, endOfClause(passage, verb, to)));
    return new ReportDuty(
        passage.section(),
        who.isEmpty() ? leads : who,
        what,
        List.copyOf(receivers),
        due.recurrence(),
        due.rule(),
        due.date(),
        passage.between(from, to),
        sentence);
  }

  private static int endOfClause(Passage passage, int from, int to) {
    for (int i = from; i < to; i++) {
      if (passage.fold(i).equals(",") || passage.fold(i).equals(";")) {
        return i;
      }
    }
    return to;
  }

  private static List<String> who(Passage passage, int from, int to) {
    if (from >= to || !AgencyNames.beginsAt(passage, from)) {
      return List.of();
    }
    return AgencyNames.split(passage, from, Math.min(AgencyNames.endOfList(passage, from), to));
  }

  private static Set<String> receivers(Passage passage, int from, int to) {
    var names = new LinkedHashSet<String>();
    for (int i = from; i < to; i++) {
      int start = TO.endFrom(passage, i);
      boolean named =
          start > 0
              && start < to
              && passage.at(start).isCapitalised()
              && AgencyNames.beginsAt(passage, start);
      if (named) {
        names.addAll(
            AgencyNames.split(passage, start, Math.min(AgencyNames.endOfList(passage, start), to)));
      }
    }
    return names;
  }
}
