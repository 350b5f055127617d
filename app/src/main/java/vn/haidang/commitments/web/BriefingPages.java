package vn.haidang.commitments.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.Agenda;
import vn.haidang.commitments.AgendaItem;
import vn.haidang.commitments.Briefing;
import vn.haidang.commitments.BriefingId;
import vn.haidang.commitments.Briefings;
import vn.haidang.commitments.CommitmentId;
import vn.haidang.commitments.Commitments;
import vn.haidang.commitments.Decision;
import vn.haidang.commitments.Decisions;
import vn.haidang.commitments.Desk;
import vn.haidang.commitments.Obstacle;
import vn.haidang.commitments.ObstacleId;
import vn.haidang.commitments.Obstacles;
import vn.haidang.commitments.SinceLast;
import vn.haidang.commitments.SinceLast.Group;
import vn.haidang.commitments.web.BriefingPage.Change;
import vn.haidang.commitments.web.BriefingPage.Changes;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** Gathers what the pages of a briefing show. */
@Component
class BriefingPages {

  /** Days that a decision has unless something else is said. */
  private static final int USUAL_TIME = 15;

  private final Briefings briefings;
  private final Agenda agenda;
  private final Decisions decisions;
  private final Commitments commitments;
  private final Obstacles obstacles;
  private final Desk desk;
  private final UnitNames names;

  BriefingPages(
      Briefings briefings,
      Agenda agenda,
      Decisions decisions,
      Commitments commitments,
      Obstacles obstacles,
      Desk desk,
      UnitNames names) {
    this.briefings = briefings;
    this.agenda = agenda;
    this.decisions = decisions;
    this.commitments = commitments;
    this.obstacles = obstacles;
    this.desk = desk;
    this.names = names;
  }

  BriefingPage page(
      BriefingId id, SignedIn user, Map<String, String> typed, @Nullable Problem problem) {
    Briefing briefing = briefings.get(id);
    boolean owns = user.may(Permission.ASSIGN_WORK) && briefings.mayHold(briefing.unit(), user);
    BriefingId before = briefing.previous();
    List<DecisionRow> decided = decided(id);
    List<AgendaRow> rows = rows(id, decided);
    return new BriefingPage(
        briefing,
        names.name(briefing.unit()),
        owns && briefing.isOpen(),
        owns,
        briefing.isOpen() && user.may(Permission.REPORT_WORK) && desk.findUnitOf(user).isPresent(),
        briefing.isOpen()
            ? briefings.findSinceLast(briefing).map(this::changes).orElse(null)
            : null,
        before == null ? null : briefings.get(before),
        rows.stream().filter(row -> !row.item().dropped()).toList(),
        rows.stream().filter(row -> row.item().dropped()).toList(),
        decided,
        owns ? names.choices(concerned(rows, decided)) : List.of(),
        suggestedDue(briefing),
        typed,
        problem);
  }

  /** The page with what stands against a change, and what was typed. */
  Screen refused(BriefingId id, SignedIn user, Map<String, String> typed, Problem problem) {
    return Screen.of("commitments/briefing.jte", page(id, user, typed, problem))
        .status(HttpStatus.CONFLICT);
  }

  /** Units that the lines of the agenda and the conclusions are about. */
  private static List<UnitId> concerned(List<AgendaRow> rows, List<DecisionRow> decided) {
    return Stream.concat(
            rows.stream().flatMap(row -> Stream.ofNullable(row.item().unit())),
            decided.stream().flatMap(row -> Stream.ofNullable(row.task().task().owner())))
        .toList();
  }

  private static LocalDate suggestedDue(Briefing briefing) {
    LocalDate day = briefing.setting().heldOn().plusDays(USUAL_TIME);
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.minusDays(1);
      case SUNDAY -> day.minusDays(2);
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
    };
  }

  private Changes changes(SinceLast since) {
    return new Changes(
        since.since(),
        List.of(
            change("slipped", since.slipped()),
            change("recovered", since.recovered()),
            change("done", since.done()),
            change("fresh", since.fresh())));
  }

  private Change change(String key, Group group) {
    return new Change(key, group.count(), names.rows(group.first()));
  }

  private List<DecisionRow> decided(BriefingId id) {
    List<Decision> taken = decisions.listOf(id);
    List<TaskRow> tasks = names.rows(taken.stream().map(Decision::task).toList());
    List<DecisionRow> rows = new ArrayList<>();
    for (int i = 0; i < taken.size(); i++) {
      rows.add(new DecisionRow(taken.get(i).number(), taken.get(i).item(), tasks.get(i)));
    }
    return rows;
  }

  private List<AgendaRow> rows(BriefingId id, List<DecisionRow> decided) {
    List<AgendaItem> items = agenda.listOf(id);
    About about = about(items);
    List<AgendaRow> rows = new ArrayList<>();
    int number = 0;
    for (AgendaItem item : items) {
      number += item.dropped() ? 0 : 1;
      rows.add(row(item, item.dropped() ? 0 : number, about, decided));
    }
    return rows;
  }

  /** What the lines of an agenda are about: tasks with what holds them up, obstacles, units. */
  private record About(
      Map<CommitmentId, TaskRow> tasks,
      Map<CommitmentId, List<Obstacle>> heldUpBy,
      Map<ObstacleId, Obstacle> obstacles,
      Map<UnitId, String> units) {}

  private About about(List<AgendaItem> items) {
    List<CommitmentId> named =
        items.stream().map(AgendaItem::task).filter(Objects::nonNull).toList();
    Map<CommitmentId, TaskRow> tasks = new HashMap<>();
    names
        .rows(List.copyOf(commitments.list(named).values()))
        .forEach(row -> tasks.put(row.task().id(), row));
    return new About(
        tasks,
        obstacles.listOf(named),
        obstacles.list(items.stream().map(AgendaItem::obstacle).filter(Objects::nonNull).toList()),
        names.names(items.stream().map(AgendaItem::unit).filter(Objects::nonNull).toList()));
  }

  private static AgendaRow row(
      AgendaItem item, int number, About about, List<DecisionRow> decided) {
    CommitmentId named = item.task();
    ObstacleId obstacle = item.obstacle();
    UnitId whose = item.unit();
    TaskRow task = named == null ? null : about.tasks().get(named);
    return new AgendaRow(
        item,
        number,
        task,
        obstacle == null ? null : about.obstacles().get(obstacle),
        task != null ? task.owner() : whose == null ? "" : about.units().getOrDefault(whose, ""),
        named == null
            ? List.of()
            : about.heldUpBy().getOrDefault(named, List.of()).stream()
                .filter(standing -> standing.state() == Obstacle.State.OPEN)
                .toList(),
        decided.stream().filter(d -> Objects.equals(d.item(), item.id())).toList());
  }
}
