package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.measures.DecimalSign;
import vn.haidang.measures.Delivery;
import vn.haidang.measures.FigureIntake;
import vn.haidang.measures.FigureReport;
import vn.haidang.measures.FigureStatus;
import vn.haidang.measures.Figures;
import vn.haidang.measures.GivenFigure;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.Observation;
import vn.haidang.measures.PeriodCode;
import vn.haidang.measures.Standing;
import vn.haidang.measures.Standings;
import vn.haidang.measures.Target;
import vn.haidang.measures.Year;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedCall;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Texts;

/** Figures, targets and standings for programs. */
@RestController
@Needs(Permission.READ)
class FiguresApi {

  private static final int MOST_ROWS = 10_000;
  private static final int MOST_READ = 5_000;
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Figures figures;
  private final FigureIntake intake;
  private final FigureRights rights;
  private final Standings standings;
  private final Viewpoints viewpoints;
  private final MessageFiles messages;

  FiguresApi(
      Figures figures,
      FigureIntake intake,
      FigureRights rights,
      Standings standings,
      Viewpoints viewpoints,
      MessageFiles messages) {
    this.figures = figures;
    this.intake = intake;
    this.rights = rights;
    this.standings = standings;
    this.viewpoints = viewpoints;
    this.messages = messages;
  }

  /** A figure as it was known: value with its scale, period as a code, since when and by whom. */
  record FigureView(
      String indicator,
      int unit,
      String period,
      LocalDate first,
      LocalDate last,
      BigDecimal value,
      FigureStatus status,
      @Nullable Integer baseYear,
      Instant asOf,
      String source,
      int batch) {}

  /** Some figures, and whether there are more behind {@code skipped} and {@code size}. */
  record FigureList(List<FigureView> items, int skipped, int size, boolean more) {}

  /**
   * A figure to be brought.
   *
   * @param unit code, or # and number; null: the home unit of the year
   * @param period 2018, 2018-S1, 2018-Q3, 2018-09, each with /YTD for the year to date
   */
  record WantedFigure(
      String indicator,
      @Nullable String unit,
      String period,
      BigDecimal value,
      @Nullable FigureStatus status,
      @Nullable String note) {}

  /**
   * Figures to be brought together.
   *
   * @param source where they come from
   * @param asOf since when they are known; null: now
   * @param confirmed surprising values are meant as they are
   */
  record WantedFigures(
      List<WantedFigure> figures,
      String source,
      @Nullable Instant asOf,
      boolean confirmed) {}

  /** A row that was left out; {@code row} counts from 1. */
  record RowFault(int row, String code, String detail, String value) {}

  /** What became of the rows. */
  record BroughtView(
      @Nullable Integer batch,
      int rows,
      int changed,
      int unchanged,
      int refused,
      List<RowFault> faults) {}

  /** A target in force. */
  record TargetView(
      String indicator,
      String name,
      String measure,
      int unit,
      int year,
      String comparator,
      BigDecimal value,
      @Nullable BigDecimal valueMax,
      @Nullable BigDecimal base,
      boolean aspiration,
      String legalBasis,
      LocalDate setOn,
      @Nullable String address) {}

  /** How an indicator stands: rating with its reason, and every step of the year. */
  record StandingView(
      int id,
      String indicator,
      String name,
      String measure,
      String kind,
      @Nullable String definition,
      @Nullable String source,
      int year,
      @Nullable TargetView target,
      @Nullable String rating,
      @Nullable String reason,
      @Nullable String trajectory,
      List<StepView> steps) {}

  /** A step of the year; derived figures say so. */
  record StepView(
      int step,
      @Nullable KnownView alone,
      @Nullable KnownView toDate,
      @Nullable BigDecimal yearBefore,
      @Nullable BigDecimal expected) {}

  /** A figure with what it rests on. */
  record KnownView(BigDecimal value, FigureStatus status, boolean derived) {}

  /** A scorecard: every indicator with a target. */
  record ScorecardView(int year, @Nullable Integer unit, String asOf, List<StandingView> items) {}

  @GetMapping("/api/v1/figures")
  FigureList list(
      @RequestParam List<String> indicator,
      @RequestParam(required = false) @Nullable List<Integer> unit,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable LocalDate asOf,
      @RequestParam(defaultValue = "0") int skipped,
      @RequestParam(defaultValue = "1000") int size) {
    if (to.isBefore(from)) {
      throw RefusedCall.invalid(Map.of("to", Problem.of("measures.period-backwards")));
    }
    Map<IndicatorId, String> codes =
        figures.findByCodes(indicator).stream()
            .collect(Collectors.toMap(Indicator::id, Indicator::code));
    int most = Math.clamp(size, 1, MOST_READ);
    int before = Math.max(0, skipped);
    List<Observation> found =
        figures.list(
            codes.keySet(),
            unit == null ? List.of() : unit.stream().map(UnitId::new).toList(),
            from,
            to,
            asOf == null ? standings.now() : asOf.plusDays(1).atStartOfDay(VIETNAM).toInstant(),
            most + 1,
            before);
    return new FigureList(
        found.stream()
            .limit(most)
            .map(figure -> view(figure, codes.getOrDefault(figure.indicator(), "")))
            .toList(),
        before,
        most,
        found.size() > most);
  }

