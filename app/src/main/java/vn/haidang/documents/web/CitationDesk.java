package vn.haidang.documents.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.documents.CitationId;
import vn.haidang.documents.CitationOutcome;
import vn.haidang.documents.Citations;
import vn.haidang.documents.CitedDocument;
import vn.haidang.documents.Document;
import vn.haidang.documents.DocumentId;
import vn.haidang.documents.DocumentIdentity;
import vn.haidang.documents.DocumentTitle;
import vn.haidang.documents.Library;
import vn.haidang.platform.Audit;
import vn.haidang.platform.SignedIn;

/** Settles citations by hand, for the screen and for programs alike, with a line in the audit. */
@Component
class CitationDesk {

  private final Citations citations;
  private final Library documents;
  private final Audit audit;

  CitationDesk(Citations citations, Library documents, Audit audit) {
    this.citations = citations;
    this.documents = documents;
    this.audit = audit;
  }

  /** Which document is meant. */
  sealed interface Meant {
    /** One that has a record. */
    record Known(DocumentId document) implements Meant {}

    /** One that is entered by this. */
    record Described(DocumentIdentity identity) implements Meant {}
  }

  /** The official says which document is meant; refused if it was changed since {@code version}. */
  @Transactional
  CitationOutcome resolve(CitationId id, int version, Meant meant, String reason, SignedIn user) {
    CitedDocument before = citations.getCitation(id);
    DocumentId document =
        switch (meant) {
          case Meant.Known(DocumentId known) -> known;
          case Meant.Described(DocumentIdentity identity) ->
              documents.enter(identity, user.name()).id();
        };
    CitationOutcome outcome = citations.resolve(id, version, document, reason, user.name());
    note(before, outcome, "citation.resolved", reason);
    return outcome;
  }

  /** Takes back the last thing that was said about it. */
  @Transactional
  CitationOutcome undo(CitationId id, SignedIn user) {
    CitedDocument before = citations.getCitation(id);
    CitationOutcome outcome = citations.undo(id, user.name());
    note(before, outcome, "citation.undone", "");
    return outcome;
  }

  private void note(CitedDocument before, CitationOutcome outcome, String action, String reason) {
    if (outcome instanceof CitationOutcome.Kept(CitedDocument after)) {
      audit.recordChange(
          action,
          "citation:" + after.id(),
          Map.of("document", titled(before.document())),
          Map.of("document", titled(after.document())),
          reason.isEmpty() ? Map.of() : Map.of("reason", reason));
    }
  }

  private static String titled(@Nullable Document document) {
    return document == null ? "" : document.id() + " " + DocumentTitle.of(document.identity());
  }
}
