package vn.haidang.organisation.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.SuccessorDecision;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Paging;
import vn.haidang.platform.Query;

/**
 * Decisions about who took over from abolished units, as filtered.
 *
 * @param authors the person's name for each account that decided
 * @param his units of which this user may correct the decision
 * @param waiting how many units wait for one
 */
public record DecidedPage(
    List<SuccessorDecision> decided,
    Map<String, String> authors,
    Set<UnitId> his,
    Query query,
    Paging paging,
    int waiting) {

  public DecidedPage {
    decided = List.copyOf(decided);
    authors = Map.copyOf(authors);
    his = Set.copyOf(his);
  }

  /** Who decided; empty: it was not noted then. */
  public String by(SuccessorDecision decision) {
    String account = decision.by();
    return account == null ? "" : authors.getOrDefault(account, account);
  }

  public boolean isNarrow() {
    return !query.without("sort").without("page").isEmpty();
  }

  public String text() {
    return query.parameters().getOrDefault("q", "");
  }

  public String state() {
    return query.parameters().getOrDefault("state", "all");
  }

  /** The same list as a file of that kind: {@code csv}, {@code xlsx}. */
  public String export(String kind) {
    return new Query("/units/waiting/decided." + kind, query.parameters()).address();
  }

  public String sortedBy(String order) {
    return query.with("sort", order.equals(DecidedWish.LATEST) ? "" : order).address();
  }

  /** For {@code aria-sort}. */
  public @Nullable String sorted(String order) {
    return query.parameters().getOrDefault("sort", DecidedWish.LATEST).equals(order)
        ? (order.equals(DecidedWish.LATEST) ? "descending" : "ascending")
        : null;
  }
}
