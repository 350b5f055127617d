package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Keeps how everything stood that a briefing dealt with, and tells it. It is kept when the briefing
 * ends: of its own day, with what happened between that day and the end taken back as far as the
 * histories tell it. The conclusions are kept as they were taken.
 */
@Component
public class MeetingRecords {

  private final MeetingRecordStore store;
  private final MeetingTaskStore keptTasks;
  private final MeetingObstacleStore keptObstacles;
  private final AgendaStore agenda;
  private final DecisionStore decisions;
  private final Commitments commitments;
  private final Obstacles obstacles;
  private final ObstacleStore standing;
  private final ObstacleReportStore reports;
  private final RedMeasures measures;
  private final Clock clock;

  MeetingRecords(
      MeetingRecordStore store,
      MeetingTaskStore keptTasks,
      MeetingObstacleStore keptObstacles,
      AgendaStore agenda,
      DecisionStore decisions,
      Commitments commitments,
      Obstacles obstacles,
      ObstacleStore standing,
      ObstacleReportStore reports,
      RedMeasures measures,
      Clock clock) {
    this.store = store;
    this.keptTasks = keptTasks;
    this.keptObstacles = keptObstacles;
    this.agenda = agenda;
    this.decisions = decisions;
    this.commitments = commitments;
    this.obstacles = obstacles;
    this.standing = standing;
    this.reports = reports;
    this.measures = measures;
    this.clock = clock;
  }

  /** Of the day of the briefing if that was kept, else of today. */
  public MeetingRecord of(Briefing briefing) {
    LocalDate day = briefing.stoodOn();
    return briefing.isOpen() || day == null ? ofToday(briefing) : kept(briefing, day);
  }

  /** As everything stands today. */
  public MeetingRecord ofToday(Briefing briefing) {
    List<AgendaItem> lines = agenda.list(briefing.id());
    List<CommitmentId> tasks = tasks(lines);
    List<CommitmentId> taken = taken(briefing.id());
    return new MeetingRecord(
        LocalDate.now(clock),
        false,
        false,
        commitments.list(Stream.concat(tasks.stream(), taken.stream()).toList()),
        obstacles.list(named(lines)),
        standingOnly(obstacles.listOf(tasks)),
        null);
  }

  private static Map<CommitmentId, List<Obstacle>> standingOnly(
      Map<CommitmentId, List<Obstacle>> all) {
    Map<CommitmentId, List<Obstacle>> open = new HashMap<>();
    all.forEach((task, its) ->
        open.put(task, its.stream().filter(one -> one.state() == Obstacle.State.OPEN).toList()));
    return open;
  }

  private MeetingRecord kept(Briefing briefing, LocalDate day) {
    BriefingId id = briefing.id();
    Map<CommitmentId, KeptTask> tasksThen = keptTasks.list(id);
    Map<CommitmentId, Commitment> tasks = new HashMap<>();
    commitments
        .list(tasksThen.keySet())
        .forEach(
            (task, now) -> tasks.put(task, Objects.requireNonNull(tasksThen.get(task)).of(now)));
    Map<ObstacleId, KeptObstacle> obstaclesThen = keptObstacles.list(id);
    Map<ObstacleId, Obstacle> found = new HashMap<>();
    Map<CommitmentId, List<Obstacle>> heldUpBy = new HashMap<>();
    obstacles
        .list(obstaclesThen.keySet())
        .forEach((number, now) -> {
          KeptObstacle kept = Objects.requireNonNull(obstaclesThen.get(number));
          Obstacle then = kept.of(now);
          found.put(number, then);
          kept.holdsUp()
              .forEach(task -> heldUpBy.computeIfAbsent(task, key -> new ArrayList<>()).add(then));
        });
    return new MeetingRecord(
        day,
        true,
        briefing.reckoned(),
        tasks,
        found,
        heldUpBy,
        store.findChanges(id, tasks).orElse(null));
  }

  /**
   * Puts it together from the histories for a briefing that ended before it was kept, inside the
   * transaction that holds it.
   */
  void reckon(Briefing briefing, Optional<SinceLast> since) {
    store.markReckoned(briefing.id());
    Map<CommitmentId, ZonedDateTime> taken = takenNow(briefing.id());
    keptTasks
        .listLastWordings(taken.keySet())
        .forEach((task, at) -> taken.put(task, at.plusNanos(1_000).atZone(clock.getZone())));
    keep(briefing, since, taken);
  }

