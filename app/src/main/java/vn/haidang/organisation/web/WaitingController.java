package vn.haidang.organisation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import vn.haidang.organisation.Successors;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.WaitingUnit;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/** "Đơn vị chờ quyết định": abolished units with open work, and who takes it over. */
@Controller
@Needs(Permission.READ)
class WaitingController {

  /** How many earlier decisions the page shows. */
  private static final int DECISIONS = 200;

  private final Successors successors;
  private final Authority authority;
  private final UnitTitleReader units;
  private final MessageFiles messages;

  WaitingController(
      Successors successors, Authority authority, UnitTitleReader units, MessageFiles messages) {
    this.successors = successors;
    this.authority = authority;
    this.units = units;
    this.messages = messages;
  }

  @GetMapping("/units/waiting")
  Screen list(SignedIn user) {
    return Screen.of("organisation/waiting.jte", page(user, null));
  }

  @GetMapping("/units/waiting.csv")
  ResponseEntity<byte[]> csv(SignedIn user) {
    return table(user).csvAnswer();
  }

  @GetMapping("/units/waiting.xlsx")
  ResponseEntity<byte[]> xlsx(SignedIn user) {
    return table(user).xlsxAnswer();
  }

  private TableFile table(SignedIn user) {
    Texts t = messages.in(user.language());
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (WaitingUnit one : successors.listWaiting()) {
      rows.add(
          Arrays.asList(
              one.unit().name(),
              one.ended(),
              one.work().stream()
                  .map(work -> t.number(work.count()) + " " + t.get(work.messageKey()))
                  .collect(Collectors.joining("; ")),
              one.candidates().stream()
                  .map(kin -> kin.unit().name())
                  .collect(Collectors.joining("; "))));
    }
    return new TableFile(
        "don-vi-cho-quyet-dinh",
        t.get("units-web.waiting"),
        Stream.of(
                "people.unit",
                "units-web.waiting.ended",
                "units-web.waiting.work",
                "units-web.waiting.candidates")
            .map(t::get)
            .toList(),
        rows);
  }

  @PostMapping("/units/waiting/{unit:[1-9]\\d{0,8}}")
  @Needs(Permission.ASSIGN_WORK)
  @InUnitOf(value = "waiting-unit", variable = "unit")
  View decide(
      @PathVariable UnitId unit,
      @RequestParam(defaultValue = "") String successor,
      @RequestParam(defaultValue = "") String reason,
      SignedIn user) {
    if (!successor.matches("[1-9]\\d{0,8}")) {
      return again(user, Problem.of("organisation.successor-missing"));
    }
    try {
      authority.demand(user, Permission.ASSIGN_WORK, UnitId.valueOf(successor));
      successors.confirm(unit, UnitId.valueOf(successor), reason);
    } catch (RefusedException e) {
      return again(user, e.problem());
    }
    String name = units.get(UnitId.valueOf(successor)).name();
    return Redirect.to("/units/waiting").saying("units-web.successor-confirmed", name);
  }

  private Screen again(SignedIn user, Problem problem) {
    return Screen.of("organisation/waiting.jte", page(user, problem))
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private WaitingPage page(SignedIn user, @Nullable Problem problem) {
    List<WaitingUnit> waiting = successors.listWaiting();
    return new WaitingPage(
        waiting,
        waiting.isEmpty() ? List.of() : units.agencies(),
        waiting.stream()
            .map(one -> one.unit().id())
            .filter(
                unit -> authority.may(user, Permission.ASSIGN_WORK, successors.whoDecidesOn(unit)))
            .collect(Collectors.toSet()),
        successors.listDecided(DECISIONS),
        problem);
  }
}
