package vn.haidang.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Account;
import vn.haidang.platform.AccountOwners.Owner;
import vn.haidang.platform.Paging;
import vn.haidang.platform.Query;
import vn.haidang.platform.Role;

/**
 * The accounts, as filtered.
 *
 * @param text what was searched for
 * @param role null: all roles
 * @param state {@code all}, {@code open} or {@code locked}
 * @param owner {@code all}, {@code in-post}, {@code without-post} or {@code nobody}
 * @param me the name of who looks, who cannot lock himself
 */
public record AccountList(
    List<Line> lines,
    String text,
    @Nullable Role role,
    String state,
    String owner,
    Query query,
    Paging paging,
    String me) {

  public AccountList {
    lines = List.copyOf(lines);
  }

  /** An account and whose it is; null: nobody's. */
  public record Line(Account account, @Nullable Owner owner) {}

  /** Whether the list is narrowed. */
  public boolean isFiltered() {
    return !text.isEmpty() || role != null || !state.equals("all") || !owner.equals("all");
  }

  /** The list in another order: {@code name}, {@code role} or {@code last}. */
  public String sortedBy(String order) {
    return query.without("page").with("sort", order.equals("name") ? "" : order).address();
  }

  /** For {@code aria-sort}. */
  public @Nullable String sorted(String order) {
    String now = query.parameters().getOrDefault("sort", "name");
    return order.equals(now) ? (order.equals("last") ? "descending" : "ascending") : null;
  }

  /** The same list as a file of that kind: {@code csv}, {@code xlsx}. */
  public String export(String kind) {
    return new Query("/accounts." + kind, query.without("page").parameters()).address();
  }
}
