package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.kernel.series.Verdict;
import vn.haidang.measures.Cascade;
import vn.haidang.measures.Crossed;
import vn.haidang.measures.Explanation;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.Standing;
import vn.haidang.measures.Target;
import vn.haidang.measures.TargetWish;
import vn.haidang.measures.Year;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedCall;

/** Targets, and what is said of how they stand, as programs send and get them. */
final class TargetShapes {

  private TargetShapes() {}

  /**
   * A target as it was set.
   *
   * @param address in the plan, null where it was set by hand
   * @param replaces the target it amends
   */
  record IndicatorTargetView(
      long id,
      int indicator,
      int unit,
      int year,
      String comparator,
      BigDecimal value,
      @Nullable BigDecimal valueMax,
      @Nullable BigDecimal base,
      boolean aspiration,
      String legalBasis,
      LocalDate setOn,
      @Nullable Long replaces,
      List<BigDecimal> agreedPath,
      @Nullable Long plan,
      @Nullable String address,
      @Nullable String quote) {

    static IndicatorTargetView of(Target it) {
      Target.Origin origin = it.origin();
      return new IndicatorTargetView(
          it.id(),
          it.indicator().value(),
          it.unit().value(),
          it.year(),
          it.comparator().name(),
          it.value(),
          it.valueMax(),
          it.base(),
          it.aspiration(),
          it.legalBasis(),
          it.setOn(),
          it.replaces(),
          it.agreedPath(),
          origin == null ? null : origin.plan(),
          origin == null ? null : origin.address(),
          origin == null ? null : origin.quote());
    }
  }

  /**
   * A target to be set; amends the one in force, whose number stands in {@code replaces}.
   *
   * @param unit null: the one a year is usually looked at from
   * @param agreedPath where it should stand at the end of each step of the year; null: no path
   */
  record TargetBody(
      int year,
      @Nullable Integer unit,
      @Nullable Comparator comparator,
      @Nullable BigDecimal value,
      @Nullable BigDecimal valueMax,
      @Nullable BigDecimal base,
      @Nullable Boolean aspiration,
      @Nullable String legalBasis,
      @Nullable LocalDate setOn,
      @Nullable Long replaces,
      @Nullable List<BigDecimal> agreedPath) {

    /** As a wish; what is missing is refused by field. */
    TargetWish wish(IndicatorId id, UnitId unit) {
      Map<String, Problem> wrong = new LinkedHashMap<>();
      if (value == null) {
        wrong.put("value", Problem.of("measures.value-missing"));
      }
      if (setOn == null) {
        wrong.put("setOn", Problem.of("measures.day-missing"));
      }
      if (legalBasis == null || legalBasis.isBlank()) {
        wrong.put("legalBasis", Problem.of("measures.basis-missing"));
      }
      if (value == null || setOn == null || legalBasis == null || !wrong.isEmpty()) {
        throw RefusedCall.invalid(wrong);
      }
      return new TargetWish(
          id,
          unit,
          year,
          comparator == null ? Comparator.AT_LEAST : comparator,
          value,
          valueMax,
          base,
          Boolean.TRUE.equals(aspiration),
          legalBasis,
          setOn,
          replaces,
          agreedPath == null ? List.of() : agreedPath);
    }
  }

  /**
   * How an indicator stands in a year.
   *
   * @param step last step with a figure, 0: none
   * @param rating null where nothing was promised
   */
  record IndicatorStandingView(
      int indicator,
      String code,
      String name,
      String unit,
      int year,
      @Nullable IndicatorTargetView target,
      int step,
      @Nullable BigDecimal figure,
      @Nullable String status,
      @Nullable BigDecimal expected,
      @Nullable String rating,
      @Nullable String reason) {

    static IndicatorStandingView of(Standing it) {
      Standing.Step last = it.last();
      Year.Known known = last == null ? null : last.toDate();
      Verdict verdict = it.verdict();
      return new IndicatorStandingView(
          it.indicator().id().value(),
          it.indicator().code(),
          it.indicator().fullName(),
          it.indicator().unit().symbol(),
          it.year(),
          it.target() == null ? null : IndicatorTargetView.of(it.target()),
          it.lastStep(),
          known == null ? null : known.value(),
          known == null ? null : known.status().name(),
          last == null ? null : last.expected(),
          verdict == null ? null : verdict.rating().name(),
          verdict == null ? null : verdict.reason().name());
    }
  }

  /** A part of a target and whose it is. */
  record CascadePartView(int unit, @Nullable IndicatorTargetView target) {}

  /**
   * A target and what of it is handed on.
   *
   * @param rest what the parts leave over, negative where they exceed the whole
   */
  record IndicatorCascadeView(
      @Nullable IndicatorTargetView whole,
      List<CascadePartView> parts,
      BigDecimal sum,
      @Nullable BigDecimal rest,
      String reach) {

    static IndicatorCascadeView of(Cascade it) {
      return new IndicatorCascadeView(
          it.whole() == null ? null : IndicatorTargetView.of(it.whole()),
          it.parts().stream()
              .map(part ->
                  new CascadePartView(
                      part.unit().value(),
                      part.target() == null ? null : IndicatorTargetView.of(part.target())))
              .toList(),
          it.sum(),
          it.rest(),
          it.reach().name());
    }
  }

  /** What a unit says to how an indicator stands. */
  record ExplanationBody(int year, @Nullable Integer unit, String text) {}

  /** An explanation as it was said, with the verdict it was said to. */
  record ExplanationView(String text, Instant at, String by, @Nullable String rating) {

    static ExplanationView of(Explanation it) {
      return new ExplanationView(
          it.text(), it.at(), it.by(), it.rating() == null ? null : it.rating().name());
    }
  }

  /**
   * A figure on the units of a day.
   *
   * @param units several where only their area can be told
   * @param way how it came there: SAME, WHOLE_UNITS, STATED_PARTS, AREA_ONLY, SERIES_ENDS,
   *     INCOMPLETE
   */
  record CrossedView(List<Integer> units, @Nullable BigDecimal value, String way, int parts) {

    static CrossedView of(Crossed it) {
      return new CrossedView(
          it.units().stream().map(UnitId::value).sorted().toList(),
          it.value(),
          it.way().name(),
          it.parts());
    }
  }
}
