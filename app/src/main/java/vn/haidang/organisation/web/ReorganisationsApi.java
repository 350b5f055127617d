package vn.haidang.organisation.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.organisation.DraftId;
import vn.haidang.organisation.DraftProblem;
import vn.haidang.organisation.DraftSheet;
import vn.haidang.organisation.Holding;
import vn.haidang.organisation.ReorganisationDrafts;
import vn.haidang.organisation.ReorganisationDrafts.Outcome;
import vn.haidang.organisation.ReorganisationPreview;
import vn.haidang.organisation.StoredDraft;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.WaitingUnit;
import vn.haidang.organisation.WorkOfUnit;
import vn.haidang.organisation.web.UnitViews.OpenWorkView;
import vn.haidang.organisation.web.UnitViews.UnitView;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedCall;
import vn.haidang.platform.SignedIn;

/** Reorganisations for programs: written down, looked at before they happen, decided. */
@RestController
@Needs(Permission.KEEP_UNITS)
class ReorganisationsApi {

  private final ReorganisationDrafts drafts;
  private final MessageFiles messages;

  ReorganisationsApi(ReorganisationDrafts drafts, MessageFiles messages) {
    this.drafts = drafts;
    this.messages = messages;
  }

  /** A draft; {@code version} is sent back with a change. */
  record DraftView(
      int id,
      StoredDraft.State state,
      int version,
      DraftSheet sheet,
      Instant changedAt,
      String changedBy) {

    static DraftView of(StoredDraft draft) {
      return new DraftView(
          draft.id().value(),
          draft.state(),
          draft.version(),
          draft.sheet(),
          draft.changedAt(),
          draft.changedBy());
    }
  }

  /** What stands against it, and in which field. */
  record DraftProblemView(String place, String code, String detail) {}

  /** A post that ends, with who holds it. */
  record EndingPostView(int unit, String title, String holder) {
    static EndingPostView of(Holding holding) {
      return new EndingPostView(
          holding.post().unit().value(), holding.post().title(), holding.person().name());
    }
  }

  /** Open work of a unit. */
  record WorkView(int unit, List<OpenWorkView> work) {}

  /** Open work of a unit that would be joined to what the unit {@code to} has in the same work. */
  record JoiningView(int unit, int to, String title, String url) {

    static JoiningView of(WorkOfUnit.Joining one) {
      return new JoiningView(
          one.unit().value(), one.to().value(), one.piece().title(), one.piece().url());
    }
  }

  /** A function, and the name of the unit that has it from the day on; empty: nobody. */
  record FunctionView(int from, String words, String to) {}

  /**
   * What would happen.
   *
   * @param below units below those that end for which nothing is said
   * @param moving open work that moves to its one successor, {@code waiting} that would wait
   * @param joining of what moves, what would be joined to what another unit has in the same work
   */
  record EffectView(
      List<UnitView> ending,
      List<UnitView> goingOn,
      List<UnitView> below,
      List<EndingPostView> posts,
      List<WorkView> moving,
      List<JoiningView> joining,
      List<WorkView> waiting,
      List<FunctionView> functions) {

    static EffectView of(ReorganisationPreview effect) {
      return new EffectView(
          views(effect.ending()),
          views(effect.goingOn()),
          views(effect.below()),
          effect.holdings().stream().map(EndingPostView::of).toList(),
          work(effect.moving()),
          effect.joining().stream().map(JoiningView::of).toList(),
          work(effect.waiting()),
          effect.functions().stream()
              .map(one -> new FunctionView(one.from().id().value(), one.words(), one.to()))
              .toList());
    }

    private static List<UnitView> views(List<Unit> units) {
      return units.stream().map(UnitView::of).toList();
    }

    private static List<WorkView> work(Map<UnitId, List<WaitingUnit.WorkCount>> work) {
      List<WorkView> views = new ArrayList<>();
      new TreeMap<Integer, List<WaitingUnit.WorkCount>>(byNumber(work))
          .forEach((unit, counts) ->
              views.add(new WorkView(unit, counts.stream().map(OpenWorkView::of).toList())));
      return views;
    }

    private static Map<Integer, List<WaitingUnit.WorkCount>> byNumber(
        Map<UnitId, List<WaitingUnit.WorkCount>> work) {
      Map<Integer, List<WaitingUnit.WorkCount>> byNumber = new LinkedHashMap<>();
      work.forEach((unit, counts) -> byNumber.put(unit.value(), counts));
      return byNumber;
    }
  }

