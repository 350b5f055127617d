package vn.haidang.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.DraftProblem;
import vn.haidang.organisation.DraftSheet;
import vn.haidang.organisation.DraftSheet.Stand;
import vn.haidang.organisation.EventKind;
import vn.haidang.organisation.ReorganisationDrafts;
import vn.haidang.organisation.StoredDraft;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitSearch;
import vn.haidang.organisation.UnitTree;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Problem;

/** Gathers what the pages of a draft show. */
@Component
final class DraftPages {

  private static final int MOST_FOUND = 30;
  private static final int MOST_PARENTS = 300;
  private static final int DECIDED_SHOWN = 20;

  private final ReorganisationDrafts drafts;
  private final Units units;
  private final UnitSearch search;
  private final Clock clock;

  DraftPages(ReorganisationDrafts drafts, Units units, UnitSearch search, Clock clock) {
    this.drafts = drafts;
    this.units = units;
    this.search = search;
    this.clock = clock;
  }

  DraftListPage list(boolean mayKeep) {
    return new DraftListPage(
        drafts.listOpen().stream().map(this::line).toList(),
        drafts.listDecided(DECIDED_SHOWN).stream().map(this::line).toList(),
        mayKeep);
  }

  private DraftListPage.Line line(StoredDraft draft) {
    return new DraftListPage.Line(
        draft,
        chosen(draft.sheet()).stream().map(Unit::name).collect(Collectors.joining(", ")),
        draft.sheet().after().stream().map(Stand::name).collect(Collectors.joining(", ")));
  }

  /** The kinds in the order in which they are offered, and with what the draft begins. */
  NewDraftPage begin(@Nullable UnitId unit) {
    return new NewDraftPage(
        List.of(
            EventKind.MERGE,
            EventKind.SPLIT,
            EventKind.RENAME,
            EventKind.LEVEL_CHANGE,
            EventKind.FUNCTION_TRANSFER,
            EventKind.DISSOLVE,
            EventKind.FOUND),
        unit == null ? null : units.find(unit, LocalDate.now(clock)).orElse(null));
  }

  /** A step as it is kept. {@code checked}: with what is still missing in it. */
  DraftPage step(StoredDraft draft, DraftStep step, String text, boolean checked) {
    DraftSheet sheet = step == DraftStep.HEIRS ? drafts.filledIn(draft.sheet()) : draft.sheet();
    Map<String, String> values = new LinkedHashMap<>(DraftForm.write(step, sheet));
    if (step == DraftStep.AFTER && sheet.after().isEmpty()) {
      values.putAll(DraftForm.write(step, sheet.withAfter(List.of(emptyStand(sheet)), List.of())));
    }
    List<DraftProblem> problems = drafts.preview(draft.id()).problems();
    Map<String, Problem> wrong = checked ? missing(draft, step, problems) : Map.of();
    return page(frame(draft, step, problems), values, wrong, text);
  }

  /** A step as it was sent, with what is wrong in it. */
  DraftPage again(
      StoredDraft draft, DraftStep step, Map<String, String> sent, Map<String, Problem> wrong) {
    return page(frame(draft, step, drafts.preview(draft.id()).problems()), sent, wrong, "");
  }

  /** A new unit: below what the units that take part stand below, and of their kind. */
  Stand emptyStand(DraftSheet sheet) {
    List<Unit> chosen = chosen(sheet);
    Unit model = chosen.isEmpty() ? null : chosen.getFirst();
    UnitId parent = model == null ? null : model.parent();
    return new Stand(
        null,
        "",
        "",
        model == null ? null : model.kind(),
        model == null ? null : model.level(),
        parent == null ? null : parent.value(),
        null,
        "",
        "");
  }

  private DraftPage page(
      DraftFrame frame, Map<String, String> values, Map<String, Problem> wrong, String text) {
    DraftSheet sheet = frame.draft().sheet();
    DraftStep step = frame.step();
    List<Unit> chosen = chosen(sheet);
    return new DraftPage(
        frame,
        sheet,
        values,
        wrong,
        chosen,
        step == DraftStep.AFTER ? parents(sheet, chosen) : List.of(),
        step == DraftStep.AFTER ? drafts.listBelow(sheet) : List.of(),
        step == DraftStep.HEIRS ? functions(sheet, chosen) : Map.of(),
        text,
        found(sheet, text));
  }

  private static DraftFrame frame(StoredDraft draft, DraftStep step, List<DraftProblem> problems) {
    List<DraftStep> steps = DraftStep.of(draft.sheet().kind());
    List<DraftStep> faulty =
        problems.stream().map(problem -> stepOf(problem, steps)).distinct().toList();
    return new DraftFrame(draft, step, steps, faulty);
  }

  private static DraftStep stepOf(DraftProblem problem, List<DraftStep> steps) {
    DraftStep wanted = DraftStep.ofPlace(problem.place());
    return steps.contains(wanted) ? wanted : DraftStep.UNITS;
  }

