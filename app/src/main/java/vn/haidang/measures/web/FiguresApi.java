package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
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
import vn.haidang.measures.Standings;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedCall;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Texts;
import vn.haidang.platform.VietnamTime;

/** Figures for programs: read as known on a day, and brought. */
@RestController
@Needs(Permission.READ)
class FiguresApi {

  private static final int MOST_ROWS = 10_000;
  private static final int MOST_READ = 5_000;

  private final Figures figures;
  private final FigureIntake intake;
  private final FigureRights rights;
  private final Standings standings;
  private final MessageFiles messages;

  FiguresApi(
      Figures figures,
      FigureIntake intake,
      FigureRights rights,
      Standings standings,
      MessageFiles messages) {
    this.figures = figures;
    this.intake = intake;
    this.rights = rights;
    this.standings = standings;
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

  /** A figure reckoned back on the boundaries that the unit has since a later day. */
  record BackCastView(FigureView figure, LocalDate boundaries) {}

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
   * @param geography null: figures are of units as they stood at the time; else on the boundaries
   *     of this day, those of an earlier time reckoned back by the source
   */
  record WantedFigures(
      List<WantedFigure> figures,
      String source,
      @Nullable Instant asOf,
      boolean confirmed,
      @Nullable LocalDate geography) {}

  /** A row that was left out; {@code row} counts from 1. */
  record RowFault(int row, String code, String detail, String value) {}

  /**
   * What became of the rows.
   *
   * @param backCast how many were taken as reckoned back on later boundaries
   */
  record BroughtView(
      @Nullable Integer batch,
      int rows,
      int changed,
      int unchanged,
      int refused,
      int backCast,
      List<RowFault> faults) {}

  @GetMapping("/api/v1/figures")
  FigureList list(
      @RequestParam List<String> indicator,
      @RequestParam(required = false) @Nullable List<Integer> unit,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable LocalDate asOf,
      @RequestParam(defaultValue = "0") int skipped,
      @RequestParam(defaultValue = "1000") int size) {
    demandOrder(from, to);
    Map<IndicatorId, String> codes = codes(indicator);
    int most = Math.clamp(size, 1, MOST_READ);
    int before = Math.max(0, skipped);
    List<Observation> found =
        figures.list(
            codes.keySet(),
            unit == null ? List.of() : unit.stream().map(UnitId::new).toList(),
            from,
            to,
            moment(asOf),
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

  private static void demandOrder(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw RefusedCall.invalid(Map.of("to", Problem.of("measures.period-backwards")));
    }
  }

  /** The code of each indicator that is known under one of these. */
  private Map<IndicatorId, String> codes(List<String> codes) {
    return figures.findByCodes(codes).stream()
        .collect(Collectors.toMap(Indicator::id, Indicator::code));
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

  /** Figures of one unit that their publisher reckoned back on its later boundaries. */
  @GetMapping("/api/v1/figures/back-casts")
  List<BackCastView> listReckonedBack(
      @RequestParam List<String> indicator,
      @RequestParam int unit,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable LocalDate asOf) {
    demandOrder(from, to);
    Map<IndicatorId, String> codes = codes(indicator);
    return figures
        .listReckonedBack(codes.keySet(), new UnitId(unit), from, to, moment(asOf))
        .stream()
        .map(one ->
            new BackCastView(
                view(one, codes.getOrDefault(one.indicator(), "")),
                Objects.requireNonNull(one.boundaries())))
        .toList();
  }

  private Instant moment(@Nullable LocalDate asOf) {
    return asOf == null
        ? standings.now()
        : asOf.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
  }

  @PostMapping("/api/v1/figures")
  @Needs(Permission.REPORT_WORK)
  @AsksForUnitsItself(
      "FigureIntake, row by row: the unit of the figure, or the one that supplies it")
  BroughtView bring(@RequestBody WantedFigures wanted, SignedIn user) {
    if (wanted.figures().isEmpty() || wanted.figures().size() > MOST_ROWS) {
      throw RefusedCall.invalid(Map.of("figures", Problem.of("measures.too-many-rows", MOST_ROWS)));
    }
    if (wanted.source().isBlank()) {
      throw RefusedCall.invalid(Map.of("source", Problem.of("measures.source-missing")));
    }
    LocalDate geography = wanted.geography();
    if (geography != null && geography.isAfter(VietnamTime.dayOf(standings.now()))) {
      throw RefusedCall.invalid(
          Map.of("geography", Problem.of("measures.geography-unclear", geography)));
    }
    Instant asOf = wanted.asOf();
    Delivery delivery =
        Delivery.of(asOf == null ? standings.now() : asOf, wanted.source(), user.name())
            .onBoundariesOf(geography);
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
        report.backCast(),
        report.firstFaults().stream()
            .map(fault ->
                new RowFault(
                    fault.line(),
                    fault.problem().code(),
                    texts.get(fault.problem()),
                    fault.value()))
            .toList());
  }
}
