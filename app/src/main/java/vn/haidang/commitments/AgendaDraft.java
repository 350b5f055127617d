package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.AgendaItem.Kind;
import vn.haidang.commitments.DecisionStore.Entry;
import vn.haidang.organisation.UnitId;

/**
 * What belongs on the agenda of a briefing on its day, in the order of {@link Kind}: the decisions
 * of the one before, then what is late, blocked, at risk, due before the next one, silent, and what
 * units ask for; nothing that is restricted. Of each no more than a meeting can deal with; what is
 * most urgent comes first.
 */
@Component
class AgendaDraft {

  private static final int MOST = 8;
  private static final int MOST_PREVIOUS = 40;
  private static final int SHORTEST_INTERVAL = 7;
  private static final int LONGEST_INTERVAL = 31;

  private final AgendaSourceStore sources;
  private final BriefingStore briefings;
  private final DecisionStore decisions;
  private final CommitmentStore commitments;
  private final ObstacleStore obstacles;
  private final RedMeasures measures;
  private final Clock clock;

  AgendaDraft(
      AgendaSourceStore sources,
      BriefingStore briefings,
      DecisionStore decisions,
      CommitmentStore commitments,
      ObstacleStore obstacles,
      RedMeasures measures,
      Clock clock) {
    this.sources = sources;
    this.briefings = briefings;
    this.decisions = decisions;
    this.commitments = commitments;
    this.obstacles = obstacles;
    this.measures = measures;
    this.clock = clock;
  }

  /**
   * The lines, the first one first; one commitment may be among them twice, the first one counts.
   */
  List<NewAgendaItem> collect(Briefing briefing, List<UnitId> scope) {
    LocalDate day = briefing.setting().heldOn();
    List<NewAgendaItem> items = new ArrayList<>();
    items.addAll(lines(Kind.PREVIOUS, previous(briefing)));
    items.addAll(lines(Kind.OVERDUE, sources.listOverdue(scope, day, MOST)));
    blocked(scope).forEach(obstacle -> items.add(NewAgendaItem.of(obstacle)));
    measures.list(briefing.unit(), day).stream().limit(MOST).forEach(items::add);
    LocalDate next = day.plusDays(interval(briefing));
    items.addAll(lines(Kind.DUE, sources.listDue(scope, day, next, MOST)));
    LocalDate silent = LocalDate.now(clock).minusDays(CommitmentFilter.SILENCE);
    items.addAll(lines(Kind.STALE, sources.listStale(scope, silent, clock.getZone(), MOST)));
    items.addAll(lines(Kind.PROPOSAL, sources.listAsking(scope, MOST)));
    return items;
  }

  /** A briefing is for all who take part in it. */
  private static List<NewAgendaItem> lines(Kind kind, List<Commitment> tasks) {
    return tasks.stream()
        .filter(task -> !task.isRestricted())
        .map(task -> NewAgendaItem.of(kind, task))
        .toList();
  }

  /** The decisions of the briefing before, those that are done by now included. */
  private List<Commitment> previous(Briefing briefing) {
    BriefingId before = briefing.previous();
    if (before == null) {
      return List.of();
    }
    List<CommitmentId> taken =
        decisions.list(before).stream().map(Entry::task).limit(MOST_PREVIOUS).toList();
    Map<CommitmentId, Commitment> tasks = commitments.list(taken);
    return taken.stream().map(task -> Objects.requireNonNull(tasks.get(task))).toList();
  }

  /** What the units cannot remove themselves; in a unit's own briefing all that it reports. */
  private List<Obstacle> blocked(List<UnitId> scope) {
    return scope.isEmpty()
        ? obstacles.list(ObstacleFilter.STANDING, Sight.EVERYTHING, 5 * MOST, 0).stream()
            .filter(obstacle -> obstacle.competence().isAboveUnits() || obstacle.units() > 1)
            .limit(MOST)
            .toList()
        : scope.stream()
            .flatMap(unit ->
                obstacles
                    .list(
                        new ObstacleFilter(
                            Obstacle.State.OPEN, null, unit, "", ObstacleFilter.Order.LEVEL),
                        Sight.EVERYTHING,
                        MOST,
                        0)
                    .stream())
            .distinct()
            .limit(MOST)
            .toList();
  }

  /** Days until the next one, judged by the last interval; a month where there was none. */
  private long interval(Briefing briefing) {
    BriefingId before = briefing.previous();
    if (before == null) {
      return LONGEST_INTERVAL;
    }
    LocalDate last = briefings.find(before).orElseThrow().setting().heldOn();
    long days = ChronoUnit.DAYS.between(last, briefing.setting().heldOn());
    return Math.clamp(days, SHORTEST_INTERVAL, LONGEST_INTERVAL);
  }
}