  private static Map<String, Problem> missing(
      StoredDraft draft, DraftStep step, List<DraftProblem> problems) {
    Map<String, Problem> missing = new LinkedHashMap<>();
    for (DraftProblem problem : problems) {
      if (stepOf(problem, DraftStep.of(draft.sheet().kind())) == step) {
        missing.putIfAbsent(field(problem.place()), problem.problem());
      }
    }
    return missing;
  }

  /** {@code after.1.name} is the field {@code name.1}; a whole list is the whole step. */
  static String field(String place) {
    String[] parts = place.split("\\.");
    return switch (parts[0]) {
      case "after" ->
          parts.length < 3 ? "" : parts[2].toLowerCase(java.util.Locale.ROOT) + "." + parts[1];
      case "on", "legalBasis" -> parts[0];
      case "parts" -> parts.length < 2 ? "" : "parts." + parts[1];
      default -> "";
    };
  }

  /** The units that take part, as they stand on the day before, in the order of the sheet. */
  List<Unit> chosen(DraftSheet sheet) {
    LocalDate day = dayBefore(sheet);
    Set<UnitId> ids = new LinkedHashSet<>();
    sheet.before().forEach(number -> ids.add(new UnitId(number)));
    sheet.after().stream()
        .flatMap(stand -> Stream.ofNullable(stand.goesOn()))
        .forEach(number -> ids.add(new UnitId(number)));
    Map<UnitId, Unit> standing =
        units.list(ids, day).stream().collect(Collectors.toMap(Unit::id, unit -> unit));
    return ids.stream().flatMap(id -> Stream.ofNullable(standing.get(id))).toList();
  }

  /** The same with the units that take part standing after as well, where this kind ends nobody. */
  DraftSheet withGoingOn(DraftSheet sheet) {
    List<Stand> after = new ArrayList<>(sheet.after());
    if (!sheet.endsSomebody()) {
      chosen(sheet).stream()
          .filter(unit ->
              after.stream().noneMatch(one -> Objects.equals(one.goesOn(), unit.id().value())))
          .toList()
          .forEach(unit -> after.add(DraftSheet.goingOn(unit)));
    }
    return after.size() == sheet.after().size() ? sheet : sheet.withAfter(after, sheet.moved());
  }

  private List<TreePage.Found> found(DraftSheet sheet, String text) {
    if (text.isBlank()) {
      return List.of();
    }
    LocalDate day = dayBefore(sheet);
    List<Unit> found = search.find(text, day, MOST_FOUND, 0);
    return TreePage.Found.all(found, units.placesOf(found, day));
  }

  /** Those above and beside the units that take part, and everything that has units below it. */
  private List<Unit> parents(DraftSheet sheet, List<Unit> chosen) {
    LocalDate day = dayBefore(sheet);
    Map<UnitId, Unit> parents = new LinkedHashMap<>();
    for (Unit unit : chosen) {
      units.list(unit.ancestors(), day).forEach(above -> parents.put(above.id(), above));
      parents.put(unit.id(), unit);
    }
    Set<UnitId> said =
        sheet.after().stream()
            .flatMap(stand -> Stream.ofNullable(stand.parent()))
            .map(UnitId::new)
            .collect(Collectors.toSet());
    units.list(said, day).forEach(unit -> parents.put(unit.id(), unit));
    withUnitsBelow(day).stream()
        .limit(MOST_PARENTS)
        .forEach(unit -> parents.putIfAbsent(unit.id(), unit));
    return parents.values().stream()
        .sorted(
            Comparator.comparingInt((Unit unit) -> unit.ancestors().size())
                .thenComparing(Unit::kind)
                .thenComparing(unit -> unit.id().value()))
        .toList();
  }

  /** Units that have others below them on that day, from the top down. */
  List<Unit> withUnitsBelow(LocalDate day) {
    UnitTree tree = units.tree(day);
    return tree.units().stream()
        .filter(unit -> unit.parent() == null || !tree.childrenOf(unit.id()).isEmpty())
        .toList();
  }

  private Map<Integer, List<String>> functions(DraftSheet sheet, List<Unit> chosen) {
    LocalDate day = dayBefore(sheet);
    Map<Integer, List<String>> functions = new LinkedHashMap<>();
    for (Unit unit : chosen) {
      Set<String> words = new LinkedHashSet<>();
      sheet.functions().stream()
          .filter(handed -> handed.from() == unit.id().value())
          .forEach(handed -> words.add(handed.words()));
      words.addAll(units.listFunctions(unit.id(), day));
      functions.put(unit.id().value(), List.copyOf(words));
    }
    return functions;
  }

  PreviewPage preview(StoredDraft draft) {
    ReorganisationDrafts.Shown shown = drafts.preview(draft.id());
    DraftSheet sheet = drafts.filledIn(draft.sheet());
    DraftFrame frame = frame(draft, DraftStep.PREVIEW, shown.problems());
    return new PreviewPage(
        frame,
        shown.effect().orElse(null),
        founded(sheet),
        changes(sheet),
        shares(sheet),
        work(shown, sheet),
        shown.problems().stream().map(problem -> fault(problem, frame)).toList());
  }

