package vn.haidang.measures.published;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.time.Period;
import vn.haidang.measures.Catalogue;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.PeriodCode;
import vn.haidang.measures.Vintages;
import vn.haidang.organisation.UnitId;

/** Figures with every vintage they had: which one was meant can be said and found again. */
@Component
public class PublishedFigures {

  private static final int MOST = 400;

  private final Catalogue catalogue;
  private final Vintages vintages;

  PublishedFigures(Catalogue catalogue, Vintages vintages) {
    this.catalogue = catalogue;
    this.vintages = vintages;
  }

  /** Indicators in whose code, name or topic the words occur, accents or not; none for no words. */
  public List<PublishedIndicator> findIndicators(String words, int most) {
    return words.isBlank()
        ? List.of()
        : catalogue.list(words.strip()).stream()
            .limit(most)
            .map(PublishedFigures::published)
            .toList();
  }

  /** One by its number. */
  public Optional<PublishedIndicator> findIndicator(int id) {
    return catalogue.find(new IndicatorId(id)).map(PublishedFigures::published);
  }

  /** A stretch of days as files write it, {@code 2018-Q3} or {@code 2018-09/YTD}; empty: none. */
  public Optional<Period> parsePeriod(String code) {
    return PeriodCode.parse(code);
  }

  /** All vintages of stretches that end in the year, the latest stretch and word first. */
  public List<PublishedFigure> list(int indicator, UnitId unit, int year) {
    return list(indicator, unit, Period.ofYear(year));
  }

  /** The vintage of one stretch that was known at a moment; empty: nothing was known then. */
  public Optional<PublishedFigure> find(int indicator, UnitId unit, Period period, Instant at) {
    return listVintages(indicator, unit, period).stream()
        .filter(figure -> !figure.knownSince().isAfter(at))
        .findFirst();
  }

  /** All vintages of one stretch, the latest first. */
  public List<PublishedFigure> listVintages(int indicator, UnitId unit, Period period) {
    LocalDate end = period.last();
    return list(indicator, unit, new Period(end, end)).stream()
        .filter(figure -> figure.period().equals(period))
        .toList();
  }

  private List<PublishedFigure> list(int indicator, UnitId unit, Period within) {
    Optional<Indicator> found = catalogue.find(new IndicatorId(indicator));
    if (found.isEmpty()) {
      return List.of();
    }
    PublishedIndicator what = published(found.get());
    return vintages.list(found.get().id(), unit, within, MOST).stream()
        .map(one ->
            new PublishedFigure(
                what,
                unit,
                one.period(),
                one.value(),
                one.status().name(),
                one.asOf(),
                one.batch(),
                one.source()))
        .toList();
  }

  private static PublishedIndicator published(Indicator indicator) {
    return new PublishedIndicator(
        indicator.id().value(),
        indicator.code(),
        indicator.fullName(),
        indicator.unit().symbol(),
        indicator.topic());
  }
}
