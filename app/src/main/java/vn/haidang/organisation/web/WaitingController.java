package vn.haidang.organisation.web;

import java.util.List;
import java.util.Set;
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
import vn.haidang.organisation.SuccessorDeciders;
import vn.haidang.organisation.Successors;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.WaitingUnit;
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

/** "Đơn vị chờ quyết định": abolished units with open work, and who takes it over. */
@Controller
@Needs(Permission.READ)
class WaitingController {

  private static final String WAITING = "/units/waiting";
  private static final int LINES = 25;

  private final Successors successors;
  private final SuccessorDeciders deciders;
  private final Authority authority;
  private final UnitTitleReader units;
  private final MessageFiles messages;

  WaitingController(
      Successors successors,
      SuccessorDeciders deciders,
      Authority authority,
      UnitTitleReader units,
      MessageFiles messages) {
    this.successors = successors;
    this.deciders = deciders;
    this.authority = authority;
    this.units = units;
    this.messages = messages;
  }

  @GetMapping(WAITING)
  Screen list(WaitingWish wish, @RequestParam(defaultValue = "1") int page, SignedIn user) {
    return Screen.of("organisation/waiting.jte", page(wish, page, user, WaitingPage.Typed.NOTHING));
  }

  @GetMapping(WAITING + ".csv")
  ResponseEntity<byte[]> csv(WaitingWish wish, SignedIn user) {
    return table(wish, user).csvAnswer();
  }

  @GetMapping(WAITING + ".xlsx")
  ResponseEntity<byte[]> xlsx(WaitingWish wish, SignedIn user) {
    return table(wish, user).xlsxAnswer();
  }

  private TableFile table(WaitingWish wish, SignedIn user) {
    List<WaitingUnit> all = successors.listWaiting();
    return SuccessorTables.waiting(wanted(wish, all, user), messages.in(user.language()));
  }

  @PostMapping(WAITING + "/{unit:[1-9]\\d{0,8}}")
  @Needs(Permission.ASSIGN_WORK)
  @InUnitOf(value = "waiting-unit", variable = "unit")
  View decide(
      @PathVariable UnitId unit,
      @RequestParam(defaultValue = "") String successor,
      @RequestParam(defaultValue = "") String reason,
      WaitingWish wish,
      SignedIn user) {
    if (!successor.matches("[1-9]\\d{0,8}")) {
      Problem missing = Problem.of("organisation.successor-missing");
      return again(wish, user, new WaitingPage.Typed(unit, "", reason, missing));
    }
    try {
      authority.demand(user, Permission.ASSIGN_WORK, UnitId.valueOf(successor));
      successors.confirm(unit, UnitId.valueOf(successor), reason, user);
    } catch (RefusedException e) {
      return again(wish, user, new WaitingPage.Typed(unit, successor, reason, e.problem()));
    }
    String name = units.get(UnitId.valueOf(successor)).name();
    return Redirect.to(wish.query(WAITING).address()).saying("units-web.successor-confirmed", name);
  }

  private Screen again(WaitingWish wish, SignedIn user, WaitingPage.Typed typed) {
    return Screen.of("organisation/waiting.jte", page(wish, 1, user, typed))
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private WaitingPage page(WaitingWish wish, int page, SignedIn user, WaitingPage.Typed typed) {
    List<WaitingUnit> all = successors.listWaiting();
    List<WaitingUnit> wanted = wanted(wish, all, user);
    Query query = wish.query(WAITING);
    Paging paging = Paging.of(page, LINES, wanted.size(), query);
    List<WaitingUnit> shown = wanted.subList(paging.offset(), paging.last());
    return new WaitingPage(
        shown,
        query,
        paging,
        wanted.isEmpty() ? List.of() : units.agencies(),
        his(shown, user),
        typed);
  }

  /** Who may decide is looked up for all only where that is what the list is narrowed by. */
  private List<WaitingUnit> wanted(WaitingWish wish, List<WaitingUnit> all, SignedIn user) {
    return wish.among(all, wish.isMine() ? his(all, user) : Set.of());
  }

  private Set<UnitId> his(List<WaitingUnit> waiting, SignedIn user) {
    return deciders.decidedBy(user, waiting.stream().map(one -> one.unit().id()).toList());
  }
}