  private static PreviewPage.Fault fault(DraftProblem problem, DraftFrame frame) {
    DraftStep step = stepOf(problem, frame.steps());
    String field = field(problem.place());
    return new PreviewPage.Fault(
        problem.problem(),
        frame.address(step) + "?check=1" + (field.isEmpty() ? "" : "#f-" + field));
  }

  private List<PreviewPage.NewOne> founded(DraftSheet sheet) {
    return sheet.after().stream()
        .filter(stand -> stand.goesOn() == null)
        .map(stand ->
            new PreviewPage.NewOne(
                stand.name(),
                stand.kind() == null ? "" : stand.kind().messageKey(),
                parentOf(sheet, stand)))
        .toList();
  }

  private String parentOf(DraftSheet sheet, Stand stand) {
    Integer below = stand.below();
    if (below != null && below < sheet.after().size()) {
      return sheet.after().get(below).name();
    }
    Integer parent = stand.parent();
    return parent == null ? "" : name(parent, sheet);
  }

  private List<PreviewPage.Change> changes(DraftSheet sheet) {
    List<PreviewPage.Change> changes = new ArrayList<>();
    LocalDate day = dayBefore(sheet);
    for (Stand stand : sheet.after()) {
      Integer goesOn = stand.goesOn();
      Unit before = goesOn == null ? null : units.find(new UnitId(goesOn), day).orElse(null);
      if (before != null) {
        changes.add(new PreviewPage.Change(before, steps(sheet, before, stand)));
      }
    }
    sheet
        .moved()
        .forEach(moved ->
            units
                .find(new UnitId(moved.unit()), day)
                .ifPresent(unit -> changes.add(moved(sheet, unit, moved))));
    return changes;
  }

  private PreviewPage.Change moved(DraftSheet sheet, Unit unit, DraftSheet.Moved moved) {
    Integer after = moved.after();
    Integer parent = moved.parent();
    String to =
        after != null && after < sheet.after().size()
            ? sheet.after().get(after).name()
            : parent == null ? "" : name(parent, sheet);
    String key = to.isEmpty() ? "reorganisations.ends-too" : "units-web.step.parent";
    return new PreviewPage.Change(unit, List.of(new UnitPage.Step(key, to)));
  }

  private List<UnitPage.Step> steps(DraftSheet sheet, Unit before, Stand stand) {
    List<UnitPage.Step> steps = new ArrayList<>();
    if (!before.name().equals(stand.name())) {
      steps.add(new UnitPage.Step("units-web.step.name", stand.name()));
    }
    if (stand.kind() != null && before.kind() != stand.kind()) {
      steps.add(new UnitPage.Step("units-web.step.kind", stand.kind().messageKey()));
    }
    UnitId parent = before.parent();
    if (stand.below() != null
        || !Objects.equals(parent == null ? null : parent.value(), stand.parent())) {
      steps.add(new UnitPage.Step("units-web.step.parent", parentOf(sheet, stand)));
    }
    if (!Objects.requireNonNullElse(before.abbreviation(), "").equals(stand.abbreviation())) {
      steps.add(new UnitPage.Step("reorganisations.step-abbreviation", stand.abbreviation()));
    }
    return steps;
  }

  private List<PreviewPage.Share> shares(DraftSheet sheet) {
    return sheet.parts().stream()
        .filter(part -> part.after() < sheet.after().size())
        .map(part ->
            new PreviewPage.Share(
                name(part.before(), sheet),
                sheet.after().get(part.after()).name(),
                part.share() == null ? "" : DraftForm.percentOf(part.share())))
        .toList();
  }

  private List<PreviewPage.Work> work(ReorganisationDrafts.Shown shown, DraftSheet sheet) {
    List<PreviewPage.Work> work = new ArrayList<>();
    shown
        .effect()
        .ifPresent(effect -> {
          for (Unit unit : effect.ending()) {
            var moving = effect.moving().get(unit.id());
            var waiting = effect.waiting().get(unit.id());
            if (moving != null) {
              work.add(new PreviewPage.Work(unit, moving, heir(unit, sheet)));
            } else if (waiting != null) {
              work.add(new PreviewPage.Work(unit, waiting, ""));
            }
          }
        });
    return work;
  }

  private static String heir(Unit unit, DraftSheet sheet) {
    return sheet.parts().stream()
        .filter(part -> part.before() == unit.id().value())
        .filter(part -> part.after() < sheet.after().size())
        .map(part -> sheet.after().get(part.after()).name())
        .findFirst()
        .orElse("");
  }

  String name(int number, DraftSheet sheet) {
    LocalDate day = dayBefore(sheet);
    return units
        .find(new UnitId(number), day)
        .or(() -> units.find(new UnitId(number), day.plusDays(1)))
        .map(Unit::name)
        .orElse("");
  }

  /** The last day on which everything still stands as it was; today while no day is set. */
  LocalDate dayBefore(DraftSheet sheet) {
    LocalDate on = sheet.on();
    return on == null ? LocalDate.now(clock) : on.minusDays(1);
  }
}
