package vn.haidang.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;

/** Figures of indicators and units as known at a moment. */
@Component
public class Figures {

  private final PresentStore store;
  private final IndicatorStore indicators;

  Figures(PresentStore store, IndicatorStore indicators) {
    this.store = store;
    this.indicators = indicators;
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
