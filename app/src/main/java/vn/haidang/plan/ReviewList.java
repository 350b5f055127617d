package vn.haidang.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.legaltext.Diagnostic.Severity;
import vn.haidang.platform.NotFound;

/** What there is to review: lists, filters, progress, the next one. */
@Component
public class ReviewList {

  private final ItemStore items;
  private final ReviewLog log;
  private final StepStore steps;

  ReviewList(ItemStore items, ReviewLog log, StepStore steps) {
    this.items = items;
    this.log = log;
    this.steps = steps;
  }

  public Item getItem(ItemId id) {
    return items.find(id).orElseThrow(() -> new NotFound("plan.no-such-item", id));
  }

  /** In the order of the document. */
  public List<Item> listItems(EditionId edition, ItemFilter filter) {
    return items.list(edition, filter);
  }

  /**
   * The next pending one after {@code after}, from the top when there is none below; empty when
   * nothing is left.
   */
  public Optional<Item> findNext(EditionId edition, @Nullable ItemId after, ItemFilter filter) {
    return items.findBeside(edition, after, filter.pending(), true);
  }

  public Optional<Item> findPrevious(
      EditionId edition, @Nullable ItemId before, ItemFilter filter) {
    return items.findBeside(edition, before, filter.pending(), false);
  }

  public Progress progress(EditionId edition) {
    return log.progress(edition);
  }

  /** What stands between the draft and its issue, in the order of the document. */
  public List<Item> listBlocking(EditionId edition) {
    return items.list(edition, ItemFilter.ALL.pending()).stream()
        .filter(ReviewList::blocks)
        .toList();
  }

  /** Duties and figures must be decided, and so must what the document cannot mean. */
  static boolean blocks(Item item) {
    return switch (item.value()) {
      case Finding.Task t -> item.isPending();
      case Finding.Target t -> item.isPending();
      case Finding.Indicator i -> item.isPending();
      case Finding.Diagnostic d -> item.isPending() && d.severity() == Severity.ERROR;
      case Finding.Qualitative q -> false;
      case Finding.Citation c -> false;
      case Finding.Responsibility r -> false;
      case Finding.Deadline d -> false;
      case Finding.ReportDuty r -> false;
      case Finding.Project p -> false;
    };
  }

  /** The log, latest first. */
  public List<Step> listSteps(EditionId edition) {
    return steps.list(edition);
  }

  /** What was done to one item, latest first. */
  public List<Step> listSteps(ItemId item) {
    return steps.list(item);
  }
}
