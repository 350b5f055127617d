package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.measures.Boards;
import vn.haidang.measures.Cascade;
import vn.haidang.measures.Cascades;
import vn.haidang.measures.Catalogue;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.Target;
import vn.haidang.measures.TargetWish;
import vn.haidang.measures.Targets;
import vn.haidang.measures.TypedFigure;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** "Giao chỉ tiêu": a target set or amended by hand, and handed on to the units below. */
@Controller
@Needs(Permission.PREPARE_PLANS)
class TargetsController {

  private static final String ONE = "/indicators/{indicator:[1-9]\\d{0,8}}/targets";

  private final Catalogue catalogue;
  private final Targets targets;
  private final Cascades cascades;
  private final Boards boards;
  private final FigureRights rights;
  private final Viewpoints viewpoints;
  private final AreaNames names;
  private final MessageFiles messages;

  TargetsController(
      Catalogue catalogue,
      Targets targets,
      Cascades cascades,
      Boards boards,
      FigureRights rights,
      Viewpoints viewpoints,
      AreaNames names,
      MessageFiles messages) {
    this.catalogue = catalogue;
    this.targets = targets;
    this.cascades = cascades;
    this.boards = boards;
    this.rights = rights;
    this.viewpoints = viewpoints;
    this.names = names;
    this.messages = messages;
  }

  @GetMapping(ONE)
  @Needs(Permission.READ)
  Screen show(@PathVariable int indicator, ViewpointWish wish, SignedIn user) {
    IndicatorId id = catalogue.get(new IndicatorId(indicator)).id();
    return screen(id, viewpoints.of(wish), Map.of(), Map.of(), user);
  }

  @GetMapping(ONE + ".{format}")
  @Needs(Permission.READ)
  ResponseEntity<byte[]> export(
      @PathVariable int indicator, @PathVariable String format, ViewpointWish wish, SignedIn user) {
    IndicatorId id = catalogue.get(new IndicatorId(indicator)).id();
    Viewpoint from = viewpoints.of(wish);
    UnitId whose = from.unitFor(id);
    Cascade cascade = cascades.get(id, whose, from.year(), from.moment().day());
    return new CascadeTable(
            messages.in(user.language()),
            names,
            cascade,
            whose,
            from.year(),
            targets.list(id, whose, from.year()))
        .as(format);
  }

  private Screen screen(
      IndicatorId id,
      Viewpoint from,
      Map<String, String> typed,
      Map<String, Problem> problems,
      SignedIn user) {
    UnitId unit = from.unitFor(id);
    Cascade cascade = cascades.get(id, unit, from.year(), from.moment().day());
    List<UnitId> below = cascade.parts().stream().map(Cascade.Part::unit).toList();
    return Screen.of(
        "measures/targets.jte",
        new TargetsPageBuilder(messages.in(user.language()), names, boards, from)
            .build(
                cascade,
                from.moment().isPast()
                    ? new TargetsPageBuilder.Rights(false, Set.of())
                    : new TargetsPageBuilder.Rights(
                        rights.maySetTarget(user, unit), rights.whoseTargets(user, below)),
                targets.list(id, unit, from.year()),
                targets.findLatest(id, unit, from.year()).orElse(null),
                typed,
                problems));
  }

  @PostMapping(ONE)
  @AsksForUnitsItself("FigureRights, for the unit of the target")
  View set(@PathVariable int indicator, @RequestParam Map<String, String> typed, SignedIn user) {
    IndicatorId id = catalogue.get(new IndicatorId(indicator)).id();
    Viewpoint from =
        viewpoints.of(typed.getOrDefault("year", ""), typed.getOrDefault("unit", ""), "");
    UnitId unit = from.unitFor(id);
    Map<String, Problem> wrong = new LinkedHashMap<>();
    Optional<TargetWish> wish = new TargetForm(typed, wrong).read(id, unit, from.year());
    if (wish.isPresent()) {
      rights.demandTarget(user, unit);
      try {
        targets.set(wish.get(), user.name());
        return Redirect.to("/indicators/" + id + "/targets?" + from.query())
            .saying("measures.target-set");
      } catch (RefusedException e) {
        wrong.put(TargetForm.fieldOf(e.problem()), e.problem());
      }
    }
    boolean overtaken =
        wrong.values().stream().anyMatch(one -> one.code().equals("measures.target-overtaken"));
    return screen(id, from, typed, wrong, user)
        .status(overtaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** Parts of the units below that were typed, all or none; what is as it was stays untouched. */
  @PostMapping(ONE + "/parts")
  @AsksForUnitsItself("FigureRights, for every unit whose part is changed")
  View handOn(@PathVariable int indicator, @RequestParam Map<String, String> typed, SignedIn user) {
    IndicatorId id = catalogue.get(new IndicatorId(indicator)).id();
    Viewpoint from =
        viewpoints.of(typed.getOrDefault("year", ""), typed.getOrDefault("unit", ""), "");
    Map<UnitId, String> parts = parts(typed);
    parts.keySet().forEach(part -> rights.demandTarget(user, part));
    try {
      LocalDate on = LocalDate.parse(typed.getOrDefault("setOn", ""));
      var wishes = new ArrayList<TargetWish>();
      for (Map.Entry<UnitId, String> part : parts.entrySet()) {
        wish(id, part.getKey(), from, on, typed, TypedFigure.read(part.getValue()))
            .ifPresent(wishes::add);
      }
      targets.setAll(wishes, user.name());
      Redirect back = Redirect.to("/indicators/" + id + "/targets?" + from.query());
      return wishes.isEmpty()
          ? back.warning("measures.parts-none")
          : back.saying("measures.parts-set", wishes.size());
    } catch (DateTimeParseException e) {
      return wrongParts(id, from, typed, Problem.of("measures.day-missing"), user);
    } catch (RefusedException e) {
      return wrongParts(id, from, typed, e.problem(), user);
    }
  }

  /** What was typed for units below, without fields left empty. */
  private static Map<UnitId, String> parts(Map<String, String> typed) {
    Map<UnitId, String> parts = new LinkedHashMap<>();
    typed.forEach((field, value) -> {
      if (field.matches("part-[1-9]\\d{0,8}") && !value.isBlank()) {
        parts.put(UnitId.valueOf(field.substring(5)), value);
      }
    });
    return parts;
  }

  private Screen wrongParts(
      IndicatorId id, Viewpoint from, Map<String, String> typed, Problem problem, SignedIn user) {
    return screen(id, from, typed, Map.of("parts", problem), user)
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** Empty where the part stays what it is. */
  private Optional<TargetWish> wish(
      IndicatorId id,
      UnitId part,
      Viewpoint from,
      LocalDate on,
      Map<String, String> typed,
      BigDecimal value) {
    Optional<Target> before = targets.findLatest(id, part, from.year());
    if (before.isPresent() && before.get().value().compareTo(value) == 0) {
      return Optional.empty();
    }
    String seen = typed.getOrDefault("replaces-" + part, "");
    return Optional.of(
        new TargetWish(
            id,
            part,
            from.year(),
            before
                .map(Target::comparator)
                .filter(one -> one != Comparator.RANGE)
                .orElse(Comparator.AT_LEAST),
            value,
            null,
            null,
            false,
            typed.getOrDefault("legalBasis", ""),
            on,
            seen.isEmpty() ? null : Long.valueOf(seen)));
  }
}
