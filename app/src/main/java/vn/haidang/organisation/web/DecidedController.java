package vn.haidang.organisation.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.organisation.Authority;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.SuccessorCorrection;
import vn.haidang.organisation.SuccessorCorrections;
import vn.haidang.organisation.SuccessorDeciders;
import vn.haidang.organisation.SuccessorDecision;
import vn.haidang.organisation.Successors;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Authors;
import vn.haidang.platform.Conflict;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Paging;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Query;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.TableFile;

/** Who was named to take over from abolished units, by whom and why; a wrong one is put right. */
@Controller
@Needs(Permission.READ)
class DecidedController {

  static final String DECIDED = "/units/waiting/decided";
  private static final String CORRECTION = "/units/waiting/{unit:[1-9]\\d{0,8}}/correction";
  private static final int LINES = 50;

  private final Successors successors;
  private final SuccessorCorrections corrections;
  private final SuccessorDeciders deciders;
  private final Authority authority;
  private final Authors authors;
  private final Units units;
  private final UnitTitleReader titles;
  private final MessageFiles messages;

  DecidedController(
      Successors successors,
      SuccessorCorrections corrections,
      SuccessorDeciders deciders,
      Authority authority,
      Authors authors,
      Units units,
      UnitTitleReader titles,
      MessageFiles messages) {
    this.successors = successors;
    this.corrections = corrections;
    this.deciders = deciders;
    this.authority = authority;
    this.authors = authors;
    this.units = units;
    this.titles = titles;
    this.messages = messages;
  }

  @GetMapping(DECIDED)
  Screen list(DecidedWish wish, @RequestParam(defaultValue = "1") int page, SignedIn user) {
    List<SuccessorDecision> all = successors.listDecided();
    Map<String, String> names = names(all);
    List<SuccessorDecision> wanted = wish.among(all, names);
    Query query = wish.query(DECIDED);
    Paging paging = Paging.of(page, LINES, wanted.size(), query);
    List<SuccessorDecision> shown = wanted.subList(paging.offset(), paging.last());
    return Screen.of(
        "organisation/decided.jte",
        new DecidedPage(
            shown, names, his(shown, user), query, paging, successors.listWaiting().size()));
  }

  @GetMapping(DECIDED + ".csv")
  ResponseEntity<byte[]> csv(DecidedWish wish, SignedIn user) {
    return table(wish, user).csvAnswer();
  }

  @GetMapping(DECIDED + ".xlsx")
  ResponseEntity<byte[]> xlsx(DecidedWish wish, SignedIn user) {
    return table(wish, user).xlsxAnswer();
  }

  private TableFile table(DecidedWish wish, SignedIn user) {
    List<SuccessorDecision> all = successors.listDecided();
    Map<String, String> names = names(all);
    return SuccessorTables.decided(wish.among(all, names), names, messages.in(user.language()));
  }

  private Map<String, String> names(List<SuccessorDecision> decided) {
    return authors.of(
        decided.stream().map(SuccessorDecision::by).filter(Objects::nonNull).distinct().toList());
  }

  private Set<UnitId> his(List<SuccessorDecision> decided, SignedIn user) {
    return deciders.decidedBy(
        user,
        decided.stream()
            .filter(SuccessorDecision::isStanding)
            .map(one -> one.unit().id())
            .toList());
  }

  /** What would move, and the form that names the right successor. */
  @GetMapping(CORRECTION)
  @Needs(Permission.ASSIGN_WORK)
  @InUnitOf(value = "waiting-unit", variable = "unit")
  Screen look(@PathVariable UnitId unit) {
    return screen(corrections.get(unit), "", "", null);
  }

  @PostMapping(CORRECTION)
  @Needs(Permission.ASSIGN_WORK)
  @InUnitOf(value = "waiting-unit", variable = "unit")
  View correct(
      @PathVariable UnitId unit,
      @RequestParam(defaultValue = "") String successor,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "-1") int version,
      SignedIn user) {
    SuccessorCorrection before = corrections.get(unit);
    if (!successor.matches("[1-9]\\d{0,8}")) {
      Problem missing = Problem.of("organisation.successor-missing");
      return refused(before, successor, reason, missing);
    }
    UnitId right = UnitId.valueOf(successor);
    try {
      authority.demand(user, Permission.ASSIGN_WORK, right);
      return corrections.correct(unit, version, right, reason, user)
          ? Redirect.to(DECIDED)
              .saying(
                  "units-web.successor-corrected", before.unit().name(), titles.get(right).name())
          : conflict(corrections.get(unit), right, reason);
    } catch (RefusedException e) {
      return refused(before, successor, reason, e.problem());
    }
  }

  private Screen refused(
      SuccessorCorrection now, String successor, String reason, Problem problem) {
    return screen(now, successor, reason, problem).status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** Somebody else has corrected it meanwhile: his choice beside this one. */
  private Screen conflict(SuccessorCorrection now, UnitId right, String reason) {
    String at = "/units/waiting/" + now.unit().id() + "/correction";
    return Conflict.at(DECIDED, at)
        .version(now.version())
        .field(
            "successor",
            "units-web.waiting.who",
            new Conflict.Side(right.toString(), titles.get(right).name()),
            new Conflict.Side(now.holder().id().toString(), now.holder().name()))
        .field("reason", "units-web.waiting.reason", reason.strip(), now.reason())
        .screen();
  }

  private Screen screen(
      SuccessorCorrection now, String successor, String reason, @Nullable Problem problem) {
    return Screen.of(
        "organisation/successor-correction.jte",
        new CorrectionPage(
            now,
            units.successorsOf(now.unit().id(), titles.today()).stream()
                .filter(kin -> !kin.unit().id().equals(now.unit().id()))
                .filter(kin -> !kin.unit().id().equals(now.holder().id()))
                .toList(),
            titles.agencies().stream()
                .filter(unit -> !unit.id().equals(now.holder().id()))
                .toList(),
            successor,
            reason,
            problem));
  }
}
