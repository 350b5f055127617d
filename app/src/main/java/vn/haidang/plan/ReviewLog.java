package vn.haidang.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.haidang.plan.ItemStore.Count;
import vn.haidang.plan.ReviewWork.Actor;
import vn.haidang.plan.StepStore.Entry;
import vn.haidang.plan.StepStore.Logged;
import vn.haidang.plan.StepStore.Stacks;
import vn.haidang.plan.StepStore.Tops;

/**
 * The log of the reviews and, within it, for each official what he can take back and do again.
 * Nothing in it is ever changed: every step notes where both stacks stand after it.
 */
@Component
class ReviewLog {

  private final StepStore steps;
  private final ItemStore items;
  private final ApplicationEventPublisher events;

  ReviewLog(StepStore steps, ItemStore items, ApplicationEventPublisher events) {
    this.steps = steps;
    this.items = items;
    this.events = events;
  }

  /** An ordinary action: it can be taken back, and nothing is left to do again. */
  long add(
      EditionId edition,
      ReviewAction action,
      List<StepState> before,
      List<StepState> after,
      @Nullable String reason,
      Actor actor) {
    Optional<Logged> last = steps.findLast(edition, actor.by());
    var stacks = new Stacks(last.map(Logged::id).orElse(null), null, true, null, false, null);
    return add(new Entry(edition, action, before, after, reason, stacks, actor.at(), actor.by()));
  }

  /** The step that this official's next undo (or redo) would turn around. */
  Optional<Logged> findTop(EditionId edition, boolean undo, String by) {
    return tops(edition, by)
        .flatMap(t -> Optional.ofNullable(undo ? t.undo() : t.redo()))
        .flatMap(steps::find);
  }

  /**
   * Notes that a step was taken back or done again. Below it on its own stack lies what lay there
   * before the step; on top of the other stack lies this one.
   */
  long addReversal(
      Logged reversed, boolean undo, List<StepState> before, List<StepState> after, Actor actor) {
    Tops below = reversed.previous() == null ? Tops.NONE : tops(reversed.previous());
    Long last = steps.findLast(reversed.edition(), actor.by()).map(Logged::id).orElse(null);
    var stacks =
        undo
            ? new Stacks(last, reversed.id(), false, below.undo(), true, null)
            : new Stacks(last, reversed.id(), true, null, false, below.redo());
    ReviewAction action = undo ? ReviewAction.UNDO : ReviewAction.REDO;
    return add(
        new Entry(
            reversed.edition(),
            action,
            before,
            after,
            reversed.reason(),
            stacks,
            actor.at(),
            actor.by()));
  }

  private long add(Entry entry) {
    long step = steps.add(entry);
    events.publishEvent(
        new ReviewStepTaken(
            step, entry.edition(), entry.action(), entry.before(), entry.after(), entry.reason()));
    return step;
  }

  /** What the official is told after a step. */
  Change change(
      EditionId edition, long step, ReviewAction action, List<StepState> after, String by) {
    List<Item> touched = items.list(after.stream().map(state -> new ItemId(state.item())).toList());
    Tops tops = tops(step);
    return new Change(
        step, action, touched, progress(edition), tops.undo() != null, tops.redo() != null);
  }

  Optional<Tops> tops(EditionId edition, String by) {
    return steps.findTops(edition, by);
  }

  private Tops tops(long step) {
    return steps.find(step).map(Logged::tops).orElseThrow();
  }

  Progress progress(EditionId edition) {
    return progress(items.count(List.of(edition)));
  }

  static Progress progress(List<Count> counts) {
    Map<ItemKind, Progress.OfKind> kinds = new EnumMap<>(ItemKind.class);
    counts.forEach(c -> kinds.put(c.kind(), new Progress.OfKind(c.kind(), c.decided(), c.total())));
    return new Progress(
        new ArrayList<>(kinds.values()), counts.stream().mapToInt(Count::blocking).sum());
  }
}
