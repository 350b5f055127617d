package vn.haidang.commitments.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.Urging.Candidate;
import vn.haidang.organisation.UnitId;

/**
 * The units that have come to be urged.
 *
 * @param wish which of them are shown, in which order
 * @param all how many there are whatever is shown, {@code leads} whether one is two weeks late
 * @param last when each was urged last
 */
public record UrgingPage(
    UrgingWish wish,
    int all,
    boolean leads,
    List<Candidate> units,
    Map<UnitId, String> names,
    Map<UnitId, LocalDate> last,
    LocalDate today) {

  public UrgingPage {
    units = List.copyOf(units);
    names = Map.copyOf(names);
    last = Map.copyOf(last);
  }

  /** How long the oldest of its tasks is late. */
  public long days(Candidate unit) {
    return ChronoUnit.DAYS.between(unit.oldest(), today);
  }

  /** The same list in another order. */
  public String sortedBy(UrgingWish.Order order) {
    return wish.query("/urging")
        .with("sort", order == UrgingWish.Order.LATE ? "" : order.word())
        .address();
  }

  /** For {@code aria-sort}. */
  public @Nullable String sorted(UrgingWish.Order order) {
    if (order != wish.order()) {
      return null;
    }
    return switch (order) {
      case LATE, LEADING, OLDEST -> "descending";
      case URGED, NAME -> "ascending";
    };
  }

  /** Whether units may be left out. */
  public boolean isNarrow() {
    return !wish.query("/urging").without("sort").isEmpty();
  }

  /** The same list as a file of that kind: {@code csv}, {@code xlsx}. */
  public String export(String kind) {
    return wish.query("/urging." + kind).address();
  }
}
