package vn.haidang.plan;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.haidang.documents.CitationOutcome;
import vn.haidang.documents.Citations;
import vn.haidang.documents.CitedDocument;
import vn.haidang.documents.DocumentId;
import vn.haidang.plan.ReviewWork.Actor;
import vn.haidang.plan.StepStore.Logged;
import vn.haidang.platform.Problem;

/**
 * Takes actions of the review back and does them again. What somebody else has changed since is
 * left alone.
 */
@Component
class Reversing {

  private final ReviewWork work;
  private final ReviewLog log;
  private final ItemStore items;
  private final Citations citations;
  private final Clock clock;

  Reversing(ReviewWork work, ReviewLog log, ItemStore items, Citations citations, Clock clock) {
    this.work = work;
    this.log = log;
    this.items = items;
    this.citations = citations;
    this.clock = clock;
  }

  Outcome<Change> reverse(EditionId edition, boolean undo, String by) {
    return work.inDraft(edition, draft -> reverse(draft, undo, by));
  }

  private Outcome<Change> reverse(Edition draft, boolean undo, String by) {
    Optional<Logged> top = log.findTop(draft.id(), undo, by);
    if (top.isEmpty()) {
      return Outcome.refused(Problem.of(undo ? "plan.nothing-to-undo" : "plan.nothing-to-redo"));
    }
    Logged step = top.get();
    List<Item> now =
        items.list(step.after().stream().map(state -> new ItemId(state.item())).toList());
    List<Item> overtaken = overtaken(step, now);
    if (!overtaken.isEmpty()) {
      return Outcome.conflict(ReviewWork.changedProblem(overtaken), overtaken);
    }
    Optional<Problem> library = reverseInLibrary(draft, step, by);
    if (library.isPresent()) {
      return Outcome.refused(library.get());
    }
    var actor = new Actor(by, clock.instant());
    List<StepState> states = step.before().stream().map(state -> marked(state, actor)).toList();
    work.put(draft, now, states, by);
    long id = log.addReversal(step, undo, step.after(), states, actor);
    ReviewAction action = undo ? ReviewAction.UNDO : ReviewAction.REDO;
    return Outcome.done(log.change(draft.id(), id, action, states, by));
  }

  private static List<Item> overtaken(Logged step, List<Item> now) {
    Map<Long, StepState> left =
        step.after().stream().collect(Collectors.toMap(StepState::item, state -> state));
    return now.stream()
        .filter(item -> !Objects.requireNonNull(left.get(item.id().value())).isStillSo(item))
        .toList();
  }

  /** What was withdrawn is withdrawn by somebody, even where the item was pending before. */
  private static StepState marked(StepState state, Actor actor) {
    return state.decision() == Decision.WITHDRAWN
        ? new StepState(
            state.item(),
            state.value(),
            state.decision(),
            state.reason(),
            actor.at(),
            actor.by(),
            state.cited())
        : state;
  }

  /**
   * A citation that was said to mean a record means again what it meant before, or the record
   * again.
   */
  private Optional<Problem> reverseInLibrary(Edition draft, Logged step, String by) {
    for (StepState after : step.after()) {
      StepState before =
          step.before().stream().filter(s -> s.item() == after.item()).findFirst().orElseThrow();
      if (after.cited() == null && before.cited() == null) {
        continue;
      }
      CitedDocument citation = cited(draft, after.item());
      CitationOutcome outcome =
          before.cited() == null
              ? takeBack(citation, Objects.requireNonNull(after.cited()), by)
              : citations.resolve(
                  citation.id(),
                  citation.version(),
                  new DocumentId(before.cited()),
                  step.reason() == null ? "↻" : step.reason(),
                  by);
      if (outcome instanceof CitationOutcome.Refused(Problem problem)) {
        return Optional.of(problem);
      }
    }
    return Optional.empty();
  }

  private CitationOutcome takeBack(CitedDocument citation, long expected, String by) {
    boolean stillSo = citation.document() != null && citation.document().id().value() == expected;
    return stillSo
        ? citations.undo(citation.id(), by)
        : new CitationOutcome.Refused(Problem.of("documents.citation-changed", ""));
  }

  private CitedDocument cited(Edition draft, long item) {
    return citations.listOfEdition(draft.id().value()).stream()
        .filter(c -> c.item() == item)
        .findFirst()
        .orElseThrow();
  }
}
