package vn.haidang.measures;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cross-section while a delivery brings figures of it: whose figure came, and what to add above.
 */
final class OpenSection {

  private final CrossSection key;
  private final @Nullable Indicator indicator;
  private final boolean fresh;
  private final BitSet seen = new BitSet();
  private final Map<Integer, Sum> sums = new HashMap<>();

  /**
   * Opens it.
   *
   * @param indicator null: nobody knows it
   * @param fresh no unit had a figure before this delivery
   */
  OpenSection(CrossSection key, @Nullable Indicator indicator, boolean fresh) {
    this.key = key;
    this.indicator = indicator;
    this.fresh = fresh;
  }

  /** A row as it was handed over. */
  record Row(
      int line, int unit, BigDecimal value, FigureStatus status, @Nullable Integer baseYear) {}

  /** What units below one add to its sum. */
  static final class Sum {
    private BigDecimal value = BigDecimal.ZERO;
    private int units;

    private void add(BigDecimal more, int reports) {
      value = value.add(more);
      units += reports;
    }

    BigDecimal value() {
      return value;
    }

    int units() {
      return units;
    }
  }

  CrossSection key() {
    return key;
  }

  @Nullable Indicator indicator() {
    return indicator;
  }

  boolean isFresh() {
    return fresh;
  }

  /** False if this unit's figure has come already. */
  boolean see(Places.Place place) {
    boolean first = !seen.get(place.number());
    seen.set(place.number());
    return first;
  }

  /** Adds a new figure to the sum of what its unit stood below. */
  void count(Area stay, BigDecimal value) {
    boolean summed =
        indicator != null
            && indicator
                .addition()
                .summedLevel()
                .filter(level -> level == stay.level())
                .isPresent();
    if (summed && stay.parent() != null) {
      sums.computeIfAbsent(stay.parent(), unit -> new Sum()).add(value, 1);
    }
  }

  int sums() {
    return sums.size();
  }

  /** What the units above get, nearest or not; afterwards there is nothing to add. */
  Map<Integer, Sum> takeSums(Places places) {
    Map<Integer, Sum> all = new HashMap<>();
    sums.forEach((parent, sum) -> {
      Area stay = places.get(parent).on(key.period().last());
      if (stay != null) {
        add(all, parent, sum);
        stay.above().forEach(unit -> add(all, unit, sum));
      }
    });
    sums.clear();
    return all;
  }

  private static void add(Map<Integer, Sum> all, int unit, Sum sum) {
    all.computeIfAbsent(unit, key -> new Sum()).add(sum.value, sum.units);
  }
}
