package vn.haidang.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Span;

/**
 * One document cited by one edition of another, and which record is meant.
 *
 * @param citing the record of the document in whose text it stands
 * @param edition number of the plan's edition, {@code item} of the item in it; the plan module's
 *     own numbers
 * @param asCited as the text calls it
 * @param document the record meant; absent while nobody knows
 * @param doubt why the rule could not say; stays visible after somebody has said it
 * @param byHand who said which document is meant, and why; absent where the rule found it
 */
public record CitedDocument(
    CitationId id,
    DocumentId citing,
    long edition,
    long item,
    DocumentIdentity asCited,
    List<Mention> mentions,
    @Nullable Document document,
    @Nullable Doubt doubt,
    @Nullable ByHand byHand,
    boolean live,
    int version) {

  public CitedDocument {
    mentions = List.copyOf(mentions);
  }

  public boolean isResolved() {
    return document != null;
  }

  /** One place in the citing text. */
  public record Mention(String section, Span span, String raw) {}

  /** Why the rule could not say which document is meant. */
  public enum Doubt {
    /** It has a number that needs a date, and no date. */
    UNDATED,
    /** Several records fit. */
    AMBIGUOUS,
    /** Neither number nor name. */
    UNIDENTIFIED
  }

  /** What a person said about it. */
  public record ByHand(String reason, Instant at, String by) {}
}
