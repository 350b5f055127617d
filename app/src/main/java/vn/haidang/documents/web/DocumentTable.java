package vn.haidang.documents.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.documents.DocumentIdentity;
import vn.haidang.documents.LibraryLine;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/** The list of documents, as shown, for spreadsheets. */
final class DocumentTable {

  private DocumentTable() {}

  static TableFile of(List<LibraryLine> lines, Texts t) {
    return new TableFile(
        "van-ban",
        t.get("library.title"),
        Stream.of("type", "number", "date", "issuer", "name", "cited-by", "cites", "held")
            .map(column -> t.get("library." + column))
            .toList(),
        lines.stream().map(line -> row(line, t)).toList());
  }

  private static List<@Nullable Object> row(LibraryLine line, Texts t) {
    DocumentIdentity d = line.document().identity();
    return Arrays.asList(
        d.type(),
        d.number(),
        d.date(),
        d.issuer(),
        d.name(),
        line.citedBy(),
        line.cites(),
        t.get(line.document().isHeld() ? "library.held.held" : "library.held.cited_only"));
  }
}
