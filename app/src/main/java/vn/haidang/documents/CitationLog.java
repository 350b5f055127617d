package vn.haidang.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.haidang.documents.CitedDocument.ByHand;

/**
 * One thing that a person did about a citation, with what stood there before, so that it can be
 * taken back.
 *
 * @param beforeByHand who had said before which document is meant
 */
record CitationLog(
    long id,
    CitationId citation,
    @Nullable DocumentId before,
    @Nullable ByHand beforeByHand,
    @Nullable DocumentId after) {

  /** What is written; the number comes from the database. */
  record Entry(
      CitationId citation,
      String action,
      CitedDocument before,
      @Nullable DocumentId after,
      @Nullable String reason,
      Instant at,
      String by,
      @Nullable Long undoes) {}
}
