package vn.haidang.commitments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.haidang.documents.DocumentId;
import vn.haidang.documents.FileId;

/**
 * Something that shows how far a commitment is: a file, a document of the library, or words that
 * state a figure or name a document.
 *
 * @param file null: there is none
 * @param document of the library; null: none
 * @param judgement of the assigning office; null: it has not judged yet
 */
public record Evidence(
    long id,
    String title,
    String words,
    @Nullable KeptFile file,
    @Nullable DocumentId document,
    Instant offeredAt,
    String offeredBy,
    @Nullable Judgement judgement) {

  /**
   * A file that was handed in, as it is kept.
   *
   * @param sha256 fingerprint of its bytes, lower-case hexadecimal
   */
  public record KeptFile(FileId id, String name, String sha256, long size) {}

  /**
   * What the assigning office says of it.
   *
   * @param reason empty where it was accepted without one
   */
  public record Judgement(boolean accepted, String by, Instant at, String reason) {}

  /** Whether it waits for the office. */
  public boolean isWaiting() {
    return judgement == null;
  }
}
