package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.kernel.series.Verdict;
import vn.haidang.kernel.time.Period;
import vn.haidang.measures.Cascade;
import vn.haidang.measures.Cascades;
import vn.haidang.measures.Crossings;
import vn.haidang.measures.Explanations;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.Standing;
import vn.haidang.measures.Standings;
import vn.haidang.measures.Target;
import vn.haidang.measures.TargetWish;
import vn.haidang.measures.Targets;
import vn.haidang.measures.Year;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedCall;
import vn.haidang.platform.SignedIn;

/** Targets and how they stand, for programs. */
@RestController
@Needs(Permission.READ)
class TargetApi {

  private static final String ONE = "/api/v1/indicators/{indicator:[1-9]\\d{0,8}}";

  private final Standings standings;
  private final Targets targets;
  private final Cascades cascades;
  private final Crossings crossings;
  private final Explanations explanations;
  private final FigureRights rights;
  private final Viewpoints viewpoints;

  TargetApi(
      Standings standings,
      Targets targets,
      Cascades cascades,
      Crossings crossings,
      Explanations explanations,
      FigureRights rights,
      Viewpoints viewpoints) {
    this.standings = standings;
    this.crossings = crossings;
    this.explanations = explanations;
    this.targets = targets;
    this.cascades = cascades;
    this.rights = rights;
    this.viewpoints = viewpoints;
  }

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
      @Nullable List<BigDecimal> agreedPath) {}

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

  /** Everything with a target in a year, as it is known now or was on a day. */
  @GetMapping("/api/v1/indicators/standings")
  List<IndicatorStandingView> standings(
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String asOf) {
    Viewpoint from = viewpoints.of(year, unit, asOf);
    UnitId whose = from.unit();
    return whose == null
        ? List.of()
        : standings.list(whose, from.year(), from.at()).stream()
            .map(IndicatorStandingView::of)
            .toList();
  }

  @GetMapping(ONE + "/standing")
  IndicatorStandingView standing(
      @PathVariable int indicator,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String asOf) {
    Viewpoint from = viewpoints.of(year, unit, asOf);
    return IndicatorStandingView.of(
        standings.get(
            new IndicatorId(indicator),
            from.unitFor(new IndicatorId(indicator)),
            from.year(),
            from.at()));
  }

  /** With those that were replaced, the newest first. */
  @GetMapping(ONE + "/targets")
  List<IndicatorTargetView> list(
      @PathVariable int indicator,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String unit) {
    Viewpoint from = viewpoints.of(year, unit, "");
    IndicatorId id = standings.getIndicator(new IndicatorId(indicator)).id();
    return targets.list(id, from.unitFor(new IndicatorId(indicator)), from.year()).stream()
        .map(IndicatorTargetView::of)
        .toList();
  }

  @GetMapping(ONE + "/cascade")
  IndicatorCascadeView cascade(
      @PathVariable int indicator,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String unit) {
    Viewpoint from = viewpoints.of(year, unit, "");
    IndicatorId id = standings.getIndicator(new IndicatorId(indicator)).id();
    return IndicatorCascadeView.of(
        cascades.get(
            id, from.unitFor(new IndicatorId(indicator)), from.year(), from.moment().day()));
  }

  @PostMapping(ONE + "/targets")
  @Needs(Permission.PREPARE_PLANS)
  @AsksForUnitsItself("FigureRights, for the unit of the target")
  IndicatorTargetView set(
      @PathVariable int indicator, @RequestBody TargetBody wanted, SignedIn user) {
    Integer unit = wanted.unit();
    Viewpoint from =
        viewpoints.of(Integer.toString(wanted.year()), unit == null ? "" : unit.toString(), "");
    IndicatorId id = standings.getIndicator(new IndicatorId(indicator)).id();
    UnitId whose = from.unitFor(new IndicatorId(indicator));
    TargetWish wish = wish(id, whose, wanted);
    rights.demandTarget(user, whose);
    targets.set(wish, user.name());
    return IndicatorTargetView.of(targets.findLatest(id, whose, wanted.year()).orElseThrow());
  }

  /** What a unit says to how an indicator stands. */
  record ExplanationBody(int year, @Nullable Integer unit, String text) {}

  /** An explanation as it was said, with the verdict it was said to. */
  record ExplanationView(String text, Instant at, String by, @Nullable String rating) {}

  @GetMapping(ONE + "/explanations")
  List<ExplanationView> explanations(
      @PathVariable int indicator,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String unit) {
    Viewpoint from = viewpoints.of(year, unit, "");
    IndicatorId id = standings.getIndicator(new IndicatorId(indicator)).id();
    return said(id, from.unitFor(new IndicatorId(indicator)), from);
  }

  private List<ExplanationView> said(IndicatorId id, UnitId unit, Viewpoint from) {
    return explanations.list(id, unit, from.year(), from.at()).stream()
        .map(one ->
            new ExplanationView(
                one.text(), one.at(), one.by(), one.rating() == null ? null : one.rating().name()))
        .toList();
  }

  @PostMapping(ONE + "/explanations")
  @Needs(Permission.REPORT_WORK)
  @AsksForUnitsItself("FigureRights, for the unit of the figure or who supplies it")
  List<ExplanationView> explain(
      @PathVariable int indicator, @RequestBody ExplanationBody wanted, SignedIn user) {
    Integer unit = wanted.unit();
    Viewpoint from =
        viewpoints.of(Integer.toString(wanted.year()), unit == null ? "" : unit.toString(), "");
    Indicator found = standings.getIndicator(new IndicatorId(indicator));
    IndicatorId id = found.id();
    UnitId whose = from.unitFor(new IndicatorId(indicator));
    rights.demand(user, found, whose);
    explanations.add(id, whose, wanted.year(), wanted.text(), user.name());
    return said(id, whose, viewpoints.of(Integer.toString(wanted.year()), whose.toString(), ""));
  }

  /**
   * A figure on the units of a day.
   *
   * @param units several where only their area can be told
   * @param way how it came there: SAME, WHOLE_UNITS, STATED_PARTS, AREA_ONLY, SERIES_ENDS,
   *     INCOMPLETE
   */
  record CrossedView(List<Integer> units, @Nullable BigDecimal value, String way, int parts) {}

  /** Figures of every unit of a level for one step, in the geography of a day. */
  @GetMapping(ONE + "/units")
  List<CrossedView> units(
      @PathVariable int indicator,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "1") int step,
      @RequestParam(defaultValue = "false") boolean toDate,
      @RequestParam(defaultValue = "3") int level,
      @RequestParam(required = false) @Nullable LocalDate geography) {
    Indicator found = standings.getIndicator(new IndicatorId(indicator));
    if (step < 1 || step > found.frequency().stepsPerYear()) {
      throw RefusedCall.invalid(Map.of("step", Problem.of("measures.no-such-step")));
    }
    int wanted = viewpoints.of(year, "", "").year();
    Period period =
        toDate ? found.frequency().toDate(wanted, step) : found.frequency().step(wanted, step);
    return crossings
        .list(found, period, level, geography == null ? period.last() : geography)
        .stream()
        .map(one ->
            new CrossedView(
                one.units().stream().map(UnitId::value).sorted().toList(),
                one.value(),
                one.way().name(),
                one.parts()))
        .toList();
  }

  private static TargetWish wish(IndicatorId id, UnitId unit, TargetBody wanted) {
    Map<String, Problem> wrong = new LinkedHashMap<>();
    BigDecimal value = wanted.value();
    LocalDate setOn = wanted.setOn();
    String basis = wanted.legalBasis();
    if (value == null) {
      wrong.put("value", Problem.of("measures.value-missing"));
    }
    if (setOn == null) {
      wrong.put("setOn", Problem.of("measures.day-missing"));
    }
    if (basis == null || basis.isBlank()) {
      wrong.put("legalBasis", Problem.of("measures.basis-missing"));
    }
    if (value == null || setOn == null || basis == null || !wrong.isEmpty()) {
      throw RefusedCall.invalid(wrong);
    }
    Comparator comparator = wanted.comparator();
    return new TargetWish(
        id,
        unit,
        wanted.year(),
        comparator == null ? Comparator.AT_LEAST : comparator,
        value,
        wanted.valueMax(),
        wanted.base(),
        Boolean.TRUE.equals(wanted.aspiration()),
        basis,
        setOn,
        wanted.replaces(),
        wanted.agreedPath() == null ? List.of() : wanted.agreedPath());
  }
}
