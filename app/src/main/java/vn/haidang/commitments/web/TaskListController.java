package vn.haidang.commitments.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.commitments.CommitmentFilter;
import vn.haidang.commitments.CommitmentLists;
import vn.haidang.commitments.OfficersInCharge;
import vn.haidang.commitments.SavedFilters;
import vn.haidang.organisation.Unit;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Paging;
import vn.haidang.platform.Permission;
import vn.haidang.platform.PlanMenu;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.TableFile;

/** "Nhiệm vụ": all commitments as a list, on the screen or as a file. */
@Controller
@Needs(Permission.READ)
class TaskListController {

  private static final int LINES = 50;

  private final CommitmentLists lists;
  private final OfficersInCharge officers;
  private final SavedFilters saved;
  private final UnitNames names;
  private final PlanMenu plans;
  private final MessageFiles messages;

  TaskListController(
      CommitmentLists lists,
      OfficersInCharge officers,
      SavedFilters saved,
      UnitNames names,
      PlanMenu plans,
      MessageFiles messages) {
    this.lists = lists;
    this.officers = officers;
    this.saved = saved;
    this.names = names;
    this.plans = plans;
    this.messages = messages;
  }

  /**
   * {@code unit-name}: a unit by its name, for those whose browser proposes none. {@code all}:
   * whoever filters by nothing wants everything, not what is still owed.
   */
  @GetMapping("/tasks")
  View list(
      TaskFilterWish said,
      @RequestParam(name = "unit-name", defaultValue = "") String unitName,
      @RequestParam(defaultValue = "") String all,
      @RequestParam(defaultValue = "1") int page,
      SignedIn user) {
    String typed = said.unitNumber().isEmpty() ? unitName.strip() : "";
    TaskFilterWish wish = typed.isEmpty() && all.isEmpty() ? said.orStillOwed() : said;
    List<Unit> meant = typed.isEmpty() ? List.of() : names.meant(typed);
    if (meant.size() == 1) {
      return Redirect.to(wish.query().with("unit", meant.getFirst().id().toString()).address());
    }
    Integer self = self(user);
    CommitmentFilter filter = wish.filter(self);
    int found = lists.count(filter);
    Paging paging = Paging.of(page, LINES, found, TaskList.saying(wish.query()));
    return Screen.of(
        "commitments/list.jte",
        new TaskList(
            filter,
            wish.order(),
            wish.query(),
            wish.bucketOrNull(),
            wish.unitNumber(),
            names.choices(filter.units()),
            typed,
            meant.stream()
                .map(unit -> new TaskList.UnitChoice(unit.id().toString(), unit.name()))
                .toList(),
            plans.listPlans(),
            names.rows(lists.list(filter, wish.order(), LINES, paging.offset())),
            paging,
            found == lists.mostCounted(filter),
            found == 0 && lists.count(CommitmentFilter.ALL) == 0,
            self != null,
            saved.listOf(user)));
  }

  /** At most as many as are counted. */
  @GetMapping("/tasks.csv")
  ResponseEntity<byte[]> csv(TaskFilterWish wish, SignedIn user) {
    return table(wish, user).csvAnswer();
  }

  /** At most as many as are counted. */
  @GetMapping("/tasks.xlsx")
  ResponseEntity<byte[]> xlsx(TaskFilterWish wish, SignedIn user) {
    return table(wish, user).xlsxAnswer();
  }

  private TableFile table(TaskFilterWish wish, SignedIn user) {
    return TaskTable.of(
        names.rows(
            lists.list(wish.filter(self(user)), wish.order(), CommitmentLists.MOST_COUNTED, 0)),
        messages.in(user.language()));
  }

  private @Nullable Integer self(SignedIn user) {
    return officers.findNumber(user).orElse(null);
  }
}