  private static FigureView view(Observation figure, String code) {
    return new FigureView(
        code,
        figure.unit(),
        PeriodCode.of(figure.period()),
        figure.period().first(),
        figure.period().last(),
        figure.value(),
        figure.status(),
        figure.baseYear(),
        figure.asOf(),
        figure.source(),
        figure.batch());
  }

  @PostMapping("/api/v1/figures")
  @Needs(Permission.REPORT_WORK)
  @AsksForUnitsItself("FigureIntake, row by row: the unit of the figure, or the one that supplies it")
  BroughtView bring(@RequestBody WantedFigures wanted, SignedIn user) {
    if (wanted.figures().isEmpty() || wanted.figures().size() > MOST_ROWS) {
      throw RefusedCall.invalid(
          Map.of("figures", Problem.of("measures.too-many-rows", MOST_ROWS)));
    }
    if (wanted.source().isBlank()) {
      throw RefusedCall.invalid(Map.of("source", Problem.of("measures.source-missing")));
    }
    Instant asOf = wanted.asOf();
    Delivery delivery =
        Delivery.of(asOf == null ? standings.now() : asOf, wanted.source(), user.name());
    FigureReport report =
        intake.bring(
            taker -> {
              int line = 0;
              for (WantedFigure figure : wanted.figures()) {
                taker.accept(given(++line, figure));
              }
            },
            wanted.confirmed() ? delivery.asConfirmed() : delivery,
            DecimalSign.POINT,
            rights.of(user),
            null);
    return view(report, messages.in(user.language()));
  }

  private static GivenFigure given(int line, WantedFigure figure) {
    return new GivenFigure(
        line,
        figure.unit() == null ? "" : figure.unit(),
        figure.indicator(),
        figure.period(),
        figure.value().toPlainString(),
        figure.status() == null ? "" : figure.status().name(),
        figure.note() == null ? "" : figure.note());
  }

  static BroughtView view(FigureReport report, Texts texts) {
    return new BroughtView(
        report.batch(),
        report.rows(),
        report.changed(),
        report.unchanged(),
        report.refused(),
        report.faults().stream()
            .map(fault ->
                new RowFault(
                    fault.line(),
                    fault.problem().code(),
                    texts.get(fault.problem()),
                    fault.value()))
            .toList());
  }

  @GetMapping("/api/v1/targets")
  List<TargetView> targets(
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String asOf) {
    return scorecard(year, unit, asOf).items().stream()
        .map(StandingView::target)
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  @GetMapping("/api/v1/indicators")
  ScorecardView scorecard(
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String asOf) {
    Viewpoint from = viewpoints.of(year, unit, asOf);
    UnitId whose = from.unit();
    List<Standing> all =
        whose == null ? List.of() : standings.list(whose, from.year(), from.at());
    return new ScorecardView(
        from.year(),
        whose == null ? null : whose.value(),
        LocalDate.ofInstant(from.at(), VIETNAM).toString(),
        all.stream().map(FiguresApi::view).toList());
  }

  @GetMapping("/api/v1/indicators/{indicator:[1-9]\\d{0,8}}")
  StandingView indicator(
      @PathVariable int indicator,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String asOf) {
    Viewpoint from = viewpoints.of(year, unit, asOf);
    UnitId whose = from.unit();
    IndicatorId id = new IndicatorId(indicator);
    if (whose == null) {
      standings.getIndicator(id);
      throw RefusedCall.invalid(Map.of("unit", Problem.of("measures.unit-not-known", unit)));
    }
    return view(standings.get(id, whose, from.year(), from.at()));
  }

  private static StandingView view(Standing standing) {
    Indicator indicator = standing.indicator();
    Target target = standing.target();
    var verdict = standing.verdict();
    var path = standing.trajectory();
    var steps = new ArrayList<StepView>();
    for (Standing.Step step : standing.steps()) {
      steps.add(
          new StepView(
              step.number(),
              view(step.alone()),
              view(step.toDate()),
              step.yearBefore(),
              step.expected()));
    }
    return new StandingView(
        indicator.id().value(),
        indicator.code(),
        indicator.name(),
        indicator.unit().symbol(),
        indicator.kind().name(),
        indicator.definition(),
        indicator.source(),
        standing.year(),
        target == null ? null : view(indicator, target),
        verdict == null ? null : verdict.rating().name(),
        verdict == null ? null : verdict.reason().name(),
        path == null ? null : path.way().name(),
        steps);
  }

  private static @Nullable KnownView view(Year.@Nullable Known known) {
    return known == null ? null : new KnownView(known.value(), known.status(), known.derived());
  }

  private static TargetView view(Indicator indicator, Target target) {
    Target.Origin origin = target.origin();
    return new TargetView(
        indicator.code(),
        indicator.name(),
        indicator.unit().symbol(),
        target.unit().value(),
        target.year(),
        target.comparator().name(),
        target.value(),
        target.valueMax(),
        target.base(),
        target.aspiration(),
        target.legalBasis(),
        target.setOn(),
        origin == null ? null : origin.address());
  }
}
