package vn.haidang.documents.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.haidang.documents.Citations;
import vn.haidang.documents.CitedDocument;
import vn.haidang.documents.CitingText;
import vn.haidang.documents.Document;
import vn.haidang.documents.DocumentId;
import vn.haidang.documents.FileId;
import vn.haidang.documents.Library;
import vn.haidang.documents.StoredFile;
import vn.haidang.documents.web.DocumentRecord.CitedBy;
import vn.haidang.documents.web.DocumentRecord.Cites;
import vn.haidang.platform.Download;
import vn.haidang.platform.Needs;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Screen;

/** The record of one document, and its original. */
@Controller
@Needs(Permission.READ)
class DocumentController {

  private final Library documents;
  private final Citations citations;
  private final Passages passages;

  DocumentController(Library documents, Citations citations, Passages passages) {
    this.documents = documents;
    this.citations = citations;
    this.passages = passages;
  }

  @GetMapping("/documents/{id:[1-9]\\d{0,17}}")
  Screen show(@PathVariable DocumentId id) {
    Document document = documents.getDocument(id);
    Passages.Opened opened = passages.open();
    List<CitedDocument> cites = citations.listCitedBy(id);
    FileId file = document.file();
    return Screen.of(
        "documents/record.jte",
        new DocumentRecord(
            document,
            file == null ? null : documents.getFile(file),
            citedBy(id, opened),
            cites.stream().map(citation -> new Cites(citation, opened.of(citation))).toList(),
            reader(cites, opened)));
  }

  private List<CitedBy> citedBy(DocumentId id, Passages.Opened opened) {
    Map<Long, List<CitedDocument>> byEdition = new LinkedHashMap<>();
    for (CitedDocument citation : citations.listCiting(id)) {
      byEdition.computeIfAbsent(citation.edition(), edition -> new ArrayList<>()).add(citation);
    }
    List<CitedBy> all = new ArrayList<>();
    byEdition.forEach((edition, of) ->
        all.add(
            new CitedBy(
                documents.getDocument(of.getFirst().citing()),
                opened.text(edition).map(CitingText::editionNumber).orElse(1),
                of.stream().flatMap(citation -> opened.of(citation).stream()).toList())));
    return all;
  }

  private static @Nullable String reader(List<CitedDocument> cites, Passages.Opened opened) {
    return cites.isEmpty()
        ? null
        : opened
            .text(cites.getFirst().edition())
            .map(text -> text.address("", 0).replaceFirst("[?#].*", ""))
            .orElse(null);
  }

  /**
   * The file as it came in, byte for byte. Never shown in the browser itself: it is somebody
   * else's.
   */
  @GetMapping("/documents/{id:[1-9]\\d{0,17}}/original")
  ResponseEntity<byte[]> original(@PathVariable DocumentId id) {
    FileId held = documents.getDocument(id).file();
    if (held == null) {
      throw new NotFound("documents.no-such-file", id);
    }
    StoredFile file = documents.getFile(held);
    return Download.original(file.name(), file.sha256(), documents.getBytes(held));
  }
}
