package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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
    List<Unit> below = unplacedBelow(draft, dayBefore);
    Map<UnitId, List<WaitingUnit.WorkCount>> moving =
        new HashMap<>(successors.countWork(draft.ending(), dayBefore));
    Map<UnitId, List<WaitingUnit.WorkCount>> waiting = new HashMap<>(moving);
    moving.keySet().removeIf(unit -> !goesWholeToOne(draft, unit));
    waiting.keySet().removeAll(moving.keySet());
    return new ReorganisationPreview(
        ending,
        below,
        ending.stream().flatMap(unit -> posts.holdersIn(unit.id(), dayBefore).stream()).toList(),
        moving,
        waiting,
        problems(draft, ending, below));
  }

  private List<Unit> unplacedBelow(ReorganisationDraft draft, LocalDate dayBefore) {
    Set<UnitId> placed = new HashSet<>(draft.before());
    return draft.ending().stream()
        .flatMap(unit -> units.tree(unit, dayBefore).units().stream())
        .filter(unit -> placed.add(unit.id()))
        .toList();
  }

  private static boolean goesWholeToOne(ReorganisationDraft draft, UnitId unit) {
    List<ReorganisationDraft.Link> links =
        draft.links().stream().filter(link -> link.before().equals(unit)).toList();
    return links.size() == 1 && links.getFirst().share() instanceof Share.Whole;
  }

  private List<Problem> problems(ReorganisationDraft draft, List<Unit> ending, List<Unit> below) {
    List<Problem> problems = new ArrayList<>();
    if (draft.legalBasis().isEmpty()) {
      problems.add(Problem.of("organisation.legal-basis-missing"));
    }
    for (UnitId unit : draft.before()) {
      if (units.find(unit, draft.on().minusDays(1)).isEmpty()) {
        problems.add(Problem.of("organisation.unit-does-not-stand", unit, draft.on().minusDays(1)));
      }
    }
    for (ReorganisationDraft.After after : draft.after()) {
      UnitId parent = after.stands().parent();
      if (parent != null
          && (units.find(parent, draft.on()).isEmpty() || draft.ending().contains(parent))) {
        problems.add(Problem.of("organisation.parent-does-not-stand", parent, draft.on()));
      }
    }
    boolean linksFit =
        draft.links().stream()
            .allMatch(link ->
                draft.before().contains(link.before())
                    && link.after() >= 0
                    && link.after() < draft.after().size());
    if (!linksFit) {
      problems.add(Problem.of("organisation.link-outside"));
    }
    if (!below.isEmpty()) {
      problems.add(Problem.of("organisation.units-below", below.size(), below.getFirst().name()));
    }
    return problems;
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
        .ifPresent(problem -> {
          throw new RefusedException(problem);
        });
    book.nameInFiles();
    UnitImport.Result result = imports.enter(rows(draft));
    result.errors().stream()
        .findFirst()
        .ifPresent(error -> {
          throw new RefusedException(error.problem());
        });
    events.publishEvent(new ReorganisationDecided(draft.kind(), draft.on(), draft.ending()));
    draft.ending().stream()
        .filter(unit -> goesWholeToOne(draft, unit))
        .forEach(unit ->
            successors
                .answersFor(unit, draft.on())
                .ifPresent(heir ->
                    events.publishEvent(new SuccessorConfirmed(unit, heir.id(), draft.on()))));
  }

  /** The draft as rows of files, which know how to be entered. */
  private UnitRows rows(ReorganisationDraft draft) {
    UnitRows rows = new UnitRows();
    String event = "decided:" + UUID.randomUUID();
    List<String> keys = new ArrayList<>();
    for (ReorganisationDraft.After after : draft.after()) {
      UnitId goesOn = after.goesOn();
      String key = goesOn == null ? event + ":" + keys.size() : book.keyOf(goesOn);
      keys.add(key);
      rows.units.add(unitRow(key, draft, after.stands()));
    }
    Set<UnitId> linked = new HashSet<>();
    for (ReorganisationDraft.Link link : draft.links()) {
      linked.add(link.before());
      rows.events.add(
          eventRow(event, draft, book.keyOf(link.before()), keys.get(link.after()), link.share()));
    }
    draft.before().stream()
        .filter(unit -> !linked.contains(unit))
        .forEach(unit ->
            rows.events.add(
                eventRow(event, draft, book.keyOf(unit), sameKey(unit, draft), new Share.Whole())));
    if (draft.before().isEmpty()) {
      keys.forEach(key -> rows.events.add(eventRow(event, draft, null, key, new Share.Whole())));
    }
    return rows;
  }

  private @Nullable String sameKey(UnitId unit, ReorganisationDraft draft) {
    return draft.ending().contains(unit) ? null : book.keyOf(unit);
  }

  private UnitRow unitRow(String key, ReorganisationDraft draft, NewUnit stands) {
    UnitId parent = stands.parent();
    return new UnitRow(
        new CsvRow("", 1, Map.of()),
        key,
        draft.on(),
        null,
        stands.name(),
        stands.abbreviation(),
        stands.kind(),
        stands.level(),
        parent == null ? null : book.keyOf(parent),
        stands.codes(),
        List.of());
  }

  private static EventRow eventRow(
      String event,
      ReorganisationDraft draft,
      @Nullable String from,
      @Nullable String to,
      Share share) {
    return new EventRow(
        new CsvRow("", 1, Map.of()),
        event,
        draft.kind(),
        draft.on(),
        draft.legalBasis(),
        from,
        to,
        share,
        null,
        draft.note());
  }
}
