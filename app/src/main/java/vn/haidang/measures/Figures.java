package vn.haidang.measures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.VietnamTime;

/** Figures of indicators and units as known at a moment. */
@Component
public class Figures {

  private final PresentStore store;
  private final BackCastStore backCastStore;
  private final BackCasts backCasts;
  private final IndicatorStore indicators;
  private final Clock clock;

  Figures(
      PresentStore store,
      BackCastStore backCastStore,
      BackCasts backCasts,
      IndicatorStore indicators,
      Clock clock) {
    this.store = store;
    this.backCastStore = backCastStore;
    this.backCasts = backCasts;
    this.indicators = indicators;
    this.clock = clock;
  }

  /** Since when a unit has the boundaries it has today; empty where it does not stand. */
  public Optional<LocalDate> boundariesSince(UnitId unit) {
    return backCasts.since(unit, VietnamTime.dayOf(clock.instant()));
  }

  /** Figures of one unit that were reckoned back on later boundaries, as known at a moment. */
  public List<Observation> listReckonedBack(
      Collection<IndicatorId> which, UnitId unit, LocalDate from, LocalDate to, Instant at) {
    return which.isEmpty()
        ? List.of()
        : backCastStore.listKnown(which, unit, new Period(from, to), at);
  }

  /** Those of the codes that there are. */
  public List<Indicator> findByCodes(Collection<String> codes) {
    return codes.stream().distinct().flatMap(code -> indicators.findByCode(code).stream()).toList();
  }

  /**
   * By indicator, end, start and unit.
   *
   * @param units empty: every unit
   */
  public List<Observation> list(
      Collection<IndicatorId> which,
      Collection<UnitId> units,
      LocalDate from,
      LocalDate to,
      Instant at,
      int most,
      int skipped) {
    return which.isEmpty()
        ? List.of()
        : store.list(which, units, new Period(from, to), at, most, skipped);
  }
}
