package vn.haidang.measures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.VietnamTime;

/**
 * The unit a year is looked at from when nobody says which: the one whose plan has most targets in
 * that year, else the province that stood at its end. After a merger of provinces this is another
 * one than before.
 */
@Component
public class HomeUnit {

  private final HomeUnitStore store;
  private final Clock clock;

  HomeUnit(HomeUnitStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Of a year; empty while no unit is entered. */
  public Optional<UnitId> in(int year) {
    LocalDate today = VietnamTime.dayOf(clock.instant());
    LocalDate end = LocalDate.of(year, 12, 31);
    return store
        .findWithMostTargets(year)
        .or(() -> store.findProvince(end.isAfter(today) ? today : end));
  }
}
