package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.series.Rating;
import vn.haidang.kernel.series.Trajectory;
import vn.haidang.kernel.time.Period;
import vn.haidang.measures.FigureStatus;
import vn.haidang.measures.Frequency;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.Kind;
import vn.haidang.measures.Percent;
import vn.haidang.measures.Target;
import vn.haidang.measures.Year;
import vn.haidang.platform.Texts;

/** How figures, steps and ratings are written on the screens of the figures. */
final class Words {

  private static final BigDecimal UNNUMBERED_FROM = BigDecimal.valueOf(1000);

  private final Texts texts;

  Words(Texts texts) {
    this.texts = texts;
  }

  /**
   * With the decimals the indicator is printed with; rates with up to two where they were delivered
   * so, because 85,7 % is not 86 %. What rounding would take away altogether keeps two.
   */
  String figure(Indicator indicator, @Nullable BigDecimal value) {
    if (value == null) {
      return "–";
    }
    boolean fine = indicator.kind().isInPoints() || value.abs().compareTo(BigDecimal.ONE) < 0;
    int most = fine ? Math.max(indicator.decimals(), 2) : indicator.decimals();
    int scale = Math.clamp(value.scale(), indicator.decimals(), most);
    return signed(value.setScale(scale, RoundingMode.HALF_UP));
  }

  /** A true minus sign. */
  String signed(BigDecimal value) {
    return texts.number(value).replace('-', '−');
  }

  /**
   * With a sign before it: {@code +18,6%}; {@code điểm %} where figures are percentages, {@code ‰}
   * or {@code điểm} where they are that, {@code bậc} where they are ranks.
   */
  String change(Indicator indicator, @Nullable BigDecimal value) {
    if (value == null) {
      return "–";
    }
    String sign = value.signum() > 0 ? "+" : "";
    return sign + signed(value) + changedIn(indicator);
  }

  /** "điểm %" does not end one line and begin the next. */
  private static String unbroken(String words) {
    return words.replace(' ', '\u00A0');
  }

  private String changedIn(Indicator indicator) {
    if (!indicator.kind().isCountedOff()) {
      return "%";
    }
    if (indicator.kind() == Kind.RANK) {
      return " " + texts.get("measures.places");
    }
    String unit = indicator.unit().symbol();
    boolean percentages = unit.isBlank() || indicator.unit().base().endsWith("%");
    return " " + (percentages ? unbroken(texts.get("measures.points")) : unit);
  }

  /**
   * How far a figure is from where its path stands: percent of it, points where figures are rates,
   * places where they are ranks.
   */
  String offPath(Indicator indicator, @Nullable BigDecimal figure, @Nullable BigDecimal expected) {
    if (figure == null || expected == null || expected.signum() == 0) {
      return "–";
    }
    BigDecimal difference = figure.subtract(expected);
    return change(
        indicator,
        indicator.kind().isCountedOff() ? difference : Percent.of(difference, expected.abs()));
  }

  String percent(@Nullable BigDecimal value) {
    return value == null ? "–" : (value.signum() > 0 ? "+" : "") + signed(value) + "%";
  }

  /** What a figure is of the plan: "70,2%"; empty where it is compared in points, or not at all. */
  String shareOfPlan(Indicator indicator, Target target, @Nullable BigDecimal figure) {
    Kind kind = indicator.kind();
    boolean undivided = kind.isInPoints() || kind == Kind.RANK || kind == Kind.MILESTONE;
    if (figure == null || undivided || target.value().signum() <= 0) {
      return "";
    }
    return signed(Percent.of(figure, target.value())) + "%";
  }

  String target(Indicator indicator, Target target) {
    BigDecimal max = target.valueMax();
    String figure = figure(indicator, target.value());
    return switch (target.comparator()) {
      case AT_LEAST -> "≥ " + figure;
      case MORE_THAN -> "> " + figure;
      case AT_MOST -> "≤ " + figure;
      case LESS_THAN -> "< " + figure;
      case EQUAL -> figure;
      case RANGE -> figure + " – " + figure(indicator, max);
    };
  }

  /** Its number in the list; empty for those without one, which are kept behind the others. */
  static String number(Indicator indicator) {
    BigDecimal position = indicator.position();
    return position.signum() == 0 || position.compareTo(UNNUMBERED_FROM) >= 0
        ? ""
        : position.toPlainString();
  }

  /** "Tháng 9", "Quý III". */
  String step(Frequency frequency, int step) {
    return switch (frequency) {
      case MONTH -> texts.get("measures.step.month", texts.number(step));
      case QUARTER -> texts.get("measures.step.quarter", roman(step));
      case HALF_YEAR -> texts.get("measures.step.half", roman(step));
      case YEAR -> texts.get("measures.step.year");
    };
  }

  /** "9 tháng", "cả năm". */
  String toDate(Frequency frequency, int step) {
    return step == frequency.stepsPerYear()
        ? texts.get("measures.step.year")
        : texts.get("measures.step.to-date", texts.number((long) step * frequency.months()));
  }

  /** By its name where it is a step of the year or the year to date, else by its days. */
  String period(Frequency frequency, Period period) {
    int year = period.last().getYear();
    for (int step = 1; step <= frequency.stepsPerYear(); step++) {
      if (period.equals(frequency.step(year, step))) {
        return step(frequency, step);
      }
      if (period.equals(frequency.toDate(year, step))) {
        return toDate(frequency, step);
      }
    }
    return texts.date(period.first()) + " – " + texts.date(period.last());
  }

  /** Where the path comes from on which a standing is judged. */
  String path(@Nullable Trajectory path) {
    if (path == null) {
      return texts.get("measures.path.none");
    }
    if (path.fromYears().size() == 1) {
      return texts.get("measures.path.SEASONAL.one", path.fromYears().getFirst().toString());
    }
    return switch (path.way()) {
      case SEASONAL ->
          texts.get(
              "measures.path.SEASONAL",
              path.fromYears().getFirst().toString(),
              path.fromYears().getLast().toString());
      case AGREED -> texts.get("measures.path.AGREED");
      case STRAIGHT -> texts.get("measures.path.STRAIGHT");
    };
  }

  String status(FigureStatus status) {
    return texts.get("measures.status." + status.name());
  }

  /** How a figure came, where it was not reported as it stands: empty otherwise. */
  @Nullable String origin(Year.Known known) {
    if (known.backCast()) {
      return texts.get("measures.back-cast.short");
    }
    return known.derived() ? texts.get("measures.derived.short") : null;
  }

  private static String roman(int number) {
    return switch (number) {
      case 1 -> "I";
      case 2 -> "II";
      case 3 -> "III";
      default -> "IV";
    };
  }

  /** Name of the colour and shape for {@code platform.rag}. */
  static String rag(Rating rating) {
    return switch (rating) {
      case AHEAD -> "over";
      case ON_COURSE, MET -> "ok";
      case ATTENTION -> "warn";
      case AT_RISK, MISSED, OVERDUE -> "bad";
      case NOT_DUE -> "none";
    };
  }
}
