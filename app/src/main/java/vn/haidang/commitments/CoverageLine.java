package vn.haidang.commitments;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;

/**
 * One task of a plan for one unit that has to do with it, and what is missing there.
 *
 * @param unit null: nobody has been given it
 * @param leads whether the unit leads it; otherwise it takes part
 */
public record CoverageLine(Commitment task, @Nullable UnitId unit, boolean leads, Set<Gap> gaps) {

  /** What a task may lack. */
  public enum Gap {
    /** Nobody leads it. */
    NO_OWNER,
    /** The unit has no plan of its own that carries it out. */
    NO_SUB_PLAN,
    /** Its clause sets no figure by which one could measure it. */
    NO_MEASURE,
    /** It has no deadline, not even a rule for one. */
    NO_DEADLINE;

    /** The key of its name in the messages. */
    public String messageKey() {
      return "coverage.gap." + name();
    }

    /** As it stands in an address: {@code no-owner}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public CoverageLine {
    gaps = Set.copyOf(gaps);
  }
}
