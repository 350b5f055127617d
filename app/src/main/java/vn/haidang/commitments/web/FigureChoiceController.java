package vn.haidang.commitments.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.commitments.Commitment;
import vn.haidang.commitments.CommitmentId;
import vn.haidang.commitments.Commitments;
import vn.haidang.measures.published.PublishedFigure;
import vn.haidang.measures.published.PublishedFigures;
import vn.haidang.measures.published.PublishedIndicator;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Screen;

/** Chooses the figure that shows how far a task is: indicator, unit, period, and which vintage. */
@Controller
@Needs(Permission.REPORT_WORK)
@AsksForUnitsItself("nothing: it only shows figures; EvidenceBook asks when one is handed in")
class FigureChoiceController {

  private static final int MOST = 30;

  private final Commitments commitments;
  private final PublishedFigures figures;
  private final FigureUnits units;
  private final Clock clock;

  FigureChoiceController(
      Commitments commitments, PublishedFigures figures, FigureUnits units, Clock clock) {
    this.commitments = commitments;
    this.figures = figures;
    this.units = units;
    this.clock = clock;
  }

  /** What is not said is what is likeliest: the owing unit or one above it, the last year known. */
  @GetMapping(TaskController.TASK + "/evidence/figure")
  Screen choose(
      @PathVariable CommitmentId id,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String indicator,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String year) {
    Commitment task = commitments.get(id);
    PublishedIndicator chosen =
        indicator.matches("[1-9]\\d{0,8}")
            ? figures.findIndicator(Integer.parseInt(indicator)).orElse(null)
            : null;
    List<FigureChoice.Whose> whose = units.of(task);
    Known known =
        chosen == null
            ? new Known(null, thisYear(), List.of())
            : known(
                chosen,
                Typed.unit(unit),
                year,
                whose.stream().map(FigureChoice.Whose::id).toList());
    return Screen.of(
        "commitments/figure-choice.jte",
        new FigureChoice(
            task,
            q.strip(),
            chosen == null ? figures.findIndicators(q, MOST) : List.of(),
            chosen,
            units.with(known.unit(), whose),
            known.unit(),
            known.year(),
            known.figures()));
  }

  /** Whose figures of which year are shown. */
  private record Known(@Nullable UnitId unit, int year, List<PublishedFigure> figures) {}

  private Known known(
      PublishedIndicator chosen, @Nullable UnitId wanted, String year, List<UnitId> whose) {
    List<UnitId> asked = wanted == null ? whose : List.of(wanted);
    boolean said = year.matches("(19|20)\\d\\d");
    int last = said ? Integer.parseInt(year) : thisYear();
    for (int at = last; at > last - (said ? 1 : FigureChoice.YEARS); at--) {
      for (UnitId unit : asked) {
        List<PublishedFigure> found = figures.list(chosen.id(), unit, at);
        if (!found.isEmpty()) {
          return new Known(unit, at, found);
        }
      }
    }
    return new Known(asked.isEmpty() ? null : asked.getFirst(), last, List.of());
  }

  private int thisYear() {
    return LocalDate.now(clock).getYear();
  }
}
