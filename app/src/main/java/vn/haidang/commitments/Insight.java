package vn.haidang.commitments;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.Authority;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.CurrentUser;
import vn.haidang.platform.Permission;
import vn.haidang.platform.SignedIn;

/**
 * What of commitments and obstacles whoever asks may read (docs/adr/0029): everything that is not
 * restricted and every obstacle that was carried up; the rest where he reads inside the unit.
 * Commands and jobs, which nobody asks for, read everything.
 */
@Component
class Insight {

  private final CurrentUser asker;
  private final Authority authority;
  private final InsightStore store;

  Insight(CurrentUser asker, Authority authority, InsightStore store) {
    this.asker = asker;
    this.authority = authority;
    this.store = store;
  }

  /** Into restricted commitments. */
  Sight intoTasks() {
    return asker.find().map(who -> of(who, store.listUnitsOfTasks())).orElse(Sight.EVERYTHING);
  }

  /** Into obstacles that units can remove themselves. */
  Sight intoObstacles() {
    return asker.find().map(who -> of(who, store.listUnitsOfObstacles())).orElse(Sight.EVERYTHING);
  }

  private Sight of(SignedIn who, Set<Integer> kept) {
    if (kept.isEmpty()) {
      return Sight.EVERYTHING;
    }
    Set<Integer> inside =
        authority
            .among(
                who,
                Permission.READ,
                kept.stream().filter(unit -> unit > 0).map(UnitId::new).toList())
            .stream()
            .map(UnitId::value)
            .collect(Collectors.toSet());
    if (kept.contains(0) && authority.mayAtTop(who, Permission.READ)) {
      inside.add(0);
    }
    return inside.containsAll(kept) ? Sight.EVERYTHING : new Sight(inside);
  }

  /** Whether he may know of it. */
  boolean covers(Commitment c) {
    return hiddenTasks(List.of(c)).isEmpty();
  }

  /** Those of which he may not know; the database is asked only where one is restricted. */
  Set<CommitmentId> hiddenTasks(Collection<Commitment> tasks) {
    return hidden(tasks.stream().filter(Commitment::isRestricted).map(Commitment::id).toList());
  }

  /** Those of which he may not know. */
  Set<CommitmentId> hidden(Collection<CommitmentId> ids) {
    Sight sight = ids.isEmpty() ? Sight.EVERYTHING : intoTasks();
    return sight.isEverything() ? Set.of() : store.listHidden(ids, sight);
  }

  /** Whether he may know of the obstacle. */
  boolean covers(Obstacle obstacle) {
    return !covered(List.of(obstacle)).isEmpty();
  }

  /** Those of which he may know. */
  List<Obstacle> covered(List<Obstacle> obstacles) {
    Set<ObstacleId> hidden =
        hiddenObstacles(
            obstacles.stream()
                .filter(obstacle -> obstacle.competence() == Competence.OWNER)
                .map(Obstacle::id)
                .toList());
    return obstacles.stream().filter(obstacle -> !hidden.contains(obstacle.id())).toList();
  }

  /** Those of which he may not know. */
  Set<ObstacleId> hiddenObstacles(Collection<ObstacleId> ids) {
    Sight sight = ids.isEmpty() ? Sight.EVERYTHING : intoObstacles();
    return sight.isEverything() ? Set.of() : store.listHiddenObstacles(ids, sight);
  }
}
