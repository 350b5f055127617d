package vn.haidang.organisation.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.organisation.Delegation;
import vn.haidang.organisation.Delegations;
import vn.haidang.organisation.Holding;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Paging;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Query;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/** "Ủy quyền": what one was handed, what one may hand on, and all that runs in one's units. */
@Controller
@Needs(Permission.READ)
class DelegationsController {

  private static final String DELEGATIONS = "/delegations";
  private static final int LINES = 50;

  private final Delegations delegations;
  private final UnitTitleReader units;
  private final MessageFiles messages;

  DelegationsController(Delegations delegations, UnitTitleReader units, MessageFiles messages) {
    this.delegations = delegations;
    this.units = units;
    this.messages = messages;
  }

  @GetMapping(DELEGATIONS)
  Screen all(DelegationWish wish, @RequestParam(defaultValue = "1") int page, SignedIn user) {
    List<Delegation> seen = delegations.listSeenBy(user);
    UnitTitles titles = units.ofHoldings(seen.stream().map(Delegation::holding).toList());
    List<Delegation> wanted = wish.among(seen, titles, units.today());
    Query query = wish.query(DELEGATIONS);
    Paging paging = Paging.of(page, LINES, wanted.size(), query);
    return Screen.of(
        "organisation/delegations-all.jte",
        new DelegationsPage(
            wanted.subList(paging.offset(), paging.last()),
            titles,
            query,
            paging,
            delegations.listUnitsToDelegateIn(user),
            user.account(),
            units.today()));
  }

  @GetMapping(DELEGATIONS + ".csv")
  ResponseEntity<byte[]> csv(DelegationWish wish, SignedIn user) {
    return table(wish, user).csvAnswer();
  }

  @GetMapping(DELEGATIONS + ".xlsx")
  ResponseEntity<byte[]> xlsx(DelegationWish wish, SignedIn user) {
    return table(wish, user).xlsxAnswer();
  }

  private TableFile table(DelegationWish wish, SignedIn user) {
    Texts t = messages.in(user.language());
    List<Delegation> seen = delegations.listSeenBy(user);
    UnitTitles titles = units.ofHoldings(seen.stream().map(Delegation::holding).toList());
    return new TableFile(
        "uy-quyen",
        t.get("delegations.title"),
        Stream.of("to", "post-of", "unit", "what", "scope", "basis", "since", "until", "state")
            .map(column -> t.get("delegations." + column))
            .toList(),
        wish.among(seen, titles, units.today()).stream().map(one -> row(one, titles, t)).toList());
  }

  private List<@Nullable Object> row(Delegation one, UnitTitles titles, Texts t) {
    Holding holding = one.holding();
    LocalDate until = holding.time().until();
    return Arrays.asList(
        holding.person().name(),
        holding.post().title(),
        titles.of(holding),
        one.permissions().stream()
            .sorted()
            .map(permission -> t.get(permission.messageKey()))
            .collect(Collectors.joining("; ")),
        holding.scope(),
        holding.legalBasis(),
        holding.time().since(),
        until == null ? null : until.minusDays(1),
        t.get(one.stateOn(units.today()).messageKey()));
  }
}
