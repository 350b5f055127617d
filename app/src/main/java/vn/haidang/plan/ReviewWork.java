package vn.haidang.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.documents.Citations;
import vn.haidang.plan.ItemStore.Made;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;

/**
 * Carries out one action of the review: all of it in one transaction, one action of an edition
 * after the other, nothing where somebody else was faster.
 */
@Component
class ReviewWork {

  private final EditionStore editions;
  private final ItemStore items;
  private final ReviewLog log;
  private final Citations citations;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ReviewWork(
      EditionStore editions,
      ItemStore items,
      ReviewLog log,
      Citations citations,
      TransactionTemplate transaction,
      Clock clock) {
    this.editions = editions;
    this.items = items;
    this.log = log;
    this.citations = citations;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Who acts, and when. */
  record Actor(String by, Instant at) {
    StepState decided(Item item, Finding value, Decision decision, @Nullable String reason) {
      return new StepState(item.id().value(), value, decision, reason, at, by, null);
    }

    StepState decided(Item item, Decision decision) {
      return decided(item, item.value(), decision, item.reason());
    }

    StepState pending(Item item, Finding value) {
      return new StepState(item.id().value(), value, Decision.PENDING, null, null, null, null);
    }
  }

  /** The draft and the items an action is about, as they stand and are held for it. */
  record Situation(Edition edition, List<Item> items, Actor actor) {
    Item item() {
      return items.getFirst();
    }
  }

  /**
   * What an action does.
   *
   * @param after for each item of the situation that changes
   * @param made new items; they begin with {@code madeAs}
   */
  record Deed(
      ReviewAction action,
      List<StepState> after,
      List<NewItem> made,
      Decision madeAs,
      @Nullable String reason) {

    static Deed of(ReviewAction action, List<StepState> after, @Nullable String reason) {
      return new Deed(action, after, List.of(), Decision.PENDING, reason);
    }
  }

  /** On one item. */
  Outcome<Change> on(ItemVersion seen, String by, Function<Situation, Outcome<Deed>> decide) {
    EditionId edition =
        items
            .find(seen.item())
            .orElseThrow(() -> new NotFound("plan.no-such-item", seen.item()))
            .edition();
    return on(edition, List.of(seen), by, decide);
  }

  /** On several items of one edition, or on none that is there already. */
  Outcome<Change> on(
      EditionId edition,
      List<ItemVersion> seen,
      String by,
      Function<Situation, Outcome<Deed>> decide) {
    return inDraft(edition, draft -> onSeen(draft, seen, by, decide));
  }

  /** In a draft that is held for this action until it is done. */
  <T> Outcome<T> inDraft(EditionId edition, Function<Edition, Outcome<T>> work) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          Edition held =
              editions
                  .lock(edition)
                  .orElseThrow(() -> new NotFound("plan.no-such-edition", edition));
          return held.isDraft()
              ? work.apply(held)
              : Outcome.refused(
                  Problem.of("plan.edition-" + held.state().name().toLowerCase(Locale.ROOT)));
        }));
  }

  private Outcome<Change> onSeen(
      Edition draft, List<ItemVersion> seen, String by, Function<Situation, Outcome<Deed>> decide) {
    List<Item> found = items.list(seen.stream().map(ItemVersion::item).toList());
    if (found.size() != seen.size()
        || found.stream().anyMatch(item -> !item.edition().equals(draft.id()))) {
      return Outcome.refused(Problem.of("plan.item-of-other-edition"));
    }
    List<Item> changed = found.stream().filter(item -> !seen.contains(item.asSeen())).toList();
    if (!changed.isEmpty()) {
      return Outcome.conflict(changedProblem(changed), changed);
    }
    var situation = new Situation(draft, found, new Actor(by, clock.instant()));
    return switch (decide.apply(situation)) {
      case Outcome.Done(Deed deed) -> Outcome.done(carryOut(situation, deed));
      case Outcome.Refused<Deed>(Problem problem, var fields, var current) ->
          new Outcome.Refused<>(problem, fields, current);
    };
  }

  static Problem changedProblem(List<Item> changed) {
    String who =
        changed.stream()
            .map(item -> Optional.ofNullable(item.decidedBy()).orElse(""))
            .filter(name -> !name.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "));
    return Problem.of("plan.item-changed", who);
  }

  private Change carryOut(Situation situation, Deed deed) {
    Actor actor = situation.actor();
    List<StepState> before =
        new ArrayList<>(concerned(situation, deed).stream().map(StepState::of).toList());
    put(situation.edition(), situation.items(), deed.after(), actor.by());
    List<Item> made = add(situation.edition(), deed, actor);
    List<StepState> after = new ArrayList<>(deed.after());
    made.forEach(item -> before.add(StepState.notYet(item)));
    made.forEach(item -> after.add(StepState.of(item)));
    long step =
        log.add(situation.edition().id(), deed.action(), before, after, deed.reason(), actor);
    return log.change(situation.edition().id(), step, deed.action(), after, actor.by());
  }

  private static List<Item> concerned(Situation situation, Deed deed) {
    var ids = deed.after().stream().map(StepState::item).collect(Collectors.toSet());
    return situation.items().stream().filter(item -> ids.contains(item.id().value())).toList();
  }

  /** Writes the states; the edition is held, so nobody can be faster. */
  void put(Edition edition, List<Item> now, List<StepState> states, String by) {
    Map<Long, Item> byId =
        now.stream().collect(Collectors.toMap(item -> item.id().value(), item -> item));
    for (StepState state : states) {
      Item item = Objects.requireNonNull(byId.get(state.item()), "item " + state.item());
      if (!items.put(item.id(), item.version(), item.address(), state)) {
        throw new IllegalStateException("item " + item.id() + " changed while it was held");
      }
      tellLibrary(edition, item, state.value(), state.decision(), by);
    }
  }

  private List<Item> add(Edition edition, Deed deed, Actor actor) {
    if (deed.made().isEmpty()) {
      return List.of();
    }
    List<ItemId> ids =
        items.add(edition.id(), deed.made(), new Made(deed.madeAs(), actor.at(), actor.by()));
    List<Item> made = items.list(ids);
    made.forEach(item -> enterInLibrary(edition, item, item.value(), item.decision(), actor.by()));
    return made;
  }

  private void tellLibrary(
      Edition edition, Item before, Finding value, Decision decision, String by) {
    boolean same = before.value().equals(value) && isCited(before.decision()) == isCited(decision);
    if (!same) {
      enterInLibrary(edition, before, value, decision, by);
    }
  }

  private void enterInLibrary(
      Edition edition, Item item, Finding value, Decision decision, String by) {
    if (value instanceof Finding.Citation citation) {
      citations.put(
          edition.original().document(),
          edition.id().value(),
          Drafting.citation(item.id(), citation),
          isCited(decision),
          by);
    }
  }

  private static boolean isCited(Decision decision) {
    return decision.isLive() && decision != Decision.REJECTED;
  }
}
