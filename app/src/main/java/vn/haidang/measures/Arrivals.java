package vn.haidang.measures;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Takes deliveries in: one figure or a million, in the transaction of the caller. */
@Component
class Arrivals {

  private final ImportStore store;
  private final CorrectionStore corrections;
  private final AreaStore areas;
  private final IndicatorStore indicators;
  private final Clock clock;
  private final Arrival.Portion portion;

  @Autowired
  Arrivals(
      ImportStore store,
      CorrectionStore corrections,
      AreaStore areas,
      IndicatorStore indicators,
      Clock clock) {
    this(store, corrections, areas, indicators, clock, Arrival.Portion.USUAL);
  }

  Arrivals(
      ImportStore store,
      CorrectionStore corrections,
      AreaStore areas,
      IndicatorStore indicators,
      Clock clock,
      Arrival.Portion portion) {
    this.store = store;
    this.corrections = corrections;
    this.areas = areas;
    this.indicators = indicators;
    this.clock = clock;
    this.portion = portion;
  }

  /** Stores what can be stored and names the rest; figures and sums hold when it returns. */
  Batch take(Delivery delivery, FigureRows rows) {
    int batch = store.open(delivery, clock.instant());
    var arrival =
        new Arrival(store, corrections, indicators, new Places(areas), delivery, batch, portion);
    rows.writeTo(arrival);
    Batch done = arrival.end();
    store.close(batch, done.rows(), done.changed());
    return done;
  }
}
