package vn.haidang.measures.published;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.series.Verdict;
import vn.haidang.measures.Catalogue;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.Standing;
import vn.haidang.measures.Standings;
import vn.haidang.measures.Target;
import vn.haidang.measures.Year;
import vn.haidang.organisation.UnitId;

/** Standings of a unit and year as they are known now or were at any moment before. */
@Component
public class PublishedStandings {

  private final Standings standings;
  private final Catalogue catalogue;

  PublishedStandings(Standings standings, Catalogue catalogue) {
    this.standings = standings;
    this.catalogue = catalogue;
  }

  /** Everything with a target in that year, in the order of the catalogue. */
  public List<PublishedStanding> list(UnitId unit, int year, Instant at) {
    return standings.list(unit, year, at).stream().map(PublishedStandings::published).toList();
  }

  /** One indicator by its code, with or without a target. */
  public Optional<PublishedStanding> find(String code, UnitId unit, int year, Instant at) {
    return catalogue
        .findByCode(code)
        .map(indicator -> published(standings.get(indicator.id(), unit, year, at)));
  }

  private static PublishedStanding published(Standing standing) {
    Indicator indicator = standing.indicator();
    Target target = standing.target();
    Verdict verdict = standing.verdict();
    Standing.Step last = standing.last();
    Year.Known known = last == null ? null : last.toDate();
    return new PublishedStanding(
        indicator.id().value(),
        indicator.code(),
        indicator.fullName(),
        indicator.topic(),
        indicator.unit().symbol(),
        indicator.decimals(),
        standing.year(),
        known == null ? null : known.value(),
        known == null ? null : known.status().name(),
        last == null ? null : indicator.frequency().step(standing.year(), last.number()).last(),
        target == null ? null : target.comparator().name(),
        target == null ? null : target.value(),
        target == null ? null : target.valueMax(),
        target == null ? null : target.legalBasis(),
        verdict == null ? null : verdict.rating().name(),
        last == null ? null : last.growth(),
        indicator.kind().isCountedOff());
  }
}
