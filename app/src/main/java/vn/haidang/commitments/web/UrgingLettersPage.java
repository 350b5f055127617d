package vn.haidang.commitments.web;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.Urging.Made;
import vn.haidang.commitments.UrgingFilter;
import vn.haidang.commitments.UrgingFilter.Answer;
import vn.haidang.commitments.UrgingFilter.Order;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Paging;

/**
 * The letters that urged units.
 *
 * @param units that were ever urged, by name; empty: none was
 * @param makers who made them, by the names of their accounts
 */
public record UrgingLettersPage(
    UrgingLettersWish wish,
    List<Made> letters,
    Map<UnitId, String> units,
    Map<String, String> makers,
    Paging paging,
    LocalDate today) {

  public UrgingLettersPage {
    letters = List.copyOf(letters);
    units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
    makers = Map.copyOf(makers);
  }

  /** What is shown. */
  public UrgingFilter filter() {
    return wish.filter();
  }

  /** Whether letters may be left out. */
  public boolean isNarrow() {
    return !wish.query(UrgingLettersWish.LIST).without("sort").isEmpty();
  }

  /** The kind and the word of a letter's state, for its badge. */
  public static String badge(Answer answer) {
    return switch (answer) {
      case LATE -> "bad";
      case AWAITED -> "warn";
      case REPORTED -> "none";
      case SETTLED -> "ok";
    };
  }

  /** The same list in another order. */
  public String sortedBy(Order order) {
    return wish.query(UrgingLettersWish.LIST)
        .with("sort", order == Order.MADE ? "" : order.word())
        .address();
  }

  /** For {@code aria-sort}. */
  public @Nullable String sorted(Order order) {
    if (order != filter().order()) {
      return null;
    }
    return switch (order) {
      case MADE, TASKS, OPEN -> "descending";
      case REPLY, NAME -> "ascending";
    };
  }

  /** The same list as a file of that kind: {@code csv}, {@code xlsx}. */
  public String export(String kind) {
    return wish.query(UrgingLettersWish.LIST + "." + kind).address();
  }
}
