package vn.haidang.commitments.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.haidang.commitments.Bucket;
import vn.haidang.commitments.Commitment;
import vn.haidang.commitments.CommitmentFilter;
import vn.haidang.commitments.CommitmentLists;
import vn.haidang.commitments.Coordination;
import vn.haidang.commitments.Desk;
import vn.haidang.commitments.Reminder;
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
  private final Coordination coordination;
  private final Reminders reminders;
  private final Desk desk;
  private final UnitNames names;

  WorkController(
      CommitmentLists lists,
      Coordination coordination,
      Reminders reminders,
      Desk desk,
      UnitNames names) {
    this.lists = lists;
    this.coordination = coordination;
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
    List<Commitment> shared = lists.listShared(own, MOST);
    List<Commitment> partners =
        shared.stream().filter(task -> !isAmong(own, task.owner())).toList();
    List<Reminder> reminded = reminders.listFor(own, MOST);
    return Screen.of(
        "commitments/work.jte",
        new WorkPage(
            unit.map(Unit::name).orElse(""),
            unit.map(found -> found.id().toString()).orElse(""),
            today,
            oversees ? lists.countAll() : lists.countOf(own),
            oversees ? late() : own.isEmpty() ? List.of() : urgent(own, partners),
            own.isEmpty() ? List.of() : names.rows(lists.list(open, MOST, 0)),
            own.isEmpty() ? 0 : lists.count(open),
            names.rows(shared),
            lists.countShared(own),
            coordination.partsOf(own, shared.stream().map(Commitment::id).toList()),
            partners.stream().map(Commitment::id).collect(Collectors.toSet()),
            confirms ? inState(State.CLAIMED) : List.of(),
            confirms ? inState(State.RETURNED) : List.of(),
            confirms
                ? names.rows(lists.list(CommitmentFilter.asking(List.of()), MOST, 0))
                : List.of(),
            reminded,
            names.names(leaders(reminded, own)),
            confirms,
            oversees));
  }

  /** What others have owed the longest. */
  private List<TaskRow> late() {
    return names.rows(lists.list(CommitmentFilter.of(List.of(), Bucket.OPEN_OVERDUE), MOST, 0));
  }

  /**
   * Overdue first, then what is due within a week, then what has not been received yet; without
   * what was given back, which waits for the office. What others lead stands among it by its day.
   */
  private List<TaskRow> urgent(List<UnitId> own, List<Commitment> partners) {
    var soon = new CommitmentFilter(Set.of(), Set.of(), own, null, null, "", true, false, false);
    var fresh =
        CommitmentFilter.of(own, Bucket.OPEN_IN_TIME, Bucket.OPEN_NO_DUE).in(State.ASSIGNED);
    LocalDate week = lists.today().plusDays(CommitmentFilter.SOON);
    Stream<Commitment> dated =
        Stream.concat(
                Stream.of(CommitmentFilter.of(own, Bucket.OPEN_OVERDUE), soon).flatMap(this::first),
                partners.stream().filter(task -> isDueBy(task, week)))
            .sorted(Comparator.comparing(task -> Objects.requireNonNull(task.terms().due())));
    return names.rows(
        Stream.concat(dated, first(fresh))
            .filter(task -> task.state() != State.RETURNED)
            .distinct()
            .limit(MOST)
            .toList());
  }

  private Stream<Commitment> first(CommitmentFilter filter) {
    return lists.list(filter, MOST, 0).stream();
  }

  /** Other units that lead something of which these were reminded. */
  private static List<UnitId> leaders(List<Reminder> reminded, List<UnitId> own) {
    return reminded.stream()
        .flatMap(reminder -> Stream.ofNullable(reminder.task().owner()))
        .filter(unit -> !own.contains(unit))
        .toList();
  }

  private static boolean isAmong(List<UnitId> units, @Nullable UnitId unit) {
    return unit != null && units.contains(unit);
  }

  private static boolean isDueBy(Commitment task, LocalDate day) {
    LocalDate due = task.terms().due();
    return due != null && !due.isAfter(day);
  }

  private List<TaskRow> inState(State state) {
    return names.rows(lists.list(CommitmentFilter.stillOwed(List.of()).in(state), MOST, 0));
  }
}
