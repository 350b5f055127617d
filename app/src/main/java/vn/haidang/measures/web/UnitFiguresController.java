package vn.haidang.measures.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.measures.Explanations;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.Standing;
import vn.haidang.measures.Standings;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** "Theo đơn vị": an indicator in every unit, and what a unit says to its own figure. */
@Controller
@Needs(Permission.READ)
class UnitFiguresController {

  private static final String ONE = "/indicators/{indicator:[1-9]\\d{0,8}}";

  private final Standings standings;
  private final Explanations explanations;
  private final ByUnit byUnit;
  private final FigureRights rights;
  private final Viewpoints viewpoints;
  private final MessageFiles messages;

  UnitFiguresController(
      Standings standings,
      Explanations explanations,
      ByUnit byUnit,
      FigureRights rights,
      Viewpoints viewpoints,
      MessageFiles messages) {
    this.standings = standings;
    this.explanations = explanations;
    this.byUnit = byUnit;
    this.rights = rights;
    this.viewpoints = viewpoints;
    this.messages = messages;
  }

  @GetMapping(ONE + "/units")
  Screen units(
      @PathVariable int indicator, ViewpointWish viewpoint, UnitsWish wish, SignedIn user) {
    Indicator found = standings.getIndicator(new IndicatorId(indicator));
    Viewpoint from = viewpoints.of(viewpoint);
    return Screen.of("measures/units.jte", page(found, from, asked(found, from, wish), user));
  }

  @GetMapping(ONE + "/units.{format}")
  ResponseEntity<byte[]> export(
      @PathVariable int indicator,
      @PathVariable String format,
      ViewpointWish viewpoint,
      UnitsWish wish,
      SignedIn user) {
    Indicator found = standings.getIndicator(new IndicatorId(indicator));
    Viewpoint from = viewpoints.of(viewpoint);
    ByUnit.Asked asked = asked(found, from, wish);
    UnitsPage page = page(found, from, asked, user);
    return new UnitTable(messages.in(user.language()), found, page, asked.step()).as(format);
  }

  private UnitsPage page(Indicator indicator, Viewpoint from, ByUnit.Asked asked, SignedIn user) {
    return byUnit.page(
        messages.in(user.language()), indicator, from, from.unitFor(indicator.id()), asked);
  }

  private ByUnit.Asked asked(Indicator indicator, Viewpoint from, UnitsWish wish) {
    return new ByUnit.Asked(step(indicator, from, wish.stepNumber()), wish.isToDate(), wish.day());
  }

  /** What is not asked for is the last one with a figure. */
  private int step(Indicator indicator, Viewpoint from, int wanted) {
    int steps = indicator.frequency().stepsPerYear();
    if (wanted >= 1 && wanted <= steps) {
      return wanted;
    }
    UnitId whose = from.unitFor(indicator.id());
    return standings.get(indicator.id(), whose, from.year(), from.at()).steps().reversed().stream()
        .filter(one -> one.alone() != null || one.toDate() != null)
        .map(Standing.Step::number)
        .findFirst()
        .orElse(steps);
  }

  /** A unit explains its figure; the colour stays what it is. */
  @PostMapping(ONE + "/explanations")
  @Needs(Permission.REPORT_WORK)
  @AsksForUnitsItself("FigureRights, for the unit of the figure or who supplies it")
  Redirect explain(
      @PathVariable int indicator,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String text,
      SignedIn user) {
    Indicator found = standings.getIndicator(new IndicatorId(indicator));
    Viewpoint from = viewpoints.of(year, unit, "");
    Redirect back = Redirect.to("/indicators/" + indicator + "?" + from.query());
    try {
      UnitId whose = from.unitFor(found.id());
      rights.demand(user, found, whose);
      explanations.add(found.id(), whose, from.year(), text, user.name());
    } catch (RefusedException refused) {
      return back.refusing(refused.problem());
    }
    return back.saying("measures.explained");
  }
}
