package vn.haidang.measures;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;

/**
 * A figure of one step on the units of another day.
 *
 * @param units one, or several where only the area they cover together can be told
 * @param value null where the indicator does not cross or something needed is not known
 * @param parts of how many reported figures it was made
 */
public record Crossed(Set<UnitId> units, @Nullable BigDecimal value, Way way, int parts) {

  /** How the figure came there. */
  public enum Way {
    /** The unit is the same; so is the figure. */
    SAME,
    /** Made of whole units, as the indicator crosses. */
    WHOLE_UNITS,
    /** Stated parts of units went in: as exact as those parts. */
    STATED_PARTS,
    /** How much of a unit went where is not stated: known for the area together only. */
    AREA_ONLY,
    /** The indicator's series ends with the unit; nothing is made up. */
    SERIES_ENDS,
    /** A figure, weight, numerator or denominator of a unit that went in is missing. */
    INCOMPLETE
  }

  public Crossed {
    units = Set.copyOf(units);
  }
}
