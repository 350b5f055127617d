package vn.haidang.organisation.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.PeopleFilter;
import vn.haidang.organisation.PeopleFilter.Order;
import vn.haidang.organisation.PersonLine;
import vn.haidang.organisation.Unit;
import vn.haidang.platform.Paging;
import vn.haidang.platform.Query;

/**
 * The people, a page of them.
 *
 * @param units that the list can be narrowed to
 * @param names of the units in which the people hold posts
 * @param mayKeep whether the user may enter people
 */
public record PeoplePage(
    PeopleFilter filter,
    Query query,
    List<PersonLine> lines,
    Paging paging,
    List<Unit> units,
    UnitTitles names,
    boolean mayKeep) {
  public PeoplePage {
    lines = List.copyOf(lines);
    units = List.copyOf(units);
  }

  /** Whether not everybody is shown. */
  public boolean isNarrow() {
    return !query.without("sort").without("page").isEmpty();
  }

  public String export(String ending) {
    return new Query("/people." + ending, query.parameters()).address();
  }

  public String sortedBy(Order order) {
    return query
        .with("sort", order == Order.NAME ? "" : order.name().toLowerCase(Locale.ROOT))
        .address();
  }

  /** For {@code aria-sort}. */
  public @Nullable String sorted(Order order) {
    return order == filter.order() ? "ascending" : null;
  }
}
