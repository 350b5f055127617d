package vn.haidang.documents.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.documents.CitationLink;
import vn.haidang.documents.CitedDocument;
import vn.haidang.documents.CitedDocument.ByHand;
import vn.haidang.documents.Document;
import vn.haidang.documents.DocumentIdentity;
import vn.haidang.documents.DocumentTitle;
import vn.haidang.documents.LibraryLine;
import vn.haidang.documents.StoredFile;

/**
 * What programs are told of documents: the shapes of the answers under {@code /api/v1/documents}.
 */
final class LibraryViews {

  private LibraryViews() {}

  /**
   * What a document is called.
   *
   * @param title the whole name in one line
   */
  record IdentityView(
      @Nullable String type,
      @Nullable String number,
      @Nullable String issuer,
      @Nullable LocalDate date,
      @Nullable String name,
      String title) {

    static IdentityView of(DocumentIdentity identity) {
      return new IdentityView(
          identity.type(),
          identity.number(),
          identity.issuer(),
          identity.date(),
          identity.name(),
          DocumentTitle.of(identity));
    }
  }

  /** A document; {@code held} where its file is there and not only its name. */
  record DocumentView(long id, IdentityView identity, boolean held) {

    static DocumentView of(Document document) {
      return new DocumentView(
          document.id().value(), IdentityView.of(document.identity()), document.isHeld());
    }

    static @Nullable DocumentView ofNullable(@Nullable Document document) {
      return document == null ? null : of(document);
    }
  }

  /** A line of the list; in how many places it is cited and cites. */
  record DocumentLineView(DocumentView document, int citedBy, int cites) {

    static DocumentLineView of(LibraryLine line) {
      return new DocumentLineView(DocumentView.of(line.document()), line.citedBy(), line.cites());
    }
  }

  /** A file that is kept byte for byte. */
  record FileView(
      String name,
      String mediaType,
      long size,
      String sha256,
      Instant uploadedAt,
      String uploadedBy) {

    static FileView of(StoredFile file) {
      return new FileView(
          file.name(),
          file.mediaType(),
          file.size(),
          file.sha256(),
          file.uploadedAt(),
          file.uploadedBy());
    }
  }

  /** A document with its file, what it cites and what cites it. */
  record RecordView(
      DocumentView document,
      @Nullable FileView file,
      List<CitationView> cites,
      List<CitationView> citedBy) {}

  /**
   * One document cited by another.
   *
   * @param asCited as the text calls it
   * @param document the record that is meant; null while nobody knows
   * @param doubt why the rule could not say
   * @param version to be sent back with a resolution
   */
  record CitationView(
      long id,
      long citing,
      IdentityView asCited,
      @Nullable DocumentView document,
      CitedDocument.@Nullable Doubt doubt,
      @Nullable ByHandView byHand,
      List<PlaceView> places,
      int version) {

    static CitationView of(CitedDocument citation) {
      return new CitationView(
          citation.id().value(),
          citation.citing().value(),
          IdentityView.of(citation.asCited()),
          DocumentView.ofNullable(citation.document()),
          citation.doubt(),
          ByHandView.of(citation.byHand()),
          citation.mentions().stream()
              .map(m -> new PlaceView(m.section(), m.span().start(), m.span().end(), m.raw()))
              .toList(),
          citation.version());
    }
  }

  /** Where in the citing text it stands. */
  record PlaceView(String section, int start, int end, String words) {}

  /** Who said by hand what is meant, and why. */
  record ByHandView(String by, Instant at, String reason) {

    static @Nullable ByHandView of(@Nullable ByHand byHand) {
      return byHand == null ? null : new ByHandView(byHand.by(), byHand.at(), byHand.reason());
    }
  }

  /** A citation with the records that may be meant, the likeliest first. */
  record OpenCitationView(CitationView citation, List<DocumentView> candidates) {}

  /** The graph: all documents and the arrows between them. */
  record GraphView(List<DocumentView> documents, List<ArrowView> arrows) {}

  /** One document cites another, so many times. */
  record ArrowView(long citing, long cited, int places) {

    static ArrowView of(CitationLink link) {
      return new ArrowView(link.citing().value(), link.cited().value(), link.mentions());
    }
  }
}
