package vn.haidang.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.Holding;
import vn.haidang.organisation.Lifetime;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.organisation.Units;

/** Finds what units are called, those that stand no more as they were called last. */
@Component
final class UnitTitleReader {

  private final Units units;
  private final Clock clock;

  UnitTitleReader(Units units, Clock clock) {
    this.units = units;
    this.clock = clock;
  }

  UnitTitles ofHoldings(Collection<Holding> holdings) {
    return of(holdings.stream().map(holding -> holding.post().unit()).distinct().toList());
  }

  UnitTitles of(Collection<UnitId> ids) {
    return new UnitTitles(
        units.listNearest(ids, today()).stream().collect(Collectors.toMap(Unit::id, Unit::name)));
  }

  /** The unit as it stands, or as it stood on its last day or will on its first. */
  Unit get(UnitId id) {
    return units.find(id, today()).or(() -> last(id)).orElseGet(() -> units.get(id, today()));
  }

  private Optional<Unit> last(UnitId id) {
    Lifetime lifetime = units.getLifetime(id);
    LocalDate until = lifetime.until();
    return units.find(id, until == null ? lifetime.since() : until.minusDays(1));
  }

  /** Agencies and territories of the provinces today, for a choice. */
  List<Unit> agencies() {
    return units.tree(today()).units().stream()
        .filter(unit -> unit.level() == UnitLevel.PROVINCE)
        .toList();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
