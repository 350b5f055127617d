package vn.haidang.measures;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;

/** Everything that was ever known of one indicator and one unit, corrections included. */
@Component
public class Vintages {

  private final VintageStore store;

  Vintages(VintageStore store) {
    this.store = store;
  }

  /**
   * Of stretches that end within the days given: the latest stretch first, its latest word first.
   */
  public List<Observation> list(IndicatorId indicator, UnitId unit, Period within, int most) {
    return store.list(indicator, unit, within, most);
  }
}
