package vn.haidang.commitments.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.Bucket;
import vn.haidang.commitments.CommitmentFilter;
import vn.haidang.commitments.CommitmentOrder;
import vn.haidang.commitments.SavedFilters.SavedFilter;
import vn.haidang.platform.Paging;
import vn.haidang.platform.PlanMenu;
import vn.haidang.platform.Query;
import vn.haidang.platform.Texts;

/**
 * The list of commitments.
 *
 * @param order in which the rows stand
 * @param bucket chosen; null: all
 * @param unit number of the chosen unit; empty: all
 * @param unitName name of a unit that was typed and is not one unit's; empty: none was
 * @param unitsMeant units it may mean; empty: nothing is called so
 * @param capped whether there are more than are counted
 * @param none whether there is not one task that he may read, whatever the filter
 * @param person whether whoever looks is somebody of the organisation who can have work of his own
 * @param saved filters this person keeps
 */
public record TaskList(
    CommitmentFilter filter,
    CommitmentOrder order,
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
    boolean none,
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
    return saying(query.without("page").with(name, value)).address();
  }

  /** The same list in another order, from its first page on. */
  public String sortedBy(CommitmentOrder wanted) {
    return with("sort", wanted == CommitmentOrder.DUE ? "" : wanted.word());
  }

  /** To what the heading of the due dates leads: it turns them round. */
  public CommitmentOrder otherDue() {
    return order == CommitmentOrder.DUE ? CommitmentOrder.LATEST_DUE : CommitmentOrder.DUE;
  }

  /** The same of the last reports. */
  public CommitmentOrder otherReport() {
    return order == CommitmentOrder.UPDATED ? CommitmentOrder.SILENT : CommitmentOrder.UPDATED;
  }

  /** For {@code aria-sort}: of a column with the first order, or with the second downwards. */
  public @Nullable String sorted(CommitmentOrder up, @Nullable CommitmentOrder down) {
    return order == up ? "ascending" : order == down ? "descending" : null;
  }

  /** The same list, whatever became of its tasks. */
  public String all() {
    return saying(query.without("page").without("bucket").without("open")).address();
  }

  /** The same list, only what is still owed. */
  public String open() {
    return query.without("page").without("bucket").with("open", "1").address();
  }

  /** Whether everything that is still owed is shown, whatever the clock says of it. */
  public boolean isOpen() {
    return filter.buckets().size() > 1;
  }

  /** Whether it is narrower than the list one comes to, or than everything. */
  public boolean isNarrowed() {
    return !query.without("open").without("sort").isEmpty();
  }

  /** Which tasks these are, in words, for the sheet of paper that has no form. */
  public String words(Texts t) {
    List<String> words = new ArrayList<>();
    words.add(
        bucket != null
            ? t.get(bucket.messageKey())
            : t.get(isOpen() ? "tasks.filter.open" : "tasks.filter.all"));
    filter.states().forEach(state -> words.add(t.get(state.messageKey())));
    units.stream()
        .filter(choice -> choice.id().equals(unit))
        .forEach(choice -> words.add(choice.name()));
    plans.stream()
        .filter(plan -> filter.plan() != null && plan.id().equals(filter.plan().toString()))
        .forEach(plan -> words.add(plan.number()));
    if (filter.officer() != null) {
      words.add(t.get("tasks.filter.mine"));
    }
    if (filter.dueSoon()) {
      words.add(t.get("tasks.filter.soon"));
    }
    if (filter.silent()) {
      words.add(t.get("tasks.filter.silent"));
    }
    if (filter.asking()) {
      words.add(t.get("tasks.filter.asking"));
    }
    if (!filter.text().isEmpty()) {
      words.add("“" + filter.text() + "”");
    }
    if (order != CommitmentOrder.DUE) {
      words.add(t.get("tasks.sort") + ": " + t.get(order.messageKey()));
    }
    return String.join(" · ", words);
  }

  /** The address of everything must say so: one that says nothing shows what is still owed. */
  static Query saying(Query query) {
    return query.without("sort").isEmpty() ? query.with("all", "1") : query;
  }

  /** The same list as a file. */
  public String export(String format) {
    return new Query("/tasks." + format, query.without("page").parameters()).address();
  }

  /** A unit to choose. */
  public record UnitChoice(String id, String name) {}
}
