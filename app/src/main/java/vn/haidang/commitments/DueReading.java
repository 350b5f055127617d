package vn.haidang.commitments;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.time.DeadlineClock;
import vn.haidang.kernel.time.DeadlineRule;
import vn.haidang.plan.Finding;

/**
 * The due dates that a reviewed time limit gives: one, one for each recurrence in the plan's year,
 * or none where it waits for an event.
 */
final class DueReading {

  private DueReading() {}

  /** One occurrence. {@code number} is 0 where the duty does not recur. */
  record Occurrence(int number, @Nullable String rule, @Nullable LocalDate due) {}

  static List<Occurrence> of(
      Optional<DeadlineRule> rule, int year, LocalDate issued, DeadlineClock clock) {
    if (rule.isEmpty()) {
      return List.of(new Occurrence(0, null, null));
    }
    DeadlineRule found = rule.get();
    return switch (found) {
      case DeadlineRule.By by -> List.of(once(found, clock.due(by.day()).last()));
      case DeadlineRule.Before before ->
          List.of(
              once(
                  found,
                  clock.duesIn(before, before.day().minusDays(1).getYear()).getFirst().last()));
      case DeadlineRule.Within within -> List.of(once(found, clock.dueFrom(within, issued).last()));
      case DeadlineRule.Upon _ -> List.of(once(found, null));
      case DeadlineRule.BeforeDayOfYear _,
          DeadlineRule.BeforeDayOfMonth _,
          DeadlineRule.BeforeDayOfQuartersLastMonth _ ->
          recurring(found, year, issued, clock);
    };
  }

  private static Occurrence once(DeadlineRule rule, @Nullable LocalDate due) {
    return new Occurrence(0, rule.text(), due);
  }

  /** Those of the year that were not past when the plan was issued. */
  private static List<Occurrence> recurring(
      DeadlineRule rule, int year, LocalDate issued, DeadlineClock clock) {
    List<Occurrence> found = new ArrayList<>();
    List<DeadlineClock.Due> dues = clock.duesIn(rule, year);
    for (int i = 0; i < dues.size(); i++) {
      if (!dues.get(i).last().isBefore(issued)) {
        found.add(new Occurrence(dues.size() == 1 ? 0 : i + 1, rule.text(), dues.get(i).last()));
      }
    }
    return found.isEmpty() ? List.of(new Occurrence(0, rule.text(), null)) : found;
  }

  /** The rule in a reviewed time limit; empty where it names neither day nor rule. */
  static Optional<DeadlineRule> rule(Finding.Deadline limit) {
    String condition = limit.condition();
    return rule(limit.rule(), limit.date(), limit.comparator())
        .or(() -> relative(limit.relative()))
        .or(() ->
            condition == null || condition.isBlank()
                ? Optional.empty()
                : Optional.of(new DeadlineRule.Upon(condition)));
  }

  /** The rule of a reviewed duty to report. */
  static Optional<DeadlineRule> rule(Finding.ReportDuty duty) {
    return rule(duty.rule(), duty.date(), "before");
  }

  private static Optional<DeadlineRule> rule(
      @Nullable String rule, @Nullable LocalDate date, @Nullable String comparator) {
    if (rule != null) {
      Optional<DeadlineRule> parsed = DeadlineRule.parse(rule);
      if (parsed.isPresent()) {
        return parsed;
      }
    }
    if (date == null) {
      return Optional.empty();
    }
    return Optional.of(
        "before".equals(comparator) ? new DeadlineRule.Before(date) : new DeadlineRule.By(date));
  }

  private static Optional<DeadlineRule> relative(@Nullable String duration) {
    if (duration == null) {
      return Optional.empty();
    }
    try {
      Period period = Period.parse(duration);
      int days = period.getDays() + 30 * (int) period.toTotalMonths();
      return days < 1 || days > 1000
          ? Optional.empty()
          : Optional.of(new DeadlineRule.Within(days, false));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
