package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.organisation.ReorganisationDraft.After;
import vn.haidang.organisation.ReorganisationDraft.Handed;
import vn.haidang.organisation.ReorganisationPreview.FunctionFate;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/** Shows what a reorganisation would do, and decides it. */
@Component
public class Reorganisations {

  private final Units units;
  private final Posts posts;
  private final Successors successors;
  private final UnitBookStore book;
  private final UnitImport imports;
  private final ApplicationEventPublisher events;

  Reorganisations(
      Units units,
      Posts posts,
      Successors successors,
      UnitBookStore book,
      UnitImport imports,
      ApplicationEventPublisher events) {
    this.units = units;
    this.posts = posts;
    this.successors = successors;
    this.book = book;
    this.imports = imports;
    this.events = events;
  }

  /** What would end, move and wait; nothing is written. */
  public ReorganisationPreview preview(ReorganisationDraft draft) {
    LocalDate dayBefore = draft.on().minusDays(1);
    List<Unit> ending = units.list(draft.ending(), dayBefore);
    List<Unit> below = listUnplacedBelow(draft);
    Map<UnitId, List<WaitingUnit.WorkCount>> moving =
        new HashMap<>(successors.countWork(draft.ending(), dayBefore));
    Map<UnitId, List<WaitingUnit.WorkCount>> waiting = new HashMap<>(moving);
    moving.keySet().removeIf(unit -> draft.onlyHeirOf(unit).isEmpty());
    waiting.keySet().removeAll(moving.keySet());
    return new ReorganisationPreview(
        ending,
        units.list(
            draft.before().stream().filter(unit -> !draft.ending().contains(unit)).toList(),
            dayBefore),
        below,
        ending.stream().flatMap(unit -> posts.holdersIn(unit.id(), dayBefore).stream()).toList(),
        moving,
        joining(draft, moving.keySet()),
        waiting,
        functions(draft, ending, dayBefore),
        ReorganisationChecks.of(units, draft, below));
  }

  /** Work of units that end which meets other work where both go to the same unit. */
  private List<WorkOfUnit.Joining> joining(ReorganisationDraft draft, Collection<UnitId> moving) {
    Map<Integer, List<UnitId>> byHeir = new TreeMap<>();
    for (UnitId unit : moving) {
      draft
          .onlyHeirOf(unit)
          .filter(index -> index < draft.after().size())
          .ifPresent(index -> byHeir.computeIfAbsent(index, key -> new ArrayList<>()).add(unit));
    }
    List<WorkOfUnit.Joining> joining = new ArrayList<>();
    byHeir.forEach((index, ending) ->
        joining.addAll(successors.listJoining(ending, draft.after().get(index).goesOn())));
    return joining;
  }

  /**
   * Units directly below those that end for which the draft says nothing yet; what stands below one
   * that goes on goes with it.
   */
  public List<Unit> listUnplacedBelow(ReorganisationDraft draft) {
    Set<UnitId> placed = new HashSet<>(draft.before());
    return draft.ending().stream()
        .flatMap(unit -> units.childrenOf(unit, draft.on().minusDays(1)).stream())
        .filter(unit -> placed.add(unit.id()))
        .toList();
  }

  private List<FunctionFate> functions(
      ReorganisationDraft draft, List<Unit> ending, LocalDate dayBefore) {
    List<FunctionFate> fates = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (Handed handed : draft.functions()) {
      boolean inside = handed.after() >= 0 && handed.after() < draft.after().size();
      units
          .find(handed.from(), dayBefore)
          .filter(from -> inside)
          .ifPresent(from -> {
            After to = draft.after().get(handed.after());
            said.add(from.id() + " " + handed.words());
            fates.add(new FunctionFate(from, handed.words(), to.stands().name()));
          });
    }
    for (Unit unit : ending) {
      units.listFunctions(unit.id(), dayBefore).stream()
          .filter(words -> !said.contains(unit.id() + " " + words))
          .forEach(words -> fates.add(new FunctionFate(unit, words, "")));
    }
    return fates;
  }

  /**
   * Decides the reorganisation: facts, event and successions are written together, posts of ending
   * units end, and other modules are told what happened and whose work moves where.
   *
   * @throws RefusedException with the first thing that stands against it
   */
  @Transactional
  public void decide(ReorganisationDraft draft) {
    preview(draft).problems().stream()
        .findFirst()
        .ifPresent(found -> {
          throw new RefusedException(found.problem());
        });
    book.nameInFiles();
    UnitImport.Result result = imports.enter(ReorganisationRows.of(draft, book::keyOf));
    result.errors().stream()
        .findFirst()
        .ifPresent(error -> {
          throw new RefusedException(error.problem());
        });
    if (!result.changedSomething()) {
      throw new RefusedException(Problem.of("organisation.nothing-changes"));
    }
    events.publishEvent(new ReorganisationDecided(draft.kind(), draft.on(), draft.ending()));
  }
}
