package vn.haidang.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.Delegation;
import vn.haidang.organisation.Unit;
import vn.haidang.platform.Paging;
import vn.haidang.platform.Query;

/**
 * Delegations that concern somebody, as filtered.
 *
 * @param seen what the user was handed, and what is delegated in the units in which he may delegate
 * @param own units in which he may delegate
 */
public record DelegationsPage(
    List<Delegation> seen,
    UnitTitles units,
    Query query,
    Paging paging,
    List<Unit> own,
    UUID account,
    LocalDate today) {
  public DelegationsPage {
    seen = List.copyOf(seen);
    own = List.copyOf(own);
  }

  /** Whether it was handed to the user himself. */
  public boolean isHis(Delegation delegation) {
    return account.equals(delegation.holding().person().account());
  }

  public boolean isNarrow() {
    return !query.without("sort").without("page").isEmpty();
  }

  public String text() {
    return query.parameters().getOrDefault("q", "");
  }

  /** {@code current}, {@code over} or {@code all}. */
  public String state() {
    return query.parameters().getOrDefault("state", "current");
  }

  /** The same list as a file of that kind: {@code csv}, {@code xlsx}. */
  public String export(String kind) {
    return new Query("/delegations." + kind, query.parameters()).address();
  }

  public String sortedBy(String order) {
    return query.with("sort", order.equals(DelegationWish.UNTIL) ? "" : order).address();
  }

  /** For {@code aria-sort}. */
  public @Nullable String sorted(String order) {
    return query.parameters().getOrDefault("sort", DelegationWish.UNTIL).equals(order)
        ? "ascending"
        : null;
  }
}
