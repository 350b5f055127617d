package vn.haidang.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.DraftProblem;
import vn.haidang.organisation.DraftSheet;
import vn.haidang.organisation.DraftSheet.Stand;
import vn.haidang.organisation.ReorganisationDrafts;
import vn.haidang.organisation.ReorganisationPreview;
import vn.haidang.organisation.StoredDraft;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;

/** Gathers what a draft would do: units that come, change and end, shares and open work. */
@Component
class PreviewPages {

  private final ReorganisationDrafts drafts;
  private final Units units;
  private final DraftUnits around;

  PreviewPages(ReorganisationDrafts drafts, Units units, DraftUnits around) {
    this.drafts = drafts;
    this.units = units;
    this.around = around;
  }

  PreviewPage of(StoredDraft draft) {
    ReorganisationDrafts.Shown shown = drafts.preview(draft.id());
    DraftSheet sheet = drafts.filledIn(draft.sheet());
    DraftFrame frame = DraftFrame.of(draft, DraftStep.PREVIEW, shown.problems());
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
    DraftStep step = frame.stepOf(problem);
    String field = DraftStep.field(problem.place());
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
                nameAbove(sheet, stand.below(), stand.parent())))
        .toList();
  }

  /** What stands above: a unit after, by its index, else one of before, by its number. */
  private String nameAbove(DraftSheet sheet, @Nullable Integer after, @Nullable Integer before) {
    if (after != null && after < sheet.after().size()) {
      return sheet.after().get(after).name();
    }
    return before == null ? "" : around.name(before, sheet);
  }

  private List<PreviewPage.Change> changes(DraftSheet sheet) {
    List<PreviewPage.Change> changes = new ArrayList<>();
    Map<Integer, Unit> before = standing(sheet);
    for (Stand stand : sheet.after()) {
      Integer goesOn = stand.goesOn();
      Unit unit = goesOn == null ? null : before.get(goesOn);
      if (unit != null) {
        changes.add(new PreviewPage.Change(unit, steps(sheet, unit, stand)));
      }
    }
    for (DraftSheet.Moved moved : sheet.moved()) {
      Unit unit = before.get(moved.unit());
      if (unit != null) {
        changes.add(moved(sheet, unit, moved));
      }
    }
    return changes;
  }

  /** Those that go on and those that move, as they stand on the day before, by number. */
  private Map<Integer, Unit> standing(DraftSheet sheet) {
    List<UnitId> those =
        Stream.concat(
                sheet.after().stream().flatMap(stand -> Stream.ofNullable(stand.goesOn())),
                sheet.moved().stream().map(DraftSheet.Moved::unit))
            .map(UnitId::new)
            .toList();
    return units.list(those, around.dayBefore(sheet)).stream()
        .collect(Collectors.toMap(unit -> unit.id().value(), unit -> unit));
  }

  private PreviewPage.Change moved(DraftSheet sheet, Unit unit, DraftSheet.Moved moved) {
    String to = nameAbove(sheet, moved.after(), moved.parent());
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
      steps.add(
          new UnitPage.Step(
              "units-web.step.parent", nameAbove(sheet, stand.below(), stand.parent())));
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
                around.name(part.before(), sheet),
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
              String heir = heir(unit, sheet);
              work.add(new PreviewPage.Work(unit, moving, heir, joining(unit, heir, effect)));
            } else if (waiting != null) {
              work.add(new PreviewPage.Work(unit, waiting, "", List.of()));
            }
          }
        });
    return work;
  }

  private static List<PreviewPage.Joining> joining(
      Unit unit, String heir, ReorganisationPreview effect) {
    Map<UnitId, String> ending =
        effect.ending().stream().collect(Collectors.toMap(Unit::id, Unit::name));
    return effect.joining().stream()
        .filter(one -> one.unit().equals(unit.id()))
        .map(one -> new PreviewPage.Joining(one.piece(), ending.getOrDefault(one.to(), heir)))
        .toList();
  }

  private static String heir(Unit unit, DraftSheet sheet) {
    return sheet.parts().stream()
        .filter(part -> part.before() == unit.id().value())
        .filter(part -> part.after() < sheet.after().size())
        .map(part -> sheet.after().get(part.after()).name())
        .findFirst()
        .orElse("");
  }
}
