package vn.haidang.plan.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.plan.Editions;
import vn.haidang.plan.PlanFilter;
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
    return new PlanFilter(wish.text(), wish.state(), wish.year(), wish.sort()).choose(all);
  }
}
