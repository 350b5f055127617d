package vn.haidang.measures.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.kernel.time.Period;
import vn.haidang.measures.Cascades;
import vn.haidang.measures.Crossings;
import vn.haidang.measures.Explanations;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.Standings;
import vn.haidang.measures.TargetWish;
import vn.haidang.measures.Targets;
import vn.haidang.measures.web.TargetShapes.CrossedView;
import vn.haidang.measures.web.TargetShapes.ExplanationBody;
import vn.haidang.measures.web.TargetShapes.ExplanationView;
import vn.haidang.measures.web.TargetShapes.IndicatorCascadeView;
import vn.haidang.measures.web.TargetShapes.IndicatorStandingView;
import vn.haidang.measures.web.TargetShapes.IndicatorTargetView;
import vn.haidang.measures.web.TargetShapes.TargetBody;
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
  private final Signatures signatures;

  TargetApi(
      Standings standings,
      Targets targets,
      Cascades cascades,
      Crossings crossings,
      Explanations explanations,
      FigureRights rights,
      Viewpoints viewpoints,
      Signatures signatures) {
    this.standings = standings;
    this.crossings = crossings;
    this.explanations = explanations;
    this.targets = targets;
    this.cascades = cascades;
    this.rights = rights;
    this.viewpoints = viewpoints;
    this.signatures = signatures;
  }

  /** Everything with a target in a year, as it is known now or was on a day. */
  @GetMapping("/api/v1/indicators/standings")
  List<IndicatorStandingView> standings(ViewpointWish wish) {
    Viewpoint from = viewpoints.of(wish);
    UnitId whose = from.unit();
    return whose == null
        ? List.of()
        : standings.list(whose, from.year(), from.at()).stream()
            .map(IndicatorStandingView::of)
            .toList();
  }

  @GetMapping(ONE + "/standing")
  IndicatorStandingView standing(@PathVariable int indicator, ViewpointWish wish) {
    IndicatorId id = new IndicatorId(indicator);
    Viewpoint from = viewpoints.of(wish);
    return IndicatorStandingView.of(standings.get(id, from.unitFor(id), from.year(), from.at()));
  }

  /** With those that were replaced, the newest first. */
  @GetMapping(ONE + "/targets")
  List<IndicatorTargetView> list(
      @PathVariable int indicator,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String unit) {
    Viewpoint from = viewpoints.of(year, unit, "");
    IndicatorId id = standings.getIndicator(new IndicatorId(indicator)).id();
    return targets.list(id, from.unitFor(id), from.year()).stream()
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
        cascades.get(id, from.unitFor(id), from.year(), from.moment().day()));
  }

  @PostMapping(ONE + "/targets")
  @Needs(Permission.PREPARE_PLANS)
  @AsksForUnitsItself("FigureRights, for the unit of the target")
  IndicatorTargetView set(
      @PathVariable int indicator, @RequestBody TargetBody wanted, SignedIn user) {
    Viewpoint from = from(wanted.year(), wanted.unit());
    IndicatorId id = standings.getIndicator(new IndicatorId(indicator)).id();
    UnitId whose = from.unitFor(id);
    TargetWish wish = wanted.wish(id, whose);
    rights.demandTarget(user, whose);
    targets.set(wish, user.name());
    return IndicatorTargetView.of(targets.findLatest(id, whose, wanted.year()).orElseThrow());
  }

  @GetMapping(ONE + "/explanations")
  List<ExplanationView> explanations(
      @PathVariable int indicator,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String unit) {
    Viewpoint from = viewpoints.of(year, unit, "");
    IndicatorId id = standings.getIndicator(new IndicatorId(indicator)).id();
    return said(id, from.unitFor(id), from);
  }

  private List<ExplanationView> said(IndicatorId id, UnitId unit, Viewpoint from) {
    return signatures.underReasons(explanations.list(id, unit, from.year(), from.at())).stream()
        .map(ExplanationView::of)
        .toList();
  }

  @PostMapping(ONE + "/explanations")
  @Needs(Permission.REPORT_WORK)
  @AsksForUnitsItself("FigureRights, for the unit of the figure or who supplies it")
  List<ExplanationView> explain(
      @PathVariable int indicator, @RequestBody ExplanationBody wanted, SignedIn user) {
    Viewpoint from = from(wanted.year(), wanted.unit());
    Indicator found = standings.getIndicator(new IndicatorId(indicator));
    IndicatorId id = found.id();
    UnitId whose = from.unitFor(id);
    rights.demand(user, found, whose);
    explanations.add(id, whose, wanted.year(), wanted.text(), user.name());
    return said(id, whose, from(wanted.year(), whose.value()));
  }

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
        .map(CrossedView::of)
        .toList();
  }

  private Viewpoint from(int year, @Nullable Integer unit) {
    return viewpoints.of(Integer.toString(year), unit == null ? "" : unit.toString(), "");
  }
}
