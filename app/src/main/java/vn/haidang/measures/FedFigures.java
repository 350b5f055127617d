package vn.haidang.measures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.series.Direction;
import vn.haidang.kernel.time.Period;
import vn.haidang.measures.feed.FedFigure;
import vn.haidang.measures.feed.FedIndicator;
import vn.haidang.measures.feed.FigureFeed;
import vn.haidang.platform.Audit;
import vn.haidang.platform.VietnamTime;

/**
 * Takes figures from the modules that offer them: a quotient with its numerator and denominator, as
 * three indicators. Only what differs from what is known is stored, as an estimate while the step
 * runs and as final once it has ended.
 */
@Component
class FedFigures {

  private final List<FigureFeed> feeds;
  private final IndicatorStore indicators;
  private final FigureStore figures;
  private final Deliveries deliveries;
  private final Clock clock;

  FedFigures(
      List<FigureFeed> feeds,
      IndicatorStore indicators,
      FigureStore figures,
      Deliveries deliveries,
      Clock clock) {
    this.feeds = List.copyOf(feeds);
    this.indicators = indicators;
    this.figures = figures;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** Whether another module supplies what has this code, so that nobody types it. */
  boolean supply(String code) {
    return feeds.stream()
        .map(feed -> feed.indicator().code())
        .anyMatch(fed -> List.of(fed, fed + ".TS", fed + ".MS").contains(code));
  }

  /**
   * Asks every feed for every step of this year until today, and the last one of the year before.
   */
  void collect() {
    LocalDate today = VietnamTime.dayOf(clock.instant());
    for (FigureFeed feed : feeds) {
      Frequency frequency = frequency(feed.indicator().months());
      collect(feed, frequency.step(today.getYear() - 1, frequency.stepsPerYear()), today);
      for (int step = 1; step <= frequency.stepsPerYear(); step++) {
        Period period = frequency.step(today.getYear(), step);
        if (!period.first().isAfter(today)) {
          collect(feed, period, today);
        }
      }
    }
  }

  /** One figure to be stored. */
  private record Row(IndicatorId indicator, int unit, BigDecimal value) {}

  /** Returns how many figures were new or other than before. */
  int collect(FigureFeed feed, Period step, LocalDate today) {
    List<FedFigure> offered = feed.list(step);
    if (offered.isEmpty()) {
      return 0;
    }
    IndicatorId top = operand(feed.indicator(), ".TS", feed.indicator().numerator());
    IndicatorId bottom = operand(feed.indicator(), ".MS", feed.indicator().denominator());
    Indicator quotient = quotient(feed.indicator(), top, bottom);
    Indicator numerator = indicators.find(top).orElseThrow();
    Indicator denominator = indicators.find(bottom).orElseThrow();
    Quotient divided = Quotient.of(quotient, numerator, denominator);
    var rows = new ArrayList<Row>();
    for (FedFigure one : offered) {
      BigDecimal share = divided.of(one.numerator(), one.denominator());
      rows.add(new Row(top, one.unit().value(), one.numerator()));
      rows.add(new Row(bottom, one.unit().value(), one.denominator()));
      if (share != null) {
        rows.add(new Row(quotient.id(), one.unit().value(), share));
      }
    }
    List<Row> other = other(rows, step);
    return other.isEmpty() ? 0 : bring(feed, other, step, today);
  }

  private List<Row> other(List<Row> rows, Period step) {
    Map<String, BigDecimal> known =
        figures
            .listOf(
                rows.stream().map(Row::indicator).distinct().toList(),
                rows.stream().map(Row::unit).distinct().toList(),
                List.of(step))
            .stream()
            .collect(
                Collectors.toMap(
                    total -> total.indicator() + " " + total.unit(),
                    Total::value,
                    (a, b) -> b,
                    LinkedHashMap::new));
    return rows.stream()
        .filter(row -> {
          BigDecimal before = known.get(row.indicator() + " " + row.unit());
          return before == null || before.compareTo(row.value()) != 0;
        })
        .toList();
  }

  private int bring(FigureFeed feed, List<Row> rows, Period step, LocalDate today) {
    FigureStatus status =
        step.last().isBefore(today) ? FigureStatus.OFFICIAL : FigureStatus.ESTIMATE;
    Delivery delivery =
        Delivery.of(clock.instant(), feed.indicator().name(), Audit.SYSTEM).asConfirmed();
    return deliveries
        .bring(
            delivery,
            sink -> {
              int line = 0;
              for (Row row : rows) {
                sink.add(++line, row.indicator(), row.unit(), step, row.value(), status, null);
              }
            })
        .changed();
  }

  private IndicatorId operand(FedIndicator fed, String ending, String name) {
    return indicators
        .findByCode(fed.code() + ending)
        .map(Indicator::id)
        .orElseGet(() ->
            indicators.add(
                NewIndicator.of(fed.code() + ending, name, fed.countedIn(), 0, Kind.FLOW)
                    .every(frequency(fed.months()), 0)));
  }

  private Indicator quotient(FedIndicator fed, IndicatorId top, IndicatorId bottom) {
    return indicators
        .findByCode(fed.code())
        .orElseGet(() -> {
          IndicatorId id =
              indicators.add(
                  NewIndicator.of(fed.code(), fed.name(), fed.unit(), fed.decimals(), Kind.RATE)
                      .adding(
                          new Addition(
                              Addition.OverMonths.RECOMPUTED,
                              Addition.OverUnits.NONE,
                              null,
                              null,
                              top,
                              bottom,
                              Addition.Crossing.RECOMPUTED))
                      .every(frequency(fed.months()), 0)
                      .better(
                          fed.moreIsBetter() ? Direction.MORE_IS_BETTER : Direction.LESS_IS_BETTER,
                          false)
                      .defined(fed.definition(), null, null));
          return indicators.find(id).orElseThrow();
        });
  }

  private static Frequency frequency(int months) {
    return switch (months) {
      case 1 -> Frequency.MONTH;
      case 3 -> Frequency.QUARTER;
      case 6 -> Frequency.HALF_YEAR;
      default -> Frequency.YEAR;
    };
  }
}
