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
import vn.haidang.commitments.Decision;
import vn.haidang.commitments.Decisions;
import vn.haidang.commitments.Desk;
import vn.haidang.commitments.MeetingRecord;
import vn.haidang.commitments.MeetingRecords;
import vn.haidang.commitments.ObstacleId;
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
  private final MeetingRecords records;
  private final Desk desk;
  private final UnitNames names;

  BriefingPages(
      Briefings briefings,
      Agenda agenda,
      Decisions decisions,
      MeetingRecords records,
      Desk desk,
      UnitNames names) {
    this.briefings = briefings;
    this.agenda = agenda;
    this.decisions = decisions;
    this.records = records;
    this.desk = desk;
    this.names = names;
  }

  /**
   * @param asOfToday whether a briefing that has ended is shown as everything stands today
   */
  BriefingPage page(
      BriefingId id,
      SignedIn user,
      boolean asOfToday,
      Map<String, String> typed,
      @Nullable Problem problem) {
    Briefing briefing = briefings.get(id);
    boolean owns = user.may(Permission.ASSIGN_WORK) && briefings.mayHold(briefing.unit(), user);
    BriefingId before = briefing.previous();
    MeetingRecord record = asOfToday ? records.ofToday(briefing) : records.of(briefing);
    List<DecisionRow> decided = decided(id, record);
    List<AgendaRow> rows = rows(id, record, decided);
    return new BriefingPage(
        briefing,
        names.name(briefing.unit()),
        owns && briefing.isOpen(),
        owns,
        briefing.isOpen() && user.may(Permission.REPORT_WORK) && desk.findUnitOf(user).isPresent(),
        since(briefing, record),
        record,
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
    return Screen.of("commitments/briefing.jte", page(id, user, false, typed, problem))
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

  private @Nullable Changes since(Briefing briefing, MeetingRecord record) {
    SinceLast since =
        briefing.isOpen() ? briefings.findSinceLast(briefing).orElse(null) : record.since();
    return since == null
        ? null
        : new Changes(
            since.since(),
            List.of(
                change("slipped", since.slipped(), record),
                change("recovered", since.recovered(), record),
                change("done", since.done(), record),
                change("fresh", since.fresh(), record)));
  }

  private Change change(String key, Group group, MeetingRecord record) {
    return new Change(key, group.count(), names.rows(group.first(), record.on()));
  }

  /** Each as it was taken, and as it stands now. */
  private List<DecisionRow> decided(BriefingId id, MeetingRecord record) {
    List<Decision> taken = decisions.listOf(id);
    List<TaskRow> now = names.rows(taken.stream().map(Decision::task).toList());
    List<TaskRow> then =
        record.isKept()
            ? names.rows(
                taken.stream()
                    .map(one -> record.tasks().getOrDefault(one.task().id(), one.task()))
                    .toList(),
                record.on())
            : now;
    List<DecisionRow> rows = new ArrayList<>();
    for (int i = 0; i < taken.size(); i++) {
      Decision one = taken.get(i);
      rows.add(new DecisionRow(one.number(), one.item(), then.get(i), now.get(i)));
    }
    return rows;
  }

  private List<AgendaRow> rows(BriefingId id, MeetingRecord record, List<DecisionRow> decided) {
    List<AgendaItem> items = agenda.listOf(id);
    About about = about(items, record);
    List<AgendaRow> rows = new ArrayList<>();
    int number = 0;
    for (AgendaItem item : items) {
      number += item.dropped() ? 0 : 1;
      rows.add(row(item, item.dropped() ? 0 : number, about, decided));
    }
    return rows;
  }

  /** What the lines of an agenda are about, under the names of that day. */
  private record About(
      Map<CommitmentId, TaskRow> tasks, MeetingRecord record, Map<UnitId, String> units) {}

  private About about(List<AgendaItem> items, MeetingRecord record) {
    Map<CommitmentId, TaskRow> tasks = new HashMap<>();
    names
        .rows(List.copyOf(record.tasks().values()), record.on())
        .forEach(row -> tasks.put(row.task().id(), row));
    List<UnitId> units = items.stream().map(AgendaItem::unit).filter(Objects::nonNull).toList();
    return new About(tasks, record, names.names(units, record.on()));
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
        obstacle == null ? null : about.record().obstacles().get(obstacle),
        task != null ? task.owner() : whose == null ? "" : about.units().getOrDefault(whose, ""),
        named == null ? List.of() : about.record().heldUpBy().getOrDefault(named, List.of()),
        decided.stream().filter(d -> Objects.equals(d.item(), item.id())).toList());
  }
}
