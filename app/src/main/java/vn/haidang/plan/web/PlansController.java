package vn.haidang.plan.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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
  Screen list(PlanFilter filter) {
    List<PlanSummary> all = editions.listPlans();
    List<String> years =
        all.stream()
            .map(plan -> plan.shown().heading().planYear())
            .filter(Objects::nonNull)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .map(String::valueOf)
            .toList();
    return Screen.of("plan/plans.jte", new PlanList(filter.choose(all), all.size(), filter, years));
  }

  /** The same list for a spreadsheet. */
  @GetMapping("/plans.csv")
  ResponseEntity<byte[]> csv(PlanFilter filter, SignedIn user) {
    return table(filter, user).csvAnswer();
  }

  /** The same list as a workbook. */
  @GetMapping("/plans.xlsx")
  ResponseEntity<byte[]> xlsx(PlanFilter filter, SignedIn user) {
    return table(filter, user).xlsxAnswer();
  }

  private TableFile table(PlanFilter filter, SignedIn user) {
    return new PlanTable(seats.words(user)).of(filter.choose(editions.listPlans()));
  }
}
