package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time limits of a passage: days, rules, recurrences, spans, conditions; and what is due
 * by each.
 */
final class DeadlineScanner {

  private final Passage passage;
  private final List<Limit.Found> found = new ArrayList<>();

  /** Each gives the index after the words it has read, -1 if it can read nothing there. */
  private final List<IntUnaryOperator> readers;

  private DeadlineScanner(Passage passage, UnnamedYear year) {
    this.passage = passage;
    var days = new DayLimits(passage, year, found);
    var periods = new PeriodLimits(passage, year, found);
    var loose = new LooseLimits(passage, found);
    readers =
        List.of(
            days::day,
            days::stretch,
            periods::year,
            periods::month,
            periods::quarter,
            periods::months,
            loose::recurrence,
            loose::times,
            loose::relative,
            loose::immediately,
            loose::condition);
  }

  /** {@code year}: the document's, for days printed without one. */
  static List<Deadline> scan(Passage passage, boolean[] taken, UnnamedYear year) {
    var scanner = new DeadlineScanner(passage, year);
    int i = 0;
    while (i < passage.size()) {
      int end = taken[i] ? -1 : scanner.readAt(i);
      i = Math.max(i + 1, end);
    }
    return scanner.found.stream().map(scanner::deadline).toList();
  }

  private int readAt(int i) {
    for (IntUnaryOperator reader : readers) {
      int end = reader.applyAsInt(i);
      if (end > 0) {
        return end;
      }
    }
    return -1;
  }

  private Deadline deadline(Limit.Found one) {
    Limit limit = one.limit();
    return new Deadline(
        passage.section(),
        passage.between(one.first(), one.end()),
        passage.span(one.first(), one.end()),
        subject(one.first(), one.end()),
        limit.date(),
        limit.comparator(),
        limit.start(),
        limit.rule(),
        limit.recurrence(),
        limit.relative(),
        limit.condition());
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
    String subject = before.isEmpty() ? after(end) : before;
    return subject.isEmpty() ? null : subject;
  }

  private String after(int end) {
    int until = Sentences.endOf(passage, end);
    if (end >= until) {
      return "";
    }
    int start = passage.at(end).isWord() ? end : Math.min(end + 1, until);
    return passage.between(start, until);
  }
}
