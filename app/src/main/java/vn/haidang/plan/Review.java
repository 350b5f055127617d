package vn.haidang.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.documents.DocumentId;
import vn.haidang.kernel.legaltext.Span;

/**
 * What officials do with the proposals of a draft. Every action is kept in the log before it is
 * answered and can be taken back until the edition is issued. An item that somebody else has
 * changed in between is refused with both versions.
 */
@Component
public class Review {

  /** Right as it stands. For a warning use {@link #acknowledge}. */
  public Outcome<Change> accept(ItemVersion seen, String by) {
    throw new UnsupportedOperationException();
  }

  /** All of them in one step, or none. */
  public Outcome<Change> acceptMany(EditionId edition, List<ItemVersion> seen, String by) {
    throw new UnsupportedOperationException();
  }

  /** Everything pending that the filter shows, except warnings of severity ERROR. */
  public Outcome<Change> acceptRemaining(EditionId edition, ItemFilter filter, String by) {
    throw new UnsupportedOperationException();
  }

  /** Decides items as they were decided in the edition before ("như lần trước"). */
  public Outcome<Change> repeatEarlier(EditionId edition, List<ItemVersion> seen, String by) {
    throw new UnsupportedOperationException();
  }

  /** Puts other values; the kind stays. */
  public Outcome<Change> correct(
      ItemVersion seen, Finding value, @Nullable String reason, String by) {
    throw new UnsupportedOperationException();
  }

  /** Names who leads a task and who takes part. */
  public Outcome<Change> assign(
      ItemVersion seen, List<String> lead, List<String> partners, String by) {
    throw new UnsupportedOperationException();
  }

  /** Not what the document says; the reason is required. */
  public Outcome<Change> reject(ItemVersion seen, String reason, String by) {
    throw new UnsupportedOperationException();
  }

  /** Back to pending, as proposed. */
  public Outcome<Change> reopen(ItemVersion seen, String by) {
    throw new UnsupportedOperationException();
  }

  /** Two items stand for one; the spans lie within the old one's and do not overlap. */
  public Outcome<Change> split(ItemVersion seen, Span first, Span second, String by) {
    throw new UnsupportedOperationException();
  }

  /** One item stands for several of one kind. */
  public Outcome<Change> merge(EditionId edition, List<ItemVersion> seen, String by) {
    throw new UnsupportedOperationException();
  }

  /** What the compiler has not seen, from the words an official selected. */
  public Outcome<Change> add(EditionId edition, Span span, Finding value, String by) {
    throw new UnsupportedOperationException();
  }

  /** The warning is right and the text stays as it is. */
  public Outcome<Change> acknowledge(ItemVersion seen, String by) {
    throw new UnsupportedOperationException();
  }

  /** The warning is none; the reason is required. */
  public Outcome<Change> dismiss(ItemVersion seen, String reason, String by) {
    throw new UnsupportedOperationException();
  }

  /** Says which record of the library a citation means. */
  public Outcome<Change> resolveCitation(
      ItemVersion seen, DocumentId document, String reason, String by) {
    throw new UnsupportedOperationException();
  }

  /** Takes back this official's last action. */
  public Outcome<Change> undo(EditionId edition, String by) {
    throw new UnsupportedOperationException();
  }

  /** Does again what was taken back last. */
  public Outcome<Change> redo(EditionId edition, String by) {
    throw new UnsupportedOperationException();
  }
}
