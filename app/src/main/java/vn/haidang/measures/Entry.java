package vn.haidang.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Audit;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.VietnamTime;

/**
 * One figure typed by an official. What can be read two ways is asked about and never guessed; what
 * is surprising is stored with a reason.
 */
@Component
public class Entry {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final IndicatorStore indicators;
  private final InheritedFigures figures;
  private final Arrivals arrivals;
  private final ImportStore imports;
  private final Identities identities;
  private final BackCasts backCasts;
  private final Audit audit;
  private final Clock clock;

  Entry(
      IndicatorStore indicators,
      InheritedFigures figures,
      Arrivals arrivals,
      ImportStore imports,
      Identities identities,
      BackCasts backCasts,
      Audit audit,
      Clock clock) {
    this.indicators = indicators;
    this.figures = figures;
    this.arrivals = arrivals;
    this.imports = imports;
    this.identities = identities;
    this.backCasts = backCasts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is typed.
   *
   * @param step of the year, from 1
   * @param toDate the figure is of the year to date, not of the step alone
   * @param reason why it is surprising, or empty
   * @param backCast it is declared to be reckoned back on the boundaries the unit has today
   */
  public record Typed(
      IndicatorId indicator,
      int unit,
      int year,
      int step,
      boolean toDate,
      String figure,
      FigureStatus status,
      String source,
      String reason,
      boolean backCast) {

    Typed(
        IndicatorId indicator,
        int unit,
        int year,
        int step,
        boolean toDate,
        String figure,
        FigureStatus status,
        String source,
        String reason) {
      this(indicator, unit, year, step, toDate, figure, status, source, reason, false);
    }
  }

  /**
   * Stores it.
   *
   * @throws RefusedException with the reason, if it cannot be stored as it is
   */
  @Transactional
  public void enter(Typed typed, String by) {
    Indicator indicator =
        indicators
            .find(typed.indicator())
            .orElseThrow(() -> new RefusedException(Problem.of("measures.indicator-unknown")));
    if (typed.step() < 1 || typed.step() > indicator.frequency().stepsPerYear()) {
      throw new RefusedException(Problem.of("measures.no-such-step"));
    }
    Period period =
        typed.toDate()
            ? indicator.frequency().toDate(typed.year(), typed.step())
            : indicator.frequency().step(typed.year(), typed.step());
    BigDecimal value = TypedFigure.read(typed.figure(), indicator.unit());
    LocalDate boundaries = typed.backCast() ? boundaries(typed, period) : null;
    check(indicator, typed, period, value);
    int batch =
        boundaries == null
            ? take(indicator, typed, period, value, by)
            : takeBack(indicator, typed, period, value, boundaries, by);
    if (!typed.reason().isBlank()) {
      imports.remark(batch, indicator.id(), typed.unit(), period, typed.reason().strip());
    }
    audit.record(
        "figure.entered",
        "indicator:" + indicator.id(),
        Map.of(
            "period", period.first() + "/" + period.last(),
            "value", value.toPlainString(),
            "status", typed.status().name(),
            "reason", typed.reason(),
            "boundaries", boundaries == null ? "" : boundaries.toString()));
  }

  private int take(Indicator indicator, Typed typed, Period period, BigDecimal value, String by) {
    Batch batch =
        arrivals.take(
            Delivery.of(clock.instant(), typed.source().isBlank() ? by : typed.source(), by)
                .asConfirmed(),
            sink ->
                sink.add(
                    1,
                    indicator.id(),
                    typed.unit(),
                    period,
                    value,
                    typed.status(),
                    indicator.baseYear()));
    if (batch.refused() > 0) {
      Batch.Fault fault = batch.faults().getFirst();
      throw new RefusedException(Problem.of(fault.code(), fault.value()));
    }
    return batch.id();
  }

  /** Since when the unit has the boundaries it has today; later than the period. */
  private LocalDate boundaries(Typed typed, Period period) {
    if (typed.source().isBlank()) {
      throw new RefusedException(Problem.of("measures.back-cast-source"));
    }
    return backCasts
        .since(new UnitId(typed.unit()), VietnamTime.dayOf(clock.instant()))
        .filter(since -> period.last().isBefore(since))
        .orElseThrow(() -> new RefusedException(Problem.of("measures.not-before-boundaries")));
  }

  private int takeBack(
      Indicator indicator,
      Typed typed,
      Period period,
      BigDecimal value,
      LocalDate boundaries,
      String by) {
    Delivery delivery = Delivery.of(clock.instant(), typed.source(), by).onBoundariesOf(boundaries);
    int batch = imports.open(delivery, clock.instant());
    BackCastArrival arrival = backCasts.arrival(batch, delivery.asOf());
    arrival.add(
        new ReadyFigure(
            1, indicator, new UnitId(typed.unit()), period, value, typed.status(), "", boundaries));
    BackCastArrival.Taken taken = arrival.end();
    if (!taken.faults().isEmpty()) {
      throw new RefusedException(taken.faults().getFirst().problem());
    }
    imports.close(batch, 1, taken.changed());
    return batch;
  }

  private void check(Indicator indicator, Typed typed, Period period, BigDecimal value) {
    if (!typed.reason().isBlank()) {
      return;
    }
    checkIdentities(indicator, typed, period, value);
    Year book = book(indicator, typed, period);
    Optional<BigDecimal> before = before(indicator, book, typed).filter(it -> it.signum() != 0);
    before.ifPresent(earlier -> checkUnit(value, earlier));
    if (before.isPresent()) {
      checkJump(indicator, value, before.get());
    } else {
      book.toDate(typed.year() - 1, typed.step())
          .map(Year.Known::value)
          .filter(it -> typed.toDate() && it.signum() != 0)
          .ifPresent(earlier -> checkUnit(value, earlier));
    }
  }

  private static void checkUnit(BigDecimal value, BigDecimal before) {
    if (isThousandfold(value, before)) {
      throw new RefusedException(
          Problem.of("measures.thousandfold", value.toPlainString(), before.toPlainString()));
    }
  }

  private static void checkJump(Indicator indicator, BigDecimal value, BigDecimal before) {
    BigDecimal jump = indicator.limits().jump();
    BigDecimal change =
        value
            .subtract(before)
            .abs()
            .multiply(HUNDRED)
            .divide(before.abs(), 0, RoundingMode.HALF_UP);
    if (jump != null && !indicator.kind().isInPoints() && change.compareTo(jump) > 0) {
      throw new RefusedException(
          Problem.of("measures.jump", change.toPlainString(), FigureTexts.shown(before)));
    }
  }

  private void checkIdentities(Indicator indicator, Typed typed, Period period, BigDecimal value) {
    for (Breach breach :
        identities.listBrokenBy(Map.of(indicator.id(), value), new UnitId(typed.unit()), period)) {
      throw new RefusedException(identities.problem(breach));
    }
  }

  /** Whether a figure looks as if typed in thousands or millions of what the other is in. */
  static boolean isThousandfold(BigDecimal value, BigDecimal before) {
    BigDecimal ratio = value.abs().divide(before.abs(), 9, RoundingMode.HALF_UP);
    double times = ratio.signum() == 0 ? 1 : Math.abs(Math.log10(ratio.doubleValue()));
    return Math.abs(times - 3) < 0.3 || Math.abs(times - 6) < 0.3;
  }

  /** With what the units it was made of left behind, as far as that crosses. */
  private Year book(Indicator indicator, Typed typed, Period period) {
    Period within = Period.ofYear(typed.year());
    return new Year(
        indicator,
        figures
            .list(
                List.of(indicator),
                new UnitId(typed.unit()),
                new Period(within.first().minusYears(1), period.last()),
                clock.instant())
            .observations());
  }

  /**
   * The step before, in the same manner of counting; none for a year to date that grows from step
   * to step.
   */
  private static Optional<BigDecimal> before(Indicator indicator, Year book, Typed typed) {
    boolean grows = indicator.isDerivable();
    if (grows && typed.toDate()) {
      return Optional.empty();
    }
    int year = typed.step() == 1 ? typed.year() - 1 : typed.year();
    int step = typed.step() == 1 ? book.steps() : typed.step() - 1;
    return (grows ? book.alone(year, step) : book.toDate(year, step)).map(Year.Known::value);
  }
}
