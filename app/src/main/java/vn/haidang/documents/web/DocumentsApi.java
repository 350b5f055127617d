package vn.haidang.documents.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.documents.Catalogue;
import vn.haidang.documents.Citations;
import vn.haidang.documents.Document;
import vn.haidang.documents.DocumentId;
import vn.haidang.documents.FileId;
import vn.haidang.documents.Library;
import vn.haidang.documents.LibraryFilter;
import vn.haidang.documents.StoredFile;
import vn.haidang.documents.web.LibraryController.Wish;
import vn.haidang.documents.web.LibraryViews.ArrowView;
import vn.haidang.documents.web.LibraryViews.CitationView;
import vn.haidang.documents.web.LibraryViews.DocumentLineView;
import vn.haidang.documents.web.LibraryViews.DocumentView;
import vn.haidang.documents.web.LibraryViews.FileView;
import vn.haidang.documents.web.LibraryViews.GraphView;
import vn.haidang.documents.web.LibraryViews.RecordView;
import vn.haidang.platform.Download;
import vn.haidang.platform.Listing;
import vn.haidang.platform.Needs;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Paging;
import vn.haidang.platform.Permission;

/** The library for programs. */
@RestController
@Needs(Permission.READ)
class DocumentsApi {

  private static final int LINES = 50;

  private final Catalogue catalogue;
  private final Library documents;
  private final Citations citations;

  DocumentsApi(Catalogue catalogue, Library documents, Citations citations) {
    this.catalogue = catalogue;
    this.documents = documents;
    this.citations = citations;
  }

  @GetMapping("/api/v1/documents")
  Listing<DocumentLineView> list(Wish wish, @RequestParam(defaultValue = "1") int page) {
    LibraryFilter filter = wish.filter();
    Paging paging =
        Paging.of(
            page,
            LINES,
            catalogue.count(filter),
            LibraryController.query("/api/v1/documents", filter));
    return Listing.of(catalogue.list(filter, LINES, paging.offset()), paging, DocumentLineView::of);
  }

  @GetMapping("/api/v1/documents/{document:[1-9]\\d{0,17}}")
  RecordView get(@PathVariable DocumentId document) {
    Document found = documents.getDocument(document);
    FileId file = found.file();
    return new RecordView(
        DocumentView.of(found),
        file == null ? null : FileView.of(documents.getFile(file)),
        citations.listCitedBy(document).stream().map(CitationView::of).toList(),
        citations.listCiting(document).stream().map(CitationView::of).toList());
  }

  /** The file as it came in, byte for byte. */
  @GetMapping("/api/v1/documents/{document:[1-9]\\d{0,17}}/original")
  ResponseEntity<byte[]> original(@PathVariable DocumentId document) {
    FileId held = documents.getDocument(document).file();
    if (held == null) {
      throw new NotFound("documents.no-such-file", document);
    }
    StoredFile file = documents.getFile(held);
    return Download.original(file.name(), file.sha256(), documents.getBytes(held));
  }

  @GetMapping("/api/v1/documents/graph")
  GraphView graph() {
    List<DocumentView> all = documents.listDocuments().stream().map(DocumentView::of).toList();
    return new GraphView(all, citations.listLinks().stream().map(ArrowView::of).toList());
  }
}
