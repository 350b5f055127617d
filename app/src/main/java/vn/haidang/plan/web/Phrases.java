package vn.haidang.plan.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.plan.Finding;
import vn.haidang.platform.VietnamTime;

/** Says a typed figure, time limit or reference in one phrase, as an official would. */
final class Phrases {
  private static final Pattern BEFORE_DAY = Pattern.compile("before (\\d\\d)-(\\d\\d)");
  private static final Pattern BEFORE_DAY_OF_QUARTER =
      Pattern.compile("before day (\\d+) of the last month of the quarter");
  private static final Pattern TIMES_A_YEAR = Pattern.compile("(\\d+)/year");
  private static final Pattern DURATION = Pattern.compile("P(\\d+)([DWMY])");

  private final Words words;

  Phrases(Words words) {
    this.words = words;
  }

  /** "từ 15% trở lên", "22 – 23%", "trên 84,5%". */
  String amount(
      Comparator comparator, BigDecimal value, @Nullable BigDecimal max, @Nullable String unit) {
    String figure = Figures.withUnit(Figures.range(value, max), unit);
    return words.say("amount." + comparator.name(), figure);
  }

  String amount(Finding.Target target) {
    String amount = amount(target.comparator(), target.value(), target.valueMax(), target.unit());
    if (target.per() != null) {
      amount = amount + "/" + target.per();
    }
    if (target.approximate()) {
      amount = words.say("amount.approximate", amount);
    }
    return switch (target.measure()) {
      case GROWTH -> words.say("amount.growth", amount);
      case REDUCTION -> words.say("amount.reduction", amount);
      default -> amount;
    };
  }

  /** "Nghị quyết số 01/NQ-CP ngày 01/01/2018 của Chính phủ"; a law by its name. */
  String citation(Finding.Citation citation) {
    return document(
        citation.type(), citation.number(), citation.date(), citation.issuer(), citation.name());
  }

  String document(
      @Nullable String type,
      @Nullable String number,
      @Nullable LocalDate date,
      @Nullable String issuer,
      @Nullable String name) {
    var parts = new ArrayList<String>();
    if (number == null && name != null) {
      parts.add(name);
    } else if (type != null) {
      parts.add(type);
    }
    if (number != null) {
      parts.add(words.say("document.number", number));
    }
    if (date != null) {
      parts.add(words.say("document.date", VietnamTime.written(date)));
    }
    if (issuer != null) {
      parts.add(words.say("document.issuer", issuer));
    }
    return parts.isEmpty() ? words.say("document.unnamed") : String.join(" ", parts);
  }

  /** When something is due: the day, the rule, how often, within what time, after what. */
  List<String> due(
      @Nullable LocalDate date,
      @Nullable String comparator,
      @Nullable String rule,
      @Nullable String recurrence) {
    var parts = new ArrayList<String>();
    if (recurrence != null) {
      parts.add(recurrence(recurrence));
    }
    if (date != null) {
      parts.add(
          "before".equals(comparator)
              ? words.say(
                  "due.before", VietnamTime.written(date), VietnamTime.written(date.minusDays(1)))
              : words.say("due.by", VietnamTime.written(date)));
    }
    if (rule != null) {
      parts.add(rule(rule));
    }
    return parts;
  }

  String due(Finding.Deadline deadline) {
    List<String> parts =
        due(deadline.date(), deadline.comparator(), deadline.rule(), deadline.recurrence());
    if (deadline.start() != null) {
      parts.addFirst(words.say("due.from", VietnamTime.written(deadline.start())));
    }
    if (deadline.relative() != null) {
      parts.add(duration(deadline.relative()));
    }
    return parts.isEmpty() ? deadline.quote() : String.join(", ", parts);
  }

  private String recurrence(String recurrence) {
    Matcher times = TIMES_A_YEAR.matcher(recurrence);
    if (times.matches()) {
      return words.say("recurrence.times", times.group(1));
    }
    return switch (recurrence) {
      case "immediately", "monthly", "quarterly", "yearly" -> words.say("recurrence." + recurrence);
      default -> recurrence;
    };
  }

  private String rule(String rule) {
    Matcher day = BEFORE_DAY.matcher(rule);
    if (day.matches()) {
      return words.say("rule.before-day", dayOfYear(day.group(1), day.group(2)));
    }
    Matcher quarter = BEFORE_DAY_OF_QUARTER.matcher(rule);
    return quarter.matches() ? words.say("rule.before-day-of-quarter", quarter.group(1)) : rule;
  }

  private static String dayOfYear(String month, String day) {
    try {
      MonthDay parsed = MonthDay.parse("--" + month + "-" + day);
      return parsed.getDayOfMonth() + "/" + parsed.getMonthValue();
    } catch (DateTimeParseException notADay) {
      return day + "/" + month;
    }
  }

  private String duration(String iso) {
    Matcher matcher = DURATION.matcher(iso);
    return matcher.matches()
        ? words.say("duration." + matcher.group(2), matcher.group(1))
        : words.say("duration.other", iso);
  }
}
