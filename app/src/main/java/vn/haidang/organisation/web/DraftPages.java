package vn.haidang.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import vn.haidang.organisation.Units;
import vn.haidang.platform.Problem;

/** Gathers what the pages of a draft show. */
@Component
final class DraftPages {

  private static final int MOST_FOUND = 30;
  private static final int DECIDED_SHOWN = 20;

  private final ReorganisationDrafts drafts;
  private final Units units;
  private final UnitSearch search;
  private final DraftUnits around;
  private final Clock clock;

  DraftPages(
      ReorganisationDrafts drafts, Units units, UnitSearch search, DraftUnits around, Clock clock) {
    this.drafts = drafts;
    this.units = units;
    this.search = search;
    this.around = around;
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
        around.chosen(draft.sheet()).stream().map(Unit::name).collect(Collectors.joining(", ")),
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
      values.putAll(
          DraftForm.write(step, sheet.withAfter(List.of(around.emptyStand(sheet)), List.of())));
    }
    List<DraftProblem> problems = drafts.preview(draft.id()).problems();
    DraftFrame frame = DraftFrame.of(draft, step, problems);
    return page(frame, values, checked ? missing(frame, problems) : Map.of(), text);
  }

  /** A step as it was sent and kept, with what is missing in it; empty: nothing is. */
  Optional<DraftPage> unfinished(StoredDraft draft, DraftStep step, Map<String, String> sent) {
    List<DraftProblem> problems = drafts.preview(draft.id()).problems();
    DraftFrame frame = DraftFrame.of(draft, step, problems);
    Map<String, Problem> missing = missing(frame, problems);
    return missing.isEmpty() ? Optional.empty() : Optional.of(page(frame, sent, missing, ""));
  }

  /** A step as it was sent, with what is wrong in it. */
  DraftPage again(
      StoredDraft draft, DraftStep step, Map<String, String> sent, Map<String, Problem> wrong) {
    List<DraftProblem> problems = drafts.preview(draft.id()).problems();
    return page(DraftFrame.of(draft, step, problems), sent, wrong, "");
  }

  private DraftPage page(
      DraftFrame frame, Map<String, String> values, Map<String, Problem> wrong, String text) {
    DraftSheet sheet = frame.draft().sheet();
    DraftStep step = frame.step();
    List<Unit> chosen = around.chosen(sheet);
    return new DraftPage(
        frame,
        sheet,
        values,
        wrong,
        chosen,
        step == DraftStep.AFTER ? around.parents(sheet, chosen) : List.of(),
        step == DraftStep.AFTER ? drafts.listBelow(sheet) : List.of(),
        step == DraftStep.HEIRS ? around.functions(sheet, chosen) : Map.of(),
        text,
        found(sheet, text));
  }

  private List<TreePage.Found> found(DraftSheet sheet, String text) {
    if (text.isBlank()) {
      return List.of();
    }
    LocalDate day = around.dayBefore(sheet);
    List<Unit> found = search.find(text, day, MOST_FOUND, 0);
    return TreePage.Found.all(found, units.placesOf(found, day));
  }

  private static Map<String, Problem> missing(DraftFrame frame, List<DraftProblem> problems) {
    Map<String, Problem> missing = new LinkedHashMap<>();
    for (DraftProblem problem : problems) {
      if (frame.stepOf(problem) == frame.step()) {
        missing.putIfAbsent(DraftStep.field(problem.place()), problem.problem());
      }
    }
    return missing;
  }
}
