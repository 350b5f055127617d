package vn.haidang.measures;

import java.time.LocalDate;
import java.util.Set;
import vn.haidang.organisation.UnitId;

/**
 * How an indicator's figures of the time before a reorganisation came to a unit, or why they did
 * not.
 *
 * @param before the day of the reorganisation: the figures are of the time before it; of figures
 *     reckoned back the first day of their boundaries
 * @param units that stood until then; the unit itself may be among them
 * @param way whether and how the figures were carried over
 * @param figures how many
 */
public record Inheritance(LocalDate before, Set<UnitId> units, Crossed.Way way, int figures) {

  public Inheritance {
    units = Set.copyOf(units);
  }
}
