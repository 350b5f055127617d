package vn.haidang.commitments.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.haidang.commitments.Bucket;
import vn.haidang.commitments.CommitmentFilter;
import vn.haidang.commitments.CommitmentLists;
import vn.haidang.commitments.Desk;
import vn.haidang.commitments.Reminders;
import vn.haidang.commitments.State;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** "Việc của tôi": what one's unit has to do, and what waits for one's word. */
@Controller
@Needs(Permission.READ)
class WorkController {

  private static final int MOST = 12;

  private final CommitmentLists lists;
  private final Reminders reminders;
  private final Desk desk;
  private final UnitNames names;

  WorkController(CommitmentLists lists, Reminders reminders, Desk desk, UnitNames names) {
    this.lists = lists;
    this.reminders = reminders;
    this.desk = desk;
    this.names = names;
  }

  @GetMapping("/work")
  Screen work(SignedIn user) {
    List<UnitId> own = desk.unitsOf(user);
    Optional<Unit> unit = desk.findUnitOf(user);
    boolean oversees = own.isEmpty() && !user.standing().mandates().isEmpty();
    boolean confirms = desk.mayAssign(user, null);
    LocalDate today = lists.today();
    CommitmentFilter open = CommitmentFilter.stillOwed(own);
    return Screen.of(
        "commitments/work.jte",
        new WorkPage(
            unit.map(Unit::name).orElse(""),
            unit.map(found -> found.id().toString()).orElse(""),
            today,
            oversees ? lists.countAll() : lists.countOf(own),
            oversees ? late() : own.isEmpty() ? List.of() : urgent(own),
            own.isEmpty() ? List.of() : names.rows(lists.list(open, MOST, 0)),
            own.isEmpty() ? 0 : lists.count(open),
            names.rows(lists.listShared(own, MOST)),
            confirms ? inState(State.CLAIMED) : List.of(),
            confirms ? inState(State.RETURNED) : List.of(),
            confirms
                ? names.rows(lists.list(CommitmentFilter.asking(List.of()), MOST, 0))
                : List.of(),
            reminders.listFor(own, MOST),
            confirms,
            oversees));
  }

  /** What others have owed the longest. */
  private List<TaskRow> late() {
    return names.rows(lists.list(CommitmentFilter.of(List.of(), Bucket.OPEN_OVERDUE), MOST, 0));
  }

  /**
   * Overdue first, then what is due within a week, then what has not been received yet; without
   * what was given back, which waits for the office.
   */
  private List<TaskRow> urgent(List<UnitId> own) {
    var soon = new CommitmentFilter(Set.of(), Set.of(), own, null, null, "", true, false, false);
    var fresh =
        CommitmentFilter.of(own, Bucket.OPEN_IN_TIME, Bucket.OPEN_NO_DUE).in(State.ASSIGNED);
    return names.rows(
        Stream.of(CommitmentFilter.of(own, Bucket.OPEN_OVERDUE), soon, fresh)
            .flatMap(filter -> lists.list(filter, MOST, 0).stream())
            .filter(task -> task.state() != State.RETURNED)
            .distinct()
            .limit(MOST)
            .toList());
  }

  private List<TaskRow> inState(State state) {
    return names.rows(lists.list(CommitmentFilter.stillOwed(List.of()).in(state), MOST, 0));
  }
}
