package vn.haidang.measures.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.measures.Explanations;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.Standings;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

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
      @PathVariable int indicator,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "0") String step,
      @RequestParam(defaultValue = "false") boolean toDate,
      @RequestParam(defaultValue = "") String geography,
      SignedIn user) {
    return Screen.of(
        "measures/units.jte", page(indicator, year, unit, step, toDate, geography, user));
  }

  @GetMapping(ONE + "/units.{format}")
  ResponseEntity<byte[]> export(
      @PathVariable int indicator,
      @PathVariable String format,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "0") String step,
      @RequestParam(defaultValue = "false") boolean toDate,
      @RequestParam(defaultValue = "") String geography,
      SignedIn user) {
    UnitsPage page = page(indicator, year, unit, step, toDate, geography, user);
    Texts texts = messages.in(user.language());
    var rows = new ArrayList<List<@Nullable Object>>();
    for (UnitsPage.Row row : page.rows()) {
      rows.add(List.of(row.name(), row.figure(), row.target(), row.share(), row.way()));
    }
    TableFile table =
        new TableFile(
            "chi-tieu-" + indicator + "-theo-don-vi",
            page.stepName() + " " + page.year(),
            List.of(
                texts.get("measures.unit"),
                page.name() + " (" + page.unitOfFigures() + ")",
                texts.get("measures.column.target"),
                texts.get("measures.by-unit.share"),
                texts.get("measures.by-unit.way")),
            rows);
    return switch (format) {
      case "csv" -> table.csvAnswer();
      case "xlsx" -> table.xlsxAnswer();
      default -> throw new NotFound("measures.no-such-format", format);
    };
  }

  private UnitsPage page(
      int number,
      String year,
      String unit,
      String step,
      boolean toDate,
      String geography,
      SignedIn user) {
    Indicator indicator = standings.getIndicator(new IndicatorId(number));
    Viewpoint from = viewpoints.of(year, unit, "");
    UnitId whose = from.unitFor(indicator.id());
    int steps = indicator.frequency().stepsPerYear();
    int wanted = step.matches("\\d{1,2}") ? Integer.parseInt(step) : 0;
    if (wanted < 1 || wanted > steps) {
      int last = standings.get(indicator.id(), whose, from.year(), from.at()).lastStep();
      wanted = last == 0 ? steps : last;
    }
    return byUnit.page(
        messages.in(user.language()),
        indicator,
        from,
        whose,
        new ByUnit.Asked(wanted, toDate, geography));
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
