package vn.haidang.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.organisation.CodeScheme;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitCorrections;
import vn.haidang.organisation.UnitHistory;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitRecord;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Conflict;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/**
 * "Sửa thông tin": puts a unit's names, codes and functions right, each with its days; its kind and
 * place: {@link UnitPlaceController}.
 */
@Controller
@Needs(Permission.KEEP_UNITS)
class UnitEditController {

  private static final String ADDRESS = "/units/{unit:\\d+}/edit";

  private static final Set<String> KINDS = Set.of("name", "code", "function", "drop");

  private final UnitCorrections corrections;
  private final UnitHistory history;
  private final Units units;
  private final DraftUnits drafts;
  private final MessageFiles messages;
  private final Clock clock;

  UnitEditController(
      UnitCorrections corrections,
      UnitHistory history,
      Units units,
      DraftUnits drafts,
      MessageFiles messages,
      Clock clock) {
    this.corrections = corrections;
    this.history = history;
    this.units = units;
    this.drafts = drafts;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping(ADDRESS)
  Screen show(@PathVariable UnitId unit, @RequestParam(defaultValue = "") String on) {
    return screen(unit, Typed.dayOr(on, LocalDate.now(clock)), null, Map.of(), null);
  }

  /**
   * @param what name, code, function or drop (a function declared by mistake)
   */
  @PostMapping(ADDRESS + "/{what:[a-z]+}")
  View save(
      @PathVariable UnitId unit,
      @PathVariable String what,
      @RequestParam Map<String, String> form,
      SignedIn user) {
    if (!KINDS.contains(what)) {
      throw new NotFound("organisation.no-such-step", what);
    }
    LocalDate since = UnitFormController.day(Typed.text(form, "since"));
    if (since == null) {
      return refused(
          unit, what, form, Problem.of("organisation.day-unreadable", Typed.text(form, "since")));
    }
    UnitCorrections.Outcome outcome;
    try {
      outcome = carryOut(unit, what, form, since, user);
    } catch (RefusedException e) {
      return refused(unit, what, form, e.problem());
    }
    return outcome.done()
        ? Redirect.to("/units/" + unit + "/edit?on=" + Typed.text(form, "day"))
            .saying("units-web.corrected")
        : conflict(unit, what, form, since, outcome.record(), user);
  }

  private UnitCorrections.Outcome carryOut(
      UnitId unit, String what, Map<String, String> form, LocalDate since, SignedIn user) {
    int seen = Typed.version(form.get("version"));
    return switch (what) {
      case "name" ->
          corrections.putName(
              unit, seen, since, Typed.text(form, "name"), Typed.text(form, "abbreviation"), user);
      case "code" -> {
        CodeScheme scheme =
            scheme(form)
                .orElseThrow(() -> new RefusedException(Problem.of("organisation.scheme-missing")));
        yield corrections.putCode(unit, seen, scheme, Typed.text(form, "code"), since, user);
      }
      case "drop" -> corrections.removeFunction(unit, seen, Typed.text(form, "words"), since, user);
      default ->
          corrections.putFunction(
              unit,
              seen,
              Typed.text(form, "words"),
              since,
              Typed.text(form, "until").isEmpty() ? null : Typed.day(Typed.text(form, "until")),
              user);
    };
  }

  private static Optional<CodeScheme> scheme(Map<String, String> form) {
    return Stream.of(CodeScheme.values())
        .filter(scheme -> scheme.name().equals(Typed.text(form, "scheme")))
        .findFirst();
  }

  private View conflict(
      UnitId unit,
      String what,
      Map<String, String> form,
      LocalDate since,
      UnitRecord now,
      SignedIn user) {
    String address = "/units/" + unit + "/edit";
    Conflict conflict =
        Conflict.at(address + "?on=" + Typed.text(form, "day"), address + "/" + what)
            .version(now.version())
            .keeping("since", since.toString())
            .keeping("day", Typed.text(form, "day"));
    switch (what) {
      case "name" -> {
        Optional<UnitRecord.Name> stands =
            now.names().stream().filter(one -> one.since().equals(since)).findFirst();
        conflict
            .field(
                "name",
                "units-web.column.name",
                Typed.text(form, "name"),
                stands.map(UnitRecord.Name::name).orElse(""))
            .field(
                "abbreviation",
                "units-web.column.abbreviation",
                Typed.text(form, "abbreviation"),
                stands.map(one -> Objects.requireNonNullElse(one.abbreviation(), "")).orElse(""));
      }
      case "code" ->
          conflict
              .keeping("scheme", Typed.text(form, "scheme"))
              .field(
                  "code",
                  "units-web.edit.code",
                  Typed.text(form, "code"),
                  codeNow(form, since, now));
      default -> {
        String label = messages.in(user.language()).get("units-web.edit.nothing");
        conflict
            .keeping("until", Typed.text(form, "until"))
            .field(
                "words",
                "units-web.functions",
                new Conflict.Side(Typed.text(form, "words"), Typed.text(form, "words")),
                new Conflict.Side("", label));
      }
    }
    return conflict.screen();
  }

  private static String codeNow(Map<String, String> form, LocalDate since, UnitRecord now) {
    return now.codes().stream()
        .filter(one -> one.scheme().name().equals(Typed.text(form, "scheme")))
        .filter(one -> !since.isBefore(one.since()))
        .filter(one -> one.until() == null || since.isBefore(one.until()))
        .map(UnitRecord.Code::code)
        .findFirst()
        .orElse("");
  }

  private Screen refused(UnitId unit, String what, Map<String, String> form, Problem problem) {
    LocalDate day = Typed.dayOr(Typed.text(form, "day"), LocalDate.now(clock));
    return screen(unit, day, what, form, problem).status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Screen screen(
      UnitId id,
      LocalDate day,
      @Nullable String what,
      Map<String, String> sent,
      @Nullable Problem problem) {
    UnitRecord record = corrections.get(id);
    Unit unit =
        units
            .find(id, day)
            .orElseGet(() -> {
              var stretches = history.listStretches(id);
              Unit first = stretches.getFirst();
              return day.isBefore(first.since()) ? first : stretches.getLast();
            });
    LocalDate placed = record.placeNear(day).nearestTo(day);
    List<Unit> parents = drafts.parents(units.find(id, placed).orElse(unit), placed);
    return Screen.of(
        "organisation/unit-edit.jte",
        new UnitEditPage(unit, record, parents, day, what, sent, problem));
  }
}
