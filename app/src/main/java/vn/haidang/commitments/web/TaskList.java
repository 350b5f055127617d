package vn.haidang.commitments.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.Bucket;
import vn.haidang.commitments.CommitmentFilter;
import vn.haidang.commitments.SavedFilters.SavedFilter;
import vn.haidang.platform.Paging;
import vn.haidang.platform.PlanMenu;
import vn.haidang.platform.Query;

/**
 * The list of commitments.
 *
 * @param bucket chosen; null: all
 * @param unit number of the chosen unit; empty: all
 * @param unitName name of a unit that was typed and is not one unit's; empty: none was
 * @param unitsMeant units it may mean; empty: nothing is called so
 * @param capped whether there are more than are counted
 * @param person whether whoever looks is somebody of the organisation who can have work of his own
 * @param saved filters this person keeps
 */
public record TaskList(
    CommitmentFilter filter,
    Query query,
    @Nullable Bucket bucket,
    String unit,
    List<UnitChoice> units,
    String unitName,
    List<UnitChoice> unitsMeant,
    List<PlanMenu.Entry> plans,
    List<TaskRow> rows,
    Paging paging,
    boolean capped,
    boolean person,
    List<SavedFilter> saved) {

  public TaskList {
    units = List.copyOf(units);
    unitsMeant = List.copyOf(unitsMeant);
    plans = List.copyOf(plans);
    rows = List.copyOf(rows);
    saved = List.copyOf(saved);
  }

  /** The same list with another filter. */
  public String with(String name, String value) {
    return query.without("page").with(name, value).address();
  }

  /** The same list as a file. */
  public String export(String format) {
    return new Query("/tasks." + format, query.without("page").parameters()).address();
  }

  /** A unit to choose. */
  public record UnitChoice(String id, String name) {}
}
