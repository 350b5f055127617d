package vn.haidang.measures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.quantity.Total;
import vn.haidang.kernel.quantity.Verdict;
import vn.haidang.kernel.series.Direction;
import vn.haidang.organisation.UnitId;

/**
 * A target and what of it is handed on to the units below.
 *
 * @param whole null where the unit above has none
 * @param parts one for each unit below, with or without a target
 */
public record Cascade(Indicator indicator, @Nullable Target whole, List<Part> parts) {

  /** What one unit has to reach. */
  public record Part(UnitId unit, @Nullable Target target) {}

  /** Whether the parts reach the whole. */
  public enum Reach {
    /** They do, exactly or but for rounding. */
    REACHED,
    /** They reach more than the whole. */
    BEYOND,
    /** They fall short although every unit has its part. */
    SHORT,
    /** Some units have no part yet. */
    UNFINISHED,
    /** The indicator does not add over units, so nothing can be said. */
    NOT_ADDITIVE
  }

  public Cascade {
    parts = List.copyOf(parts);
  }

  /** Aims of the parts that are set. */
  public List<BigDecimal> aims() {
    return parts.stream().map(Part::target).filter(Objects::nonNull).map(this::aim).toList();
  }

  private BigDecimal aim(Target target) {
    return indicator.direction().aim(target.quantity(indicator.unit()));
  }

  public BigDecimal sum() {
    return aims().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What is missing to the whole, negative where it is exceeded; null without a whole. */
  public @Nullable BigDecimal rest() {
    return whole == null ? null : aim(whole).subtract(sum());
  }

  /** Counts are exact; amounts printed with decimals may differ by rounding. */
  private boolean isRounding() {
    return new Total(aim(Objects.requireNonNull(whole)), aims()).verdict() != Verdict.IMPOSSIBLE;
  }

  public Reach reach() {
    if (indicator.addition().overUnits() != Addition.OverUnits.SUM) {
      return Reach.NOT_ADDITIVE;
    }
    BigDecimal rest = rest();
    if (rest == null || aims().isEmpty()) {
      return Reach.UNFINISHED;
    }
    boolean less = indicator.direction() == Direction.LESS_IS_BETTER;
    boolean met = rest.signum() == 0 || (indicator.decimals() > 0 && isRounding());
    if (met) {
      return Reach.REACHED;
    }
    boolean beyond = less ? rest.signum() > 0 : rest.signum() < 0;
    boolean complete = aims().size() == parts.size();
    if (less) {
      return beyond ? (complete ? Reach.BEYOND : Reach.UNFINISHED) : Reach.SHORT;
    }
    return beyond ? Reach.BEYOND : complete ? Reach.SHORT : Reach.UNFINISHED;
  }
}
