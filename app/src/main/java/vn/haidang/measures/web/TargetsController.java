package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.measures.Boards;
import vn.haidang.measures.Cascades;
import vn.haidang.measures.Catalogue;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.Target;
import vn.haidang.measures.TargetWish;
import vn.haidang.measures.Targets;
import vn.haidang.measures.TypedFigure;
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
  private final Viewpoints viewpoints;
  private final AreaNames names;
  private final MessageFiles messages;

  TargetsController(
      Catalogue catalogue,
      Targets targets,
      Cascades cascades,
      Boards boards,
      Viewpoints viewpoints,
      AreaNames names,
      MessageFiles messages) {
    this.catalogue = catalogue;
    this.targets = targets;
    this.cascades = cascades;
    this.boards = boards;
    this.viewpoints = viewpoints;
    this.names = names;
    this.messages = messages;
  }

  @GetMapping(ONE)
  @Needs(Permission.READ)
  Screen show(
      @PathVariable int indicator,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String unit,
      SignedIn user) {
    IndicatorId id = catalogue.get(new IndicatorId(indicator)).id();
    return screen(id, viewpoints.of(year, unit, ""), Map.of(), Map.of(), user);
  }

  private Screen screen(
      IndicatorId id,
      Viewpoint from,
      Map<String, String> typed,
      Map<String, Problem> problems,
      SignedIn user) {
    UnitId unit = from.unitFor(id);
    return Screen.of(
        "measures/targets.jte",
        new TargetsPageBuilder(messages.in(user.language()), names, boards, from)
            .build(
                cascades.get(id, unit, from.year(), from.moment().day()),
                targets.list(id, unit, from.year()),
                targets.findLatest(id, unit, from.year()).orElse(null),
                typed,
                problems));
  }

  @PostMapping(ONE)
  View set(@PathVariable int indicator, @RequestParam Map<String, String> typed, SignedIn user) {
    IndicatorId id = catalogue.get(new IndicatorId(indicator)).id();
    Viewpoint from =
        viewpoints.of(typed.getOrDefault("year", ""), typed.getOrDefault("unit", ""), "");
    Map<String, Problem> wrong = new LinkedHashMap<>();
    Optional<TargetWish> wish =
        new TargetForm(typed, wrong).read(id, from.unitFor(id), from.year());
    if (wish.isPresent()) {
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
  View handOn(@PathVariable int indicator, @RequestParam Map<String, String> typed, SignedIn user) {
    IndicatorId id = catalogue.get(new IndicatorId(indicator)).id();
    Viewpoint from =
        viewpoints.of(typed.getOrDefault("year", ""), typed.getOrDefault("unit", ""), "");
    try {
      LocalDate on = LocalDate.parse(typed.getOrDefault("setOn", ""));
      var wishes = new ArrayList<TargetWish>();
      for (Map.Entry<String, String> field : typed.entrySet()) {
        if (field.getKey().matches("part-[1-9]\\d{0,8}") && !field.getValue().isBlank()) {
          UnitId part = UnitId.valueOf(field.getKey().substring(5));
          wish(id, part, from, on, typed, TypedFigure.read(field.getValue()))
              .ifPresent(wishes::add);
        }
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
