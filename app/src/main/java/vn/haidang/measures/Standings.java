package vn.haidang.measures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.series.Course;
import vn.haidang.kernel.series.Outlook;
import vn.haidang.kernel.series.Series;
import vn.haidang.kernel.series.Trajectory;
import vn.haidang.kernel.series.Verdict;
import vn.haidang.kernel.series.VerdictRule;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.VietnamTime;

/** How everything that was promised stands, now or as it was known at any earlier moment. */
@Component
public class Standings {

  /** So many years back figures help to find a season. */
  private static final int YEARS_BACK = 8;

  /** Years that are shown beside the present one. */
  private static final int YEARS_SHOWN = 4;

  private final IndicatorStore indicators;
  private final FigureStore figures;
  private final BackCastStore backCasts;
  private final InheritedFigures inherited;
  private final TargetStore targets;
  private final Clock clock;

  Standings(
      IndicatorStore indicators,
      FigureStore figures,
      BackCastStore backCasts,
      InheritedFigures inherited,
      TargetStore targets,
      Clock clock) {
    this.indicators = indicators;
    this.figures = figures;
    this.backCasts = backCasts;
    this.inherited = inherited;
    this.targets = targets;
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  public Indicator getIndicator(IndicatorId id) {
    return indicators.find(id).orElseThrow(() -> new NotFound("measures.no-such-indicator", id));
  }

  /** Years with targets, newest first. */
  public List<Integer> listYears() {
    return targets.listYears();
  }

  /** Units with targets in a year. */
  public List<UnitId> listUnits(int year) {
    return targets.listUnits(year);
  }

  /** All targets of an indicator and year, also those that were replaced, newest first. */
  public List<Target> listTargets(IndicatorId indicator, UnitId unit, int year) {
    return targets.list(indicator, unit, year);
  }

  /** Those that were set until a day: what came later was not known on it. */
  public List<Target> listTargets(IndicatorId indicator, UnitId unit, int year, LocalDate until) {
    return listTargets(indicator, unit, year).stream()
        .filter(target -> !target.setOn().isAfter(until))
        .toList();
  }

  /** What had become known of a year's figures by a moment, the latest first. */
  public List<Vintage> listHistory(
      IndicatorId indicator, UnitId unit, int year, Instant at, int most) {
    Period within = Period.ofYear(year);
    return Stream.concat(
            figures.listHistory(indicator, unit.value(), within, at, most).stream(),
            backCasts.listHistory(indicator, unit.value(), within, at, most).stream())
        .sorted(Comparator.comparing((Vintage one) -> one.observation().asOf()).reversed())
        .limit(most)
        .toList();
  }

  /** Everything with a target in that year, in the order of the catalogue. */
  public List<Standing> list(UnitId unit, int year, Instant at) {
    Map<Integer, Target> inForce = inForce(unit, year, at);
    return standings(indicators.list(inForce.keySet()), unit, year, at, inForce);
  }

  /** One indicator, with or without a target. */
  public Standing get(IndicatorId id, UnitId unit, int year, Instant at) {
    return list(List.of(getIndicator(id)), unit, year, at).getFirst();
  }

  /** Several indicators, each with or without a target, in the order given. */
  public List<Standing> list(Collection<Indicator> wanted, UnitId unit, int year, Instant at) {
    return wanted.isEmpty()
        ? List.of()
        : standings(wanted, unit, year, at, inForce(unit, year, at));
  }

  /** Targets by the number of their indicator. */
  private Map<Integer, Target> inForce(UnitId unit, int year, Instant at) {
    return targets.listInForce(unit, year, VietnamTime.dayOf(at)).stream()
        .collect(
            Collectors.toMap(target -> target.indicator().value(), target -> target, (a, b) -> b));
  }

  private List<Standing> standings(
      Collection<Indicator> wanted,
      UnitId unit,
      int year,
      Instant at,
      Map<Integer, Target> inForce) {
    if (wanted.isEmpty()) {
      return List.of();
    }
    Period stretch = new Period(LocalDate.of(year - YEARS_BACK, 1, 1), LocalDate.of(year, 12, 31));
    Map<IndicatorId, Indicator> all = indicators.withOperands(wanted, Books::needsOperands);
    InheritedFigures.Known known = inherited.list(all.values(), unit, stretch, at);
    Books books = new Books(all, known.observations());
    LocalDate day = VietnamTime.dayOf(at);
    return wanted.stream()
        .map(indicator ->
            standing(indicator, year, books.of(indicator), inForce.get(indicator.id().value()), day)
                .inheriting(known.inheritedBy(indicator.id())))
        .toList();
  }

  static Standing standing(
      Indicator indicator, int year, Year book, @Nullable Target target, LocalDate day) {
    int last = book.lastStep(year);
    Outlook outlook = last == 0 ? null : book.seriesUntil(year, last).map(Outlook::of).orElse(null);
    if (outlook == null && last > 0 && last < book.steps()) {
      outlook = new Outlook.Unknown(Outlook.Reason.TOO_FEW_YEARS, 0);
    }
    Trajectory path = target == null ? null : trajectory(indicator, year, book, target);
    Verdict verdict =
        target == null || path == null
            ? null
            : verdict(indicator, year, book, target, path, last, day, outlook);
    return new Standing(
        indicator,
        year,
        target,
        path,
        verdict,
        outlook,
        last,
        steps(book, year, path),
        yearsBefore(book, year),
        List.of());
  }

  private static Trajectory trajectory(Indicator indicator, int year, Year book, Target target) {
    BigDecimal aim = indicator.direction().aim(target.quantity(indicator.unit()));
    BigDecimal start =
        book.toDate(year - 1, book.steps())
            .map(Year.Known::value)
            .or(() -> Optional.ofNullable(target.base()))
            .orElse(indicator.course() == Course.STANDS ? aim : BigDecimal.ZERO);
    Optional<Series> past = book.seriesUntil(year - 1, book.steps());
    Trajectory seasonal =
        past.map(series -> Trajectory.seasonal(series, year, start, aim))
            .orElseGet(() -> Trajectory.straight(indicator.course(), book.steps(), start, aim));
    boolean agreed = target.agreedPath().size() == book.steps();
    return agreed && seasonal.way() != Trajectory.Way.SEASONAL
        ? Trajectory.agreed(target.agreedPath())
        : seasonal;
  }

  private static Verdict verdict(
      Indicator indicator,
      int year,
      Year book,
      Target target,
      Trajectory path,
      int last,
      LocalDate day,
      @Nullable Outlook outlook) {
    int due = 0;
    for (int step = 1; step <= book.steps(); step++) {
      LocalDate end = indicator.frequency().step(year, step).last();
      due = end.plusDays(indicator.dueDays()).isBefore(day) ? step : due;
    }
    return VerdictRule.PUBLISHED.judge(
        new VerdictRule.Facts(
            target.quantity(indicator.unit()),
            indicator.direction(),
            path,
            last == 0 ? null : book.toDate(year, last).orElseThrow().value(),
            last,
            due > last,
            last == book.steps(),
            outlook));
  }

  private static List<Standing.PastYear> yearsBefore(Year book, int year) {
    var years = new ArrayList<Standing.PastYear>();
    for (int past = year - YEARS_SHOWN; past < year; past++) {
      int shown = past;
      book.toDate(past, book.steps())
          .ifPresent(known -> years.add(new Standing.PastYear(shown, known)));
    }
    return years;
  }

  private static List<Standing.Step> steps(Year book, int year, @Nullable Trajectory path) {
    var steps = new ArrayList<Standing.Step>();
    for (int step = 1; step <= book.steps(); step++) {
      steps.add(
          new Standing.Step(
              step,
              book.alone(year, step).orElse(null),
              book.toDate(year, step).orElse(null),
              book.toDate(year - 1, step).map(Year.Known::value).orElse(null),
              book.againstYearBefore(year, step),
              book.againstStepBefore(year, step),
              path == null ? null : path.at(step)));
    }
    return steps;
  }
}
