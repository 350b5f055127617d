package vn.haidang.organisation.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.organisation.Authority;
import vn.haidang.organisation.Capacity;
import vn.haidang.organisation.Holding;
import vn.haidang.organisation.HoldingBook;
import vn.haidang.organisation.HoldingId;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.PostRules;
import vn.haidang.organisation.Posts;
import vn.haidang.platform.Conflict;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Texts;

/** One holding: ended, corrected, withdrawn. */
@Controller
@Needs(Permission.READ)
class HoldingController {

  private static final String HOLDING = "/holdings/{holding:[1-9]\\d{0,8}}";

  private final Posts posts;
  private final HoldingBook book;
  private final Authority authority;
  private final PostRules rules;
  private final UnitTitleReader units;
  private final MessageFiles messages;

  HoldingController(
      Posts posts,
      HoldingBook book,
      Authority authority,
      PostRules rules,
      UnitTitleReader units,
      MessageFiles messages) {
    this.posts = posts;
    this.book = book;
    this.authority = authority;
    this.rules = rules;
    this.units = units;
    this.messages = messages;
  }

  @GetMapping(HOLDING)
  Screen show(@PathVariable HoldingId holding, SignedIn user) {
    return screen(posts.getHolding(holding), user, null, null);
  }

  @PostMapping(HOLDING)
  @Needs(Permission.KEEP_POSTS)
  @InUnitOf("holding")
  View correct(@PathVariable HoldingId holding, Typed.Correction typed, SignedIn user) {
    Holding before = posts.getHolding(holding);
    try {
      return book.correct(user, holding, typed.wanted())
          ? done(before, "posts.corrected")
          : conflict(posts.getHolding(holding), typed, messages.in(user.language()));
    } catch (RefusedException e) {
      return screen(before, user, typed, e.problem()).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @PostMapping(HOLDING + "/end")
  @Needs(Permission.KEEP_POSTS)
  @InUnitOf("holding")
  View end(
      @PathVariable HoldingId holding,
      @RequestParam(defaultValue = "") String lastDay,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam int version,
      SignedIn user) {
    Holding before = posts.getHolding(holding);
    try {
      boolean done = book.end(user, holding, Typed.day(lastDay).plusDays(1), reason, version);
      return done ? done(before, "posts.holding-ended") : overtaken(holding, user);
    } catch (RefusedException e) {
      return screen(before, user, null, e.problem()).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @PostMapping(HOLDING + "/withdraw")
  @Needs(Permission.KEEP_POSTS)
  @InUnitOf("holding")
  View withdraw(
      @PathVariable HoldingId holding,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam int version,
      SignedIn user) {
    Holding before = posts.getHolding(holding);
    try {
      boolean done = book.withdraw(user, holding, reason, version);
      return done ? done(before, "posts.withdrawn") : overtaken(holding, user);
    } catch (RefusedException e) {
      return screen(before, user, null, e.problem()).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private static Redirect done(Holding holding, String sentence) {
    return Redirect.to("/posts/" + holding.post().id()).saying(sentence, holding.person().name());
  }

  private Screen overtaken(HoldingId holding, SignedIn user) {
    return screen(
            posts.getHolding(holding), user, null, Problem.of("organisation.changed-meanwhile"))
        .status(HttpStatus.CONFLICT);
  }

  private Screen screen(
      Holding holding, SignedIn user, Typed.@Nullable Correction typed, @Nullable Problem problem) {
    boolean mayKeep =
        holding.withdrawn() == null
            && holding.capacity() != Capacity.DELEGATE
            && authority.may(user, Permission.KEEP_POSTS, holding.post().unit())
            && rules.check(user, holding.post().role(), holding.person()).isEmpty();
    return Screen.of(
        "organisation/holding.jte",
        new HoldingPage(
            holding, units.get(holding.post().unit()), units.today(), mayKeep, typed, problem));
  }

  private static Screen conflict(Holding now, Typed.Correction typed, Texts t) {
    String at = "/holdings/" + now.id();
    LocalDate until = now.time().until();
    String capacity = Typed.text(typed.capacity());
    return Conflict.at(at, at)
        .version(now.version())
        .keeping("reason", Typed.text(typed.reason()))
        .keeping("endReason", Typed.text(typed.endReason()))
        .field(
            "capacity",
            "people.capacity",
            new Conflict.Side(capacity, t.called("organisation.capacity.", capacity)),
            new Conflict.Side(now.capacity().name(), t.get(now.capacity().messageKey())))
        .field("since", "people.since", Typed.text(typed.since()), now.time().since().toString())
        .field(
            "lastDay",
            "people.last-day",
            Typed.text(typed.lastDay()),
            until == null ? "" : until.minusDays(1).toString())
        .field(
            "legalBasis",
            "people.basis",
            Typed.text(typed.legalBasis()),
            Typed.text(now.legalBasis()))
        .screen();
  }
}
