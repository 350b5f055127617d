package vn.haidang.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What there is to review: lists, filters, progress, the next one. */
@Component
public class ReviewList {

  public Item getItem(ItemId id) {
    throw new UnsupportedOperationException();
  }

  /** In the order of the document. */
  public List<Item> listItems(EditionId edition, ItemFilter filter) {
    throw new UnsupportedOperationException();
  }

  /**
   * The next pending one after {@code after}, from the top when there is none below; empty when
   * nothing is left.
   */
  public Optional<Item> findNext(EditionId edition, @Nullable ItemId after, ItemFilter filter) {
    throw new UnsupportedOperationException();
  }

  public Optional<Item> findPrevious(
      EditionId edition, @Nullable ItemId before, ItemFilter filter) {
    throw new UnsupportedOperationException();
  }

  public Progress progress(EditionId edition) {
    throw new UnsupportedOperationException();
  }

  /** What stands between the draft and its issue, in the order of the document. */
  public List<Item> listBlocking(EditionId edition) {
    throw new UnsupportedOperationException();
  }

  /** The log, latest first. */
  public List<Step> listSteps(EditionId edition) {
    throw new UnsupportedOperationException();
  }

  /** What was done to one item, latest first. */
  public List<Step> listSteps(ItemId item) {
    throw new UnsupportedOperationException();
  }
}
