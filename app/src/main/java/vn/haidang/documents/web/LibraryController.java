package vn.haidang.documents.web;

import static vn.haidang.platform.Query.named;
import static vn.haidang.platform.Query.said;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.documents.Catalogue;
import vn.haidang.documents.Citations;
import vn.haidang.documents.LibraryFilter;
import vn.haidang.documents.LibraryFilter.Held;
import vn.haidang.documents.LibraryFilter.Order;
import vn.haidang.documents.LibraryLine;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Paging;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Query;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.TableFile;

/** "Kho văn bản": all documents as a list, on the screen or as a file. */
@Controller
@Needs(Permission.READ)
class LibraryController {

  private static final int LINES = 50;
  private static final int MOST_EXPORTED = 100_000;

  private final Catalogue catalogue;
  private final Citations citations;
  private final MessageFiles messages;

  LibraryController(Catalogue catalogue, Citations citations, MessageFiles messages) {
    this.catalogue = catalogue;
    this.citations = citations;
    this.messages = messages;
  }

  @GetMapping("/documents")
  Screen list(Wish wish, @RequestParam(defaultValue = "1") int page) {
    LibraryFilter filter = wish.filter();
    Query query = query("/documents", filter);
    Paging paging = Paging.of(page, LINES, catalogue.count(filter), query);
    return Screen.of(
        "documents/list.jte",
        new DocumentList(
            filter,
            query,
            catalogue.list(filter, LINES, paging.offset()),
            paging,
            catalogue.listTypes(),
            catalogue.listIssuers(),
            catalogue.listYears(),
            citations.listUnresolved().size()));
  }

  @GetMapping("/documents.csv")
  ResponseEntity<byte[]> csv(Wish wish, SignedIn user) {
    return table(wish, user).csvAnswer();
  }

  @GetMapping("/documents.xlsx")
  ResponseEntity<byte[]> xlsx(Wish wish, SignedIn user) {
    return table(wish, user).xlsxAnswer();
  }

  private TableFile table(Wish wish, SignedIn user) {
    List<LibraryLine> lines = catalogue.list(wish.filter(), MOST_EXPORTED, 0);
    return DocumentTable.of(lines, messages.in(user.language()));
  }

  /** The address of the list with its filter; what is usual is left out. */
  static Query query(String path, LibraryFilter filter) {
    Order order = filter.order();
    boolean usual = filter.descending() == DocumentList.startsDescending(order);
    return Query.of(path)
        .with("q", filter.text())
        .with("type", filter.type())
        .with("issuer", filter.issuer())
        .with("year", filter.year() == null ? "" : filter.year())
        .with(
            "held", filter.held() == Held.ANY ? "" : filter.held().name().toLowerCase(Locale.ROOT))
        .with("sort", order == Order.DATE ? "" : DocumentList.word(order))
        .with("dir", usual ? "" : filter.descending() ? "desc" : "asc");
  }

  /** The filter as it stands in the address; what makes no sense there counts as not said. */
  record Wish(
      @Nullable String q,
      @Nullable String type,
      @Nullable String issuer,
      @Nullable String year,
      @Nullable String held,
      @Nullable String sort,
      @Nullable String dir) {

    LibraryFilter filter() {
      Order order = Objects.requireNonNullElse(named(Order.class, sort), Order.DATE);
      boolean descending =
          said(dir).isEmpty() ? DocumentList.startsDescending(order) : said(dir).equals("desc");
      return new LibraryFilter(
          said(q),
          said(type),
          said(issuer),
          said(year).matches("[12]\\d{3}") ? Integer.valueOf(said(year)) : null,
          Objects.requireNonNullElse(named(Held.class, held), Held.ANY),
          order,
          descending);
    }
  }
}
