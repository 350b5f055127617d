package vn.haidang.plan.web;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.plan.Edition;
import vn.haidang.plan.EditionState;
import vn.haidang.plan.Editions;
import vn.haidang.plan.PlanSummary;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.TableFile;

/** The list of plans: filtered, sorted, and as a table for Excel. */
@Controller
@Needs(Permission.READ)
class PlansController {
  private final Editions editions;
  private final Seats seats;

  PlansController(Editions editions, Seats seats) {
    this.editions = editions;
    this.seats = seats;
  }

  @GetMapping("/plans")
  Screen list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "touched") String sort) {
    List<PlanSummary> all = editions.listPlans();
    List<String> years =
        all.stream()
            .map(plan -> plan.shown().heading().planYear())
            .filter(Objects::nonNull)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .map(String::valueOf)
            .toList();
    var wish = new PlanList.Wish(q.strip(), state, year, sort);
    return Screen.of("plan/plans.jte", new PlanList(choose(all, wish), all.size(), wish, years));
  }

  /** The same list for a spreadsheet. */
  @GetMapping("/plans.csv")
  ResponseEntity<byte[]> csv(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "touched") String sort,
      SignedIn user) {
    return table(new PlanList.Wish(q.strip(), state, year, sort), user).csvAnswer();
  }

  /** The same list as a workbook. */
  @GetMapping("/plans.xlsx")
  ResponseEntity<byte[]> xlsx(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "touched") String sort,
      SignedIn user) {
    return table(new PlanList.Wish(q.strip(), state, year, sort), user).xlsxAnswer();
  }

  private TableFile table(PlanList.Wish wish, SignedIn user) {
    return new PlanTable(seats.words(user)).of(choose(editions.listPlans(), wish));
  }

  private static List<PlanSummary> choose(List<PlanSummary> all, PlanList.Wish wish) {
    String wanted = PlanList.folded(wish.text());
    return all.stream()
        .filter(plan -> wanted.isEmpty() || PlanList.folded(words(plan)).contains(wanted))
        .filter(plan -> wish.state().isEmpty() || stateOf(plan).name().equals(wish.state()))
        .filter(plan ->
            wish.year().isEmpty()
                || wish.year().equals(String.valueOf(plan.shown().heading().planYear())))
        .sorted(order(wish.sort()))
        .toList();
  }

  private static EditionState stateOf(PlanSummary plan) {
    return plan.shown().state();
  }

  private static String words(PlanSummary plan) {
    Edition.Heading heading = plan.shown().heading();
    return String.join(
        " ",
        heading.shortName(),
        Objects.requireNonNullElse(heading.title(), ""),
        Objects.requireNonNullElse(heading.issuer(), ""),
        plan.shown().original().name());
  }

  /** Unknown orders keep the order of the list: what was touched last comes first. */
  private static Comparator<PlanSummary> order(String sort) {
    Collator vietnamese = Collator.getInstance(Locale.of("vi"));
    return switch (sort) {
      case "name" -> Comparator.comparing(plan -> plan.shown().heading().shortName(), vietnamese);
      case "date" ->
          Comparator.comparing(
              (PlanSummary plan) ->
                  Objects.requireNonNullElse(plan.shown().heading().date(), LocalDate.MIN),
              Comparator.reverseOrder());
      case "left" ->
          Comparator.comparing(plan -> plan.progress().left(), Comparator.reverseOrder());
      default -> (one, other) -> 0;
    };
  }
}
