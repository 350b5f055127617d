package vn.haidang.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.organisation.DraftId;
import vn.haidang.organisation.DraftSheet;
import vn.haidang.organisation.DraftSheet.Stand;
import vn.haidang.organisation.EventKind;
import vn.haidang.organisation.ReorganisationDrafts;
import vn.haidang.organisation.ReorganisationDrafts.Outcome;
import vn.haidang.organisation.StoredDraft;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Query;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** "Sắp xếp bộ máy": drafts of reorganisations, step by step, and their decision. */
@Controller
@Needs(Permission.KEEP_UNITS)
class ReorganisationController {

  private static final String LIST = "/units/reorganisations";
  private static final String DRAFT = LIST + "/{draft:[1-9]\\d{0,8}}";

  private final ReorganisationDrafts drafts;
  private final DraftPages pages;
  private final PreviewPages previews;
  private final DraftUnits around;
  private final Units units;
  private final MessageFiles messages;

  ReorganisationController(
      ReorganisationDrafts drafts,
      DraftPages pages,
      PreviewPages previews,
      DraftUnits around,
      Units units,
      MessageFiles messages) {
    this.drafts = drafts;
    this.pages = pages;
    this.previews = previews;
    this.around = around;
    this.units = units;
    this.messages = messages;
  }

  @GetMapping(LIST)
  @Needs(Permission.READ)
  Screen list(SignedIn user) {
    return Screen.of(
        "organisation/reorganisations.jte", pages.list(user.may(Permission.KEEP_UNITS)));
  }

  @GetMapping(LIST + "/new")
  Screen choose(@RequestParam(required = false) @Nullable UnitId unit) {
    return Screen.of("organisation/reorganisation-new.jte", pages.begin(unit));
  }

  @PostMapping(LIST)
  Redirect begin(
      @RequestParam EventKind kind,
      @RequestParam(required = false) @Nullable UnitId unit,
      SignedIn user) {
    DraftSheet sheet = DraftSheet.empty(kind);
    Optional<Unit> with =
        unit == null ? Optional.empty() : units.find(unit, around.dayBefore(sheet));
    if (with.isPresent()) {
      sheet =
          kind == EventKind.FOUND
              ? sheet.withAfter(List.of(below(with.get())), List.of())
              : sheet.withBefore(with.get());
    }
    StoredDraft made = drafts.begin(sheet, user);
    return Redirect.to(LIST + "/" + made.id() + "/" + DraftStep.BASIS.path());
  }

  private static Stand below(Unit unit) {
    return new Stand(null, "", "", null, unit.level(), unit.id().value(), null, "", "");
  }

  @GetMapping(DRAFT)
  Redirect open(@PathVariable DraftId draft) {
    return Redirect.to(LIST + "/" + drafts.get(draft).id() + "/" + DraftStep.BASIS.path());
  }

  @GetMapping(DRAFT + "/{step:[a-z]+}")
  View show(
      @PathVariable DraftId draft,
      @PathVariable String step,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") boolean check) {
    StoredDraft stored = drafts.get(draft);
    if (!stored.isOpen()) {
      return Redirect.to(LIST).refusing(Problem.of("organisation.draft-closed", draft));
    }
    DraftStep wanted = step(step);
    return wanted == DraftStep.PREVIEW
        ? Screen.of("organisation/reorganisation-preview.jte", previews.of(stored))
        : screen(pages.step(stored, wanted, q.strip(), check));
  }

