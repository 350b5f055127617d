package vn.haidang.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.organisation.PlaceCorrections;
import vn.haidang.organisation.RightPlace;
import vn.haidang.organisation.UnitCorrections;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitRecord;
import vn.haidang.platform.Conflict;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/**
 * Puts right of what kind a unit was, below whom and since when: shown first, then done with a
 * reason.
 */
@Controller
@Needs(Permission.KEEP_UNITS)
class UnitPlaceController {

  private static final String ADDRESS = "/units/{unit:\\d+}/edit/place";

  private final PlaceCorrections corrections;
  private final RightPlaceForm form;
  private final MessageFiles messages;
  private final Clock clock;

  UnitPlaceController(
      PlaceCorrections corrections, RightPlaceForm form, MessageFiles messages, Clock clock) {
    this.corrections = corrections;
    this.form = form;
    this.messages = messages;
    this.clock = clock;
  }

  /** What it would touch. */
  @GetMapping(ADDRESS)
  View preview(@PathVariable UnitId unit, @RequestParam Map<String, String> sent) {
    try {
      return screen(unit, form.read(sent, day(sent)), sent, null);
    } catch (RefusedException e) {
      return back(unit, sent).refusing(e.problem());
    }
  }

  @PostMapping(ADDRESS)
  View save(@PathVariable UnitId unit, @RequestParam Map<String, String> sent, SignedIn user) {
    RightPlace right;
    try {
      right = form.read(sent, day(sent));
    } catch (RefusedException e) {
      return back(unit, sent).refusing(e.problem());
    }
    int seen = Typed.version(sent.get("version"));
    try {
      UnitCorrections.Outcome outcome =
          corrections.put(unit, seen, right, Typed.text(sent, "reason"), user);
      return outcome.done()
          ? back(unit, sent, right.from()).saying("units-web.corrected")
          : conflict(unit, sent, right, outcome.record(), user);
    } catch (RefusedException e) {
      return e.problem().code().equals("organisation.no-place-since")
          ? back(unit, sent).refusing(e.problem())
          : screen(unit, right, sent, e.problem()).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private View conflict(
      UnitId unit, Map<String, String> sent, RightPlace mine, UnitRecord now, SignedIn user) {
    var texts = messages.in(user.language());
    UnitRecord.Place stands = now.placeSince(mine.since()).orElse(null);
    if (stands == null) {
      return back(unit, sent)
          .refusing(Problem.of("organisation.no-place-since", texts.date(mine.since())));
    }
    UnitRecord.Place wanted = corrections.preview(unit, mine).after();
    return Conflict.at("/units/" + unit + "/edit?on=" + Typed.text(sent, "day"), path(unit))
        .version(now.version())
        .keeping("since", mine.since().toString())
        .keeping("day", Typed.text(sent, "day"))
        .keeping("reason", Typed.text(sent, "reason"))
        .field(
            "kind",
            "units-web.column.kind",
            new Conflict.Side(mine.kind().name(), texts.get(mine.kind().messageKey())),
            new Conflict.Side(stands.kind().name(), texts.get(stands.kind().messageKey())))
        .field(
            "level",
            "units-web.column.level",
            new Conflict.Side(mine.level().name(), texts.get(mine.level().messageKey())),
            new Conflict.Side(stands.level().name(), texts.get(stands.level().messageKey())))
        .field(
            "from",
            "units-web.place.from",
            new Conflict.Side(mine.from().toString(), texts.date(mine.from())),
            new Conflict.Side(stands.since().toString(), texts.date(stands.since())))
        .field(
            "parent",
            "units-web.column.parent",
            new Conflict.Side(number(mine.parent()), wanted.parentName()),
            new Conflict.Side(number(stands.parent()), stands.parentName()))
        .screen();
  }

  private Screen screen(
      UnitId unit, RightPlace right, Map<String, String> sent, @Nullable Problem refused) {
    return Screen.of(
        "organisation/unit-place.jte",
        new UnitPlacePage(
            corrections.preview(unit, right), day(sent), Typed.text(sent, "reason"), refused));
  }

  private Redirect back(UnitId unit, Map<String, String> sent) {
    return back(unit, sent, day(sent));
  }

  /** To a day on which what was put right is shown. */
  private Redirect back(UnitId unit, Map<String, String> sent, LocalDate from) {
    LocalDate day = day(sent);
    return Redirect.to("/units/" + unit + "/edit?on=" + (day.isBefore(from) ? from : day));
  }

  private LocalDate day(Map<String, String> sent) {
    return Typed.dayOr(Typed.text(sent, "day"), LocalDate.now(clock));
  }

  private static String path(UnitId unit) {
    return "/units/" + unit + "/edit/place";
  }

  private static String number(@Nullable UnitId unit) {
    return Objects.toString(unit, "");
  }
}
