package vn.haidang.commitments.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.commitments.Commitment;
import vn.haidang.commitments.CommitmentFilter;
import vn.haidang.commitments.CommitmentLists;
import vn.haidang.platform.Download;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Paging;
import vn.haidang.platform.Permission;
import vn.haidang.platform.PlanMenu;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/** "Nhiệm vụ": all commitments as a list, on the screen or as a file. */
@Controller
@Needs(Permission.READ)
class TaskListController {

  private static final int LINES = 50;

  private final CommitmentLists lists;
  private final UnitNames names;
  private final PlanMenu plans;
  private final MessageFiles messages;

  TaskListController(
      CommitmentLists lists, UnitNames names, PlanMenu plans, MessageFiles messages) {
    this.lists = lists;
    this.names = names;
    this.plans = plans;
    this.messages = messages;
  }

  @GetMapping("/tasks")
  Screen list(TaskFilterWish wish, @RequestParam(defaultValue = "1") int page) {
    CommitmentFilter filter = wish.filter();
    int found = lists.count(filter);
    Paging paging = Paging.of(page, LINES, found, wish.query());
    return Screen.of(
        "commitments/list.jte",
        new TaskList(
            filter,
            wish.query(),
            wish.bucketOrNull(),
            wish.unitNumber(),
            names.choices(),
            plans.listPlans(),
            names.rows(lists.list(filter, LINES, paging.offset())),
            paging,
            found == CommitmentLists.MOST_COUNTED));
  }

  /** At most as many as are counted; begins with a byte order mark for Excel. */
  @GetMapping("/tasks.csv")
  ResponseEntity<byte[]> csv(TaskFilterWish wish, SignedIn user) {
    Texts t = messages.in(user.language());
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
                "number",
                "source",
                "address",
                "text",
                "owner",
                "due",
                "original",
                "status",
                "state",
                "progress",
                "evidence")
            .stream()
            .map(column -> t.get("tasks.column." + column))
            .toList());
    List<Commitment> tasks = lists.list(wish.filter(), CommitmentLists.MOST_COUNTED, 0);
    names.rows(tasks).forEach(row -> rows.add(cells(row, t)));
    String text =
        rows.stream()
            .map(cells ->
                cells.stream().map(TaskListController::cell).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    return Download.of(
        "nhiem-vu.csv", "text/csv;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> cells(TaskRow row, Texts t) {
    Commitment c = row.task();
    return List.of(
        c.id().toString(),
        c.origin().words(),
        c.origin().address(),
        c.text(),
        row.owner(),
        day(c.terms().due(), t),
        day(c.terms().originalDue(), t),
        row.bucket() == null ? "" : t.get(Objects.requireNonNull(row.bucket()).messageKey()),
        t.get(c.state().messageKey()),
        c.claim().percent() + "%",
        c.evidence().accepted() + "/" + c.evidence().offered());
  }

  private static String day(@Nullable LocalDate day, Texts t) {
    return day == null ? "" : t.date(day);
  }

  /** Quoted; what a spreadsheet would take for a formula gets an apostrophe. */
  private static String cell(String value) {
    return '"' + TableFile.harmless(value).replace("\"", "\"\"") + '"';
  }
}