  /**
   * @param form {@code do}: next, save, later, find (words in {@code q}), add (a row), remove.N
   *     (that row), join.N (unit N goes on or takes over), in.N and out.N (unit N takes part or
   *     not)
   */
  @PostMapping(DRAFT + "/{step:[a-z]+}")
  View save(
      @PathVariable DraftId draft,
      @PathVariable String step,
      @RequestParam int version,
      @RequestParam Map<String, String> form,
      SignedIn user) {
    DraftStep at = step(step);
    StoredDraft now = drafts.get(draft);
    String wanted = form.getOrDefault("do", "next");
    DraftForm.Read read = DraftForm.read(at, form, now.sheet());
    if (!read.wrong().isEmpty()) {
      return screen(pages.again(now, at, form, read.wrong()))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    // Units come in and go out whatever a colleague wrote in the other steps.
    int seen = at == DraftStep.UNITS ? now.version() : version;
    try {
      DraftSheet sheet = around.withGoingOn(changed(read.sheet(), wanted));
      return switch (drafts.save(draft, seen, sheet, user)) {
        case Outcome.Done(StoredDraft done) ->
            unfinished(done, at, wanted, form)
                .orElseGet(() -> onwards(done, at, wanted, form.getOrDefault("q", "").strip()));
        case Outcome.Changed(StoredDraft other) ->
            new DraftConflict(around, messages.in(user.language())).screen(other, at, form, wanted);
      };
    } catch (RefusedException e) {
      return screen(pages.again(now, at, form, Map.of("", e.problem())))
          .status(HttpStatus.CONFLICT);
    }
  }

  /** Who wants to go on stays where something is missing, and reads there what. It is kept. */
  private Optional<View> unfinished(
      StoredDraft draft, DraftStep at, String wanted, Map<String, String> form) {
    return wanted.equals("next")
        ? pages
            .unfinished(draft, at, form)
            .map(page -> screen(page).status(HttpStatus.UNPROCESSABLE_CONTENT))
        : Optional.empty();
  }

  private DraftSheet changed(DraftSheet sheet, String wanted) {
    String[] words = wanted.split("\\.");
    int number = words.length > 1 && words[1].matches("\\d{1,9}") ? Integer.parseInt(words[1]) : 0;
    return switch (words[0]) {
      case "add" -> added(sheet, around.emptyStand(sheet));
      case "remove" -> number < sheet.after().size() ? removed(sheet, number) : sheet;
      case "join" -> stands(sheet, number).map(unit -> joined(sheet, unit)).orElse(sheet);
      case "in" -> stands(sheet, number).map(sheet::withBefore).orElse(sheet);
      case "out" -> sheet.withoutBefore(number);
      default -> sheet;
    };
  }

  /** Where nobody ends, a unit that is taken out after takes no part at all. */
  private static DraftSheet removed(DraftSheet sheet, int index) {
    Integer goesOn = sheet.after().get(index).goesOn();
    return goesOn != null && !sheet.endsSomebody()
        ? sheet.withoutBefore(goesOn)
        : sheet.withoutAfter(index);
  }

  private Optional<Unit> stands(DraftSheet sheet, int number) {
    return number < 1 ? Optional.empty() : units.find(new UnitId(number), around.dayBefore(sheet));
  }

  private static DraftSheet joined(DraftSheet sheet, Unit unit) {
    boolean there =
        sheet.after().stream()
            .anyMatch(one -> one.goesOn() != null && one.goesOn().intValue() == unit.id().value());
    return there ? sheet : added(sheet, DraftSheet.goingOn(unit));
  }

  private static DraftSheet added(DraftSheet sheet, Stand stand) {
    var all = new ArrayList<>(sheet.after());
    all.add(stand);
    return sheet.withAfter(all, sheet.moved());
  }

  private static View onwards(StoredDraft draft, DraftStep at, String wanted, String text) {
    EventKind kind = draft.sheet().kind();
    String address = LIST + "/" + draft.id() + "/";
    return switch (wanted) {
      case "next" -> Redirect.to(address + at.next(kind).path());
      case "later" -> Redirect.to(LIST).saying("reorganisations.kept");
      case "find" ->
          Redirect.to(Query.of(address + at.path()).with("q", text).address() + "#dang-co");
      case "add" -> Redirect.to(address + at.path() + "#them");
      default -> Redirect.to(address + at.path());
    };
  }

  @PostMapping(DRAFT + "/decide")
  View decide(@PathVariable DraftId draft, @RequestParam int version, SignedIn user) {
    String preview = LIST + "/" + draft + "/" + DraftStep.PREVIEW.path();
    try {
      return switch (drafts.decide(draft, version, user)) {
        case Outcome.Done(StoredDraft done) -> Redirect.to(LIST).saying("reorganisations.decided");
        case Outcome.Changed(StoredDraft now) ->
            Redirect.to(now.isOpen() ? preview : LIST)
                .warning("reorganisations.changed-since", now.changedBy());
      };
    } catch (RefusedException e) {
      return Redirect.to(drafts.get(draft).isOpen() ? preview : LIST).refusing(e.problem());
    }
  }

  @PostMapping(DRAFT + "/discard")
  View discard(@PathVariable DraftId draft, @RequestParam int version, SignedIn user) {
    return switch (drafts.discard(draft, version, user)) {
      case Outcome.Done(StoredDraft done) -> Redirect.to(LIST).saying("reorganisations.discarded");
      case Outcome.Changed(StoredDraft now) ->
          Redirect.to(LIST).warning("reorganisations.changed-since", now.changedBy());
    };
  }

  private static DraftStep step(String path) {
    return DraftStep.find(path).orElseThrow(() -> new NotFound("organisation.no-such-step", path));
  }

  private static Screen screen(DraftPage page) {
    return Screen.of("organisation/reorganisation.jte", page);
  }
}