  /**
   * Keeps it, inside the transaction that ends the briefing. What was kept of the same day when it
   * ended before stays as it was kept then; only what came to the agenda since is added.
   *
   * @param since what changed since the briefing before; empty: there was none
   */
  void keep(Briefing briefing, Optional<SinceLast> since) {
    keep(briefing, since, takenNow(briefing.id()));
  }

  private Map<CommitmentId, ZonedDateTime> takenNow(BriefingId id) {
    ZonedDateTime now = ZonedDateTime.now(clock);
    Map<CommitmentId, ZonedDateTime> taken = new HashMap<>();
    taken(id).forEach(conclusion -> taken.put(conclusion, now));
    return taken;
  }

  /**
   * @param taken until when what happened to a conclusion belongs to what was concluded
   */
  private void keep(
      Briefing briefing, Optional<SinceLast> since, Map<CommitmentId, ZonedDateTime> taken) {
    BriefingId id = briefing.id();
    LocalDate held = briefing.setting().heldOn();
    LocalDate today = LocalDate.now(clock);
    LocalDate day = held.isBefore(today) ? held : today;
    if (!day.equals(briefing.stoodOn())) {
      store.forget(id);
      since.ifPresent(changes -> store.keepChanges(id, changes));
      store.putDay(id, day);
    }
    ZonedDateTime now = ZonedDateTime.now(clock);
    ZonedDateTime end = day.plusDays(1).atStartOfDay(clock.getZone());
    List<AgendaItem> lines = agenda.list(id);
    keptTasks.forget(id, taken.keySet());
    Map<CommitmentId, ZonedDateTime> before = new HashMap<>();
    Stream.concat(tasks(lines).stream(), since.stream().flatMap(SinceLast::named))
        .forEach(task -> before.put(task, end.isBefore(now) ? end : now));
    before.putAll(taken);
    keptTasks.keep(id, before, clock.getZone());
    keepObstacles(id, lines, end);
    keepVerdicts(briefing, lines, day);
  }

  private void keepObstacles(BriefingId id, List<AgendaItem> lines, ZonedDateTime before) {
    LocalDate day = before.minusNanos(1).toLocalDate();
    Map<ObstacleId, Set<CommitmentId>> holdUp = reports.listHeldUp(tasks(lines), before);
    Set<ObstacleId> all = new HashSet<>(holdUp.keySet());
    List<ObstacleId> named = named(lines);
    all.addAll(named);
    for (Obstacle one : standing.list(all)) {
      boolean stood = stoodOn(one, day);
      if (stood || named.contains(one.id())) {
        keptObstacles.keep(
            id, one, stood, stood ? holdUp.getOrDefault(one.id(), Set.of()) : Set.of(), before);
      }
    }
  }

  /** Open on that day, whatever became of it since. */
  private static boolean stoodOn(Obstacle one, LocalDate day) {
    LocalDate closed = one.closedOn();
    return !one.openedOn().isAfter(day) && (closed == null || closed.isAfter(day));
  }

  /** The verdict on each measure of the agenda, as known at the end of the day. */
  private void keepVerdicts(Briefing briefing, List<AgendaItem> lines, LocalDate day) {
    if (lines.stream().noneMatch(line -> line.indicator() != null)) {
      return;
    }
    Map<Long, String> verdicts = measures.verdicts(briefing.unit(), day);
    for (AgendaItem line : lines) {
      String verdict = line.indicator() == null ? null : verdicts.get(line.indicator());
      if (verdict != null && !verdict.equals(line.remark())) {
        agenda.putRemark(line.id(), verdict);
      }
    }
  }

  private List<CommitmentId> taken(BriefingId id) {
    return decisions.list(id).stream().map(DecisionStore.Entry::task).toList();
  }

  private static List<CommitmentId> tasks(Collection<AgendaItem> lines) {
    return lines.stream().map(AgendaItem::task).filter(Objects::nonNull).toList();
  }

  private static List<ObstacleId> named(Collection<AgendaItem> lines) {
    return lines.stream().map(AgendaItem::obstacle).filter(Objects::nonNull).toList();
  }
}
