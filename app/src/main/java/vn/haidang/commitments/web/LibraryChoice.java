package vn.haidang.commitments.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.haidang.documents.Catalogue;
import vn.haidang.documents.DocumentId;
import vn.haidang.documents.LibraryFilter;
import vn.haidang.documents.LibraryFilter.Held;
import vn.haidang.documents.LibraryFilter.Order;
import vn.haidang.documents.LibraryLine;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/** Finds the document of the library that somebody names by its number. */
@Component
class LibraryChoice {

  private static final int MOST = 20;

  private final Catalogue catalogue;

  LibraryChoice(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The one document of that number, or the only one that the words find.
   *
   * @throws RefusedException if there is none, or more than one
   */
  DocumentId get(String typed) {
    if (typed.matches("[1-9]\\d{0,17}")) {
      return DocumentId.valueOf(typed);
    }
    var filter = new LibraryFilter(typed, "", "", null, Held.ANY, Order.DATE, true);
    List<LibraryLine> found = catalogue.list(filter, MOST, 0);
    List<LibraryLine> exact =
        found.stream()
            .filter(line -> typed.equalsIgnoreCase(line.document().identity().number()))
            .toList();
    List<LibraryLine> meant = exact.isEmpty() ? found : exact;
    if (meant.size() != 1) {
      throw new RefusedException(
          Problem.of(
              meant.isEmpty() ? "commitments.document-not-found" : "commitments.document-ambiguous",
              typed,
              meant.size()));
    }
    return meant.getFirst().document().id();
  }
}
