package vn.haidang.measures.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.measures.Entry;
import vn.haidang.measures.FigureStatus;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.Standing;
import vn.haidang.measures.Standings;
import vn.haidang.measures.WaitingPlans;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.organisation.UnitId;
import vn.haidang.plan.PlanId;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Texts;

/** "Chỉ tiêu": how everything promised stands, one by one, now or as it was known on a day. */
@Controller
@Needs(Permission.READ)
class IndicatorsController {

  private final Standings standings;
  private final Entry entry;
  private final FigureRights rights;
  private final Viewpoints viewpoints;
  private final WaitingPlans waiting;
  private final TypedUnits typedUnits;
  private final AreaNames names;
  private final IndicatorSurroundings surroundings;
  private final Signatures signatures;
  private final MessageFiles messages;

  IndicatorsController(
      Standings standings,
      Entry entry,
      FigureRights rights,
      Viewpoints viewpoints,
      WaitingPlans waiting,
      TypedUnits typedUnits,
      AreaNames names,
      IndicatorSurroundings surroundings,
      Signatures signatures,
      MessageFiles messages) {
    this.standings = standings;
    this.entry = entry;
    this.rights = rights;
    this.viewpoints = viewpoints;
    this.waiting = waiting;
    this.typedUnits = typedUnits;
    this.names = names;
    this.surroundings = surroundings;
    this.signatures = signatures;
    this.messages = messages;
  }

  @GetMapping("/indicators")
  Screen scorecard(
      ViewpointWish wish, @RequestParam(defaultValue = "") String rating, SignedIn user) {
    Texts texts = messages.in(user.language());
    Viewpoint from = viewpoints.of(wish);
    List<Standing> all = list(from);
    List<WaitingPlans.Waiting> waitingPlans = all.isEmpty() ? waiting.list() : List.of();
    Map<IndicatorId, String> suppliers =
        names.suppliers(
            all.stream().map(Standing::indicator).toList(), LocalDate.of(from.year(), 12, 31));
    return Screen.of(
        "measures/scorecard.jte",
        new ScorecardBuilder(texts, from, suppliers)
            .build(
                all,
                units(from),
                waitingPlans,
                opening(from, all),
                waitingPlans.isEmpty() ? List.of() : typedUnits.offered(),
                rating));
  }

  /** Those of the unit, or all where nothing is shown; of a past day they are no matter. */
  private List<WaitingPlans.Opening> opening(Viewpoint from, List<Standing> shown) {
    return from.moment().isPast()
        ? List.of()
        : waiting.listOpening().stream()
            .filter(plan -> shown.isEmpty() || plan.unit().equals(from.unit()))
            .toList();
  }

  private List<Standing> list(Viewpoint from) {
    UnitId unit = from.unit();
    return unit == null ? List.of() : standings.list(unit, from.year(), from.at());
  }

  /** Whose scorecards there are in the year. */
  private List<Scorecard.Choice> units(Viewpoint from) {
    var units = new ArrayList<>(standings.listUnits(from.year()));
    UnitId shown = from.unit();
    if (shown != null && !units.contains(shown)) {
      units.add(shown);
    }
    LocalDate end = LocalDate.of(from.year(), 12, 31);
    return names.names(units, end).entrySet().stream()
        .map(named ->
            new Scorecard.Choice(
                named.getKey().toString(), named.getValue(), named.getKey().equals(shown)))
        .toList();
  }

  @GetMapping("/indicators.{format}")
  ResponseEntity<byte[]> export(
      @PathVariable String format,
      ViewpointWish wish,
      @RequestParam(defaultValue = "") String rating,
      SignedIn user) {
    Viewpoint from = viewpoints.of(wish);
    return new Exports(messages.in(user.language()))
        .of(
            list(from).stream().filter(one -> ScorecardBuilder.isRated(one, rating)).toList(),
            from.unit(),
            format,
            "chi-tieu-" + from.year());
  }

  @GetMapping("/indicators/{indicator:[1-9]\\d{0,8}}")
  Screen indicator(
      @PathVariable int indicator,
      ViewpointWish wish,
      @RequestParam(defaultValue = "") String chart,
      SignedIn user) {
    IndicatorId id = new IndicatorId(indicator);
    Viewpoint from = viewpoints.of(wish);
    UnitId whose = from.unitFor(id);
    Standing standing = standings.get(id, whose, from.year(), from.at());
    return Screen.of(
        "measures/indicator.jte",
        new IndicatorPageBuilder(messages.in(user.language()), standing)
            .build(
                from.moment().isPast()
                    ? standings.listTargets(id, whose, from.year(), from.moment().day())
                    : standings.listTargets(id, whose, from.year()),
                signatures.underFigures(
                    standings.listHistory(id, whose, from.year(), from.at(), 50)),
                surroundings.of(standing, whose, from, user),
                from,
                chart));
  }

  @GetMapping("/indicators/{indicator:[1-9]\\d{0,8}}.{format}")
  ResponseEntity<byte[]> exportOne(
      @PathVariable int indicator, @PathVariable String format, ViewpointWish wish, SignedIn user) {
    IndicatorId id = new IndicatorId(indicator);
    Viewpoint from = viewpoints.of(wish);
    Standing standing = standings.get(id, from.unitFor(id), from.year(), from.at());
    return new Exports(messages.in(user.language()))
        .of(List.of(standing), from.unit(), format, "chi-tieu-" + indicator + "-" + from.year());
  }

  /** The figure of one step as it was typed. */
  @PostMapping("/indicators/{indicator:[1-9]\\d{0,8}}/figures")
  @Needs(Permission.REPORT_WORK)
  @AsksForUnitsItself("FigureRights, for the unit of the figure or who supplies it")
  Redirect enter(
      @PathVariable int indicator,
      @RequestParam int year,
      @RequestParam int step,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "false") boolean toDate,
      @RequestParam String figure,
      @RequestParam(defaultValue = "ESTIMATE") FigureStatus status,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "false") boolean backCast,
      SignedIn user) {
    IndicatorId id = new IndicatorId(indicator);
    Viewpoint from = viewpoints.of(Integer.toString(year), unit, "");
    Redirect back = Redirect.to("/indicators/" + indicator + "?" + from.query());
    UnitId whose = from.unitFor(id);
    try {
      rights.demand(user, standings.getIndicator(id), whose);
      entry.enter(
          new Entry.Typed(
              id, whose.value(), year, step, toDate, figure, status, source, reason, backCast),
          user.name());
    } catch (RefusedException refused) {
      return back.refusing(refused.problem());
    }
    return back.saying("measures.entered", figure.strip());
  }

  /** Whose plan one is whose issuer's name means no unit. */
  @PostMapping("/indicators/plans/{plan:[1-9]\\d{0,8}}/unit")
  @Needs(Permission.PREPARE_PLANS)
  Redirect choose(
      @PathVariable long plan, @RequestParam(defaultValue = "") String unit, SignedIn user) {
    Redirect back = Redirect.to("/indicators");
    if (unit.isBlank()) {
      return back.refusing(Problem.of("measures.unit-unknown"));
    }
    return switch (typedUnits.read(unit)) {
      case TypedUnits.Meant.Unclear(var problem, var _) -> back.refusing(problem);
      case TypedUnits.Meant.One(var meant) -> {
        try {
          waiting.choose(new PlanId(plan), meant, user.name());
          yield back.saying("measures.unit-chosen");
        } catch (RefusedException refused) {
          yield back.refusing(refused.problem());
        }
      }
    };
  }
}