  /**
   * A draft before it is decided.
   *
   * @param effect null while it says too little
   * @param problems empty: it can be decided
   */
  record PreviewView(
      DraftView draft,
      @org.jspecify.annotations.Nullable EffectView effect,
      List<DraftProblemView> problems) {}

  @GetMapping("/api/v1/reorganisations")
  List<DraftView> list() {
    return Stream.concat(drafts.listOpen().stream(), drafts.listDecided(100).stream())
        .map(DraftView::of)
        .toList();
  }

  @PostMapping("/api/v1/reorganisations")
  @ResponseStatus(HttpStatus.CREATED)
  DraftView begin(@RequestBody DraftSheet sheet, SignedIn user) {
    check(sheet);
    return DraftView.of(drafts.begin(sheet, user));
  }

  @GetMapping("/api/v1/reorganisations/{draft:\\d+}")
  DraftView get(@PathVariable DraftId draft) {
    return DraftView.of(drafts.get(draft));
  }

  @PutMapping("/api/v1/reorganisations/{draft:\\d+}")
  DraftView save(
      @PathVariable DraftId draft,
      @RequestParam int version,
      @RequestBody DraftSheet sheet,
      SignedIn user) {
    check(sheet);
    return done(drafts.save(draft, version, sheet, user));
  }

  @DeleteMapping("/api/v1/reorganisations/{draft:\\d+}")
  DraftView discard(@PathVariable DraftId draft, @RequestParam int version, SignedIn user) {
    return done(drafts.discard(draft, version, user));
  }

  @GetMapping("/api/v1/reorganisations/{draft:\\d+}/preview")
  PreviewView preview(@PathVariable DraftId draft, SignedIn user) {
    ReorganisationDrafts.Shown shown = drafts.preview(draft);
    return new PreviewView(
        DraftView.of(shown.draft()),
        shown.effect().map(EffectView::of).orElse(null),
        shown.problems().stream().map(problem -> view(problem, user)).toList());
  }

  @PostMapping("/api/v1/reorganisations/{draft:\\d+}/decide")
  DraftView decide(@PathVariable DraftId draft, @RequestParam int version, SignedIn user) {
    return done(drafts.decide(draft, version, user));
  }

  private DraftProblemView view(DraftProblem found, SignedIn user) {
    return new DraftProblemView(
        found.place(), found.problem().code(), messages.in(user.language()).get(found.problem()));
  }

  private static DraftView done(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(StoredDraft draft) -> DraftView.of(draft);
      case Outcome.Changed(StoredDraft now) ->
          throw RefusedCall.changedMeanwhile(
              Problem.of("platform.changed-meanwhile"), DraftView.of(now));
    };
  }

  /** Numbers that can be no unit and no place in the list, and shares that are none. */
  private static void check(DraftSheet sheet) {
    Map<String, Problem> wrong = new LinkedHashMap<>();
    for (DraftSheet.Part part : sheet.parts()) {
      BigDecimal share = part.share();
      if (share != null && (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0)) {
        wrong.put("parts." + part.before(), Problem.of("organisation.share-malformed", share));
      }
    }
    if (units(sheet).anyMatch(number -> number < 1)) {
      wrong.put("before", Problem.of("organisation.link-outside"));
    }
    if (indexes(sheet).anyMatch(index -> index < 0)
        || sheet.functions().stream().anyMatch(handed -> handed.after() < -1)) {
      wrong.put("after", Problem.of("organisation.link-outside"));
    }
    if (!wrong.isEmpty()) {
      throw RefusedCall.invalid(wrong);
    }
  }

  /** Every number that stands for a unit. */
  private static Stream<Integer> units(DraftSheet sheet) {
    return Stream.of(
            sheet.before().stream(),
            sheet.after().stream().flatMap(one -> Stream.ofNullable(one.goesOn())),
            sheet.after().stream().flatMap(one -> Stream.ofNullable(one.parent())),
            sheet.moved().stream().map(DraftSheet.Moved::unit),
            sheet.moved().stream().flatMap(one -> Stream.ofNullable(one.parent())),
            sheet.parts().stream().map(DraftSheet.Part::before),
            sheet.functions().stream().map(DraftSheet.Handed::from))
        .flatMap(numbers -> numbers);
  }

  /** Every index of a unit after, but those of functions, of which -1 says nobody. */
  private static Stream<Integer> indexes(DraftSheet sheet) {
    return Stream.of(
            sheet.after().stream().flatMap(one -> Stream.ofNullable(one.below())),
            sheet.moved().stream().flatMap(one -> Stream.ofNullable(one.after())),
            sheet.parts().stream().map(DraftSheet.Part::after))
        .flatMap(indexes -> indexes);
  }
}
