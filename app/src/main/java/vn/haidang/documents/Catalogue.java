package vn.haidang.documents;

import java.util.List;
import org.springframework.stereotype.Component;

/** The library as a list: all documents, those that are held and those that are only cited. */
@Component
public class Catalogue {

  private final CatalogueStore store;

  Catalogue(CatalogueStore store) {
    this.store = store;
  }

  public List<LibraryLine> list(LibraryFilter filter, int limit, int offset) {
    return store.list(filter, limit, offset);
  }

  public int count(LibraryFilter filter) {
    return store.count(filter);
  }

  public List<Facet> listTypes() {
    return store.listTypes();
  }

  public List<Facet> listIssuers() {
    return store.listIssuers();
  }

  public List<Facet> listYears() {
    return store.listYears();
  }
}
