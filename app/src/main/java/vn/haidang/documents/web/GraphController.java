package vn.haidang.documents.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.documents.Citations;
import vn.haidang.documents.Document;
import vn.haidang.documents.DocumentId;
import vn.haidang.documents.Library;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Screen;

/** "Sơ đồ dẫn chiếu": the picture and the table of what cites what. */
@Controller
@Needs(Permission.READ)
class GraphController {

  private final Library documents;
  private final Citations citations;

  GraphController(Library documents, Citations citations) {
    this.documents = documents;
    this.citations = citations;
  }

  /**
   * @param of number of the document in the middle; empty: all
   */
  @GetMapping("/documents/graph")
  Screen graph(@RequestParam(defaultValue = "") String of) {
    Document focus =
        of.matches("[1-9]\\d{0,17}") ? documents.getDocument(DocumentId.valueOf(of)) : null;
    return Screen.of(
        "documents/graph.jte",
        new GraphDrawing(documents.listDocuments(), citations.listLinks()).draw(focus));
  }
}
