package vn.haidang.commitments;

import java.util.Collection;
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
    return !c.isRestricted() || !hidden(Set.of(c.id())).contains(c.id());
  }

  /** Those of which he may not know. */
  Set<CommitmentId> hidden(Collection<CommitmentId> ids) {
    Sight sight = ids.isEmpty() ? Sight.EVERYTHING : intoTasks();
    return sight.isEverything() ? Set.of() : store.listHidden(ids, sight);
  }

  /** Whether he may know of a line of an agenda by the obstacle it is about. */
  boolean coversObstacle(AgendaItem line) {
    ObstacleId obstacle = line.obstacle();
    if (obstacle == null) {
      return true;
    }
    Sight sight = intoObstacles();
    return sight.isEverything() || !store.isHidden(obstacle, sight);
  }

  /** Whether he may know of the obstacle. */
  boolean covers(Obstacle obstacle) {
    Sight sight = obstacle.competence() == Competence.OWNER ? intoObstacles() : Sight.EVERYTHING;
    return sight.isEverything() || !store.isHidden(obstacle.id(), sight);
  }
}
