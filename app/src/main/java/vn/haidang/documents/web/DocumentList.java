package vn.haidang.documents.web;

import java.util.List;
import java.util.Locale;
import vn.haidang.documents.Facet;
import vn.haidang.documents.LibraryFilter;
import vn.haidang.documents.LibraryFilter.Order;
import vn.haidang.documents.LibraryLine;
import vn.haidang.platform.Paging;
import vn.haidang.platform.Query;

/**
 * The list of documents.
 *
 * @param unclear how many citations wait for somebody to say what they mean
 */
public record DocumentList(
    LibraryFilter filter,
    Query query,
    List<LibraryLine> lines,
    Paging paging,
    List<Facet> types,
    List<Facet> issuers,
    List<Facet> years,
    int unclear) {

  public DocumentList {
    lines = List.copyOf(lines);
    types = List.copyOf(types);
    issuers = List.copyOf(issuers);
    years = List.copyOf(years);
  }

  /** The list sorted by this column; the other way round if it is already. */
  public String sortedBy(Order order) {
    boolean descending = filter.order() == order ? !filter.descending() : startsDescending(order);
    return query
        .without("page")
        .with("sort", order == Order.DATE ? "" : word(order))
        .with("dir", descending == startsDescending(order) ? "" : descending ? "desc" : "asc")
        .address();
  }

  /** For screen readers: how this column is sorted; null: it is not. */
  public @org.jspecify.annotations.Nullable String sorted(Order order) {
    return filter.order() != order ? null : filter.descending() ? "descending" : "ascending";
  }

  /** The same list as a file. */
  public String export(String ending) {
    return new Query("/documents." + ending, query.without("page").parameters()).address();
  }

  static boolean startsDescending(Order order) {
    return order == Order.DATE || order == Order.CITED;
  }

  static String word(Order order) {
    return order.name().toLowerCase(Locale.ROOT);
  }
}
