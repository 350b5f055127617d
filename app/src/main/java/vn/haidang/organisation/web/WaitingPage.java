package vn.haidang.organisation.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.WaitingUnit;
import vn.haidang.platform.Paging;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Query;

/**
 * Abolished units whose open work waits for a successor, as filtered.
 *
 * @param others units that may be chosen where no successor is on record
 * @param his units of which this user may decide
 * @param typed what was sent and could not be done
 */
public record WaitingPage(
    List<WaitingUnit> waiting,
    Query query,
    Paging paging,
    List<Unit> others,
    Set<UnitId> his,
    Typed typed) {

  public WaitingPage {
    waiting = List.copyOf(waiting);
    others = List.copyOf(others);
    his = Set.copyOf(his);
  }

  /**
   * A decision that was refused.
   *
   * @param unit of which it was; null: nothing was sent
   * @param problem why it could not be done
   */
  public record Typed(
      @Nullable UnitId unit, String successor, String reason, @Nullable Problem problem) {

    static final Typed NOTHING = new Typed(null, "", "", null);

    /** Whether it was of this unit. */
    public boolean isOf(UnitId one) {
      return one.equals(unit);
    }
  }

  public boolean isNarrow() {
    return !query.without("sort").without("page").isEmpty();
  }

  public String text() {
    return query.parameters().getOrDefault("q", "");
  }

  public boolean isMine() {
    return query.parameters().containsKey("mine");
  }

  /** The same list as a file of that kind: {@code csv}, {@code xlsx}. */
  public String export(String kind) {
    return new Query("/units/waiting." + kind, query.parameters()).address();
  }

  public String sortedBy(String order) {
    return query.with("sort", order.equals(WaitingWish.ENDED) ? "" : order).address();
  }

  /** For {@code aria-sort}. */
  public @Nullable String sorted(String order) {
    return query.parameters().getOrDefault("sort", WaitingWish.ENDED).equals(order)
        ? (order.equals("work") ? "descending" : "ascending")
        : null;
  }
}
