package vn.haidang.organisation.web;

import static vn.haidang.platform.Query.named;
import static vn.haidang.platform.Query.said;
import static vn.haidang.platform.Query.word;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.PeopleFilter;
import vn.haidang.organisation.PeopleFilter.Order;
import vn.haidang.organisation.PeopleFilter.State;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Query;
import vn.haidang.platform.Role;

/** The filter of people as it stands in an address; what makes no sense counts as not said. */
record PeopleWish(
    @Nullable String q,
    @Nullable String unit,
    @Nullable String role,
    @Nullable String state,
    @Nullable String sort) {

  PeopleFilter filter(LocalDate on) {
    return new PeopleFilter(
        said(q),
        said(unit).matches("[1-9]\\d{0,8}") ? UnitId.valueOf(said(unit)) : null,
        named(Role.class, role),
        or(named(State.class, state), State.ALL),
        or(named(Order.class, sort), Order.NAME),
        on);
  }

  /** The address of the list with the filter; what is usual is left out. */
  static Query query(String path, PeopleFilter filter) {
    UnitId unit = filter.unit();
    Role role = filter.role();
    return Query.of(path)
        .with("q", filter.text())
        .with("unit", unit == null ? "" : unit)
        .with("role", role == null ? "" : role.name())
        .with("state", filter.state() == State.ALL ? "" : word(filter.state()))
        .with("sort", filter.order() == Order.NAME ? "" : word(filter.order()));
  }

  private static <E> E or(@Nullable E value, E otherwise) {
    return value == null ? otherwise : value;
  }
}
