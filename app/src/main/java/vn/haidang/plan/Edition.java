package vn.haidang.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.documents.DocumentId;
import vn.haidang.documents.FileId;

/**
 * One edition of a plan: one file, one reading, one review.
 *
 * @param number 1, 2, 3 … within the plan
 * @param amends the edition that was in force when this draft was made
 * @param version for the lock against two issues at once
 */
public record Edition(
    EditionId id,
    PlanId plan,
    int number,
    EditionState state,
    @Nullable EditionId amends,
    Heading heading,
    Original original,
    Instant createdAt,
    String createdBy,
    @Nullable Instant issuedAt,
    @Nullable String issuedBy,
    @Nullable Discarded discarded,
    int version) {

  public boolean isDraft() {
    return state == EditionState.DRAFT;
  }

  /** What the document says of itself; every part may be missing. */
  public record Heading(
      @Nullable String type,
      @Nullable String typeCode,
      @Nullable String number,
      @Nullable String issuer,
      @Nullable LocalDate date,
      @Nullable String title,
      @Nullable Integer planYear) {

    /** "Kế hoạch 08/KH-UBND", else the title, else empty: enough for a link. */
    public String shortName() {
      if (number != null) {
        return type == null ? number : type + " " + number;
      }
      return title == null ? "" : title;
    }
  }

  /** The file it was read from. */
  public record Original(
      FileId file, DocumentId document, String name, String mediaType, String sha256) {}

  /** Why and by whom a draft was given up. */
  public record Discarded(Instant at, String by, String reason) {}
}
