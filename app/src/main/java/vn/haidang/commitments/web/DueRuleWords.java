package vn.haidang.commitments.web;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.haidang.kernel.time.DeadlineRule;
import vn.haidang.platform.Texts;

/** The rule of a due date in the words of the plan: "trước ngày 20 tháng cuối quý". */
public final class DueRuleWords {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M", Locale.ROOT);

  private DueRuleWords() {}

  /** {@code rule} in the words of the interchange format; what is no such rule stays as it is. */
  public static String of(String rule, Texts t) {
    return DeadlineRule.parse(rule).map(known -> words(known, t)).orElse(rule);
  }

  private static String words(DeadlineRule rule, Texts t) {
    return switch (rule) {
      case DeadlineRule.BeforeDayOfYear(var day) -> t.get("task.rule.yearly", DAY.format(day));
      case DeadlineRule.BeforeDayOfQuartersLastMonth(int day) -> t.get("task.rule.quarterly", day);
      case DeadlineRule.BeforeDayOfMonth(int day) -> t.get("task.rule.monthly", day);
      case DeadlineRule.Before(var day) -> t.get("task.rule.before", t.date(day));
      case DeadlineRule.By(var day) -> t.get("task.rule.by", t.date(day));
      case DeadlineRule.Within(int days, boolean working) ->
          t.get(working ? "task.rule.within-working" : "task.rule.within", t.number(days));
      case DeadlineRule.Upon(String event) -> event;
    };
  }
}
