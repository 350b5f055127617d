package vn.haidang.commitments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;

/** An obstacle as it stood at a briefing, and the tasks of the agenda that it held up. */
record KeptObstacle(
    String text,
    Competence competence,
    @Nullable UnitId remover,
    Obstacle.State state,
    int units,
    int tasks,
    List<CommitmentId> holdsUp) {

  KeptObstacle {
    holdsUp = List.copyOf(holdsUp);
  }

  /** The obstacle that it is now, as it stood then. */
  Obstacle of(Obstacle now) {
    return new Obstacle(
        now.id(),
        text,
        now.proposal(),
        competence,
        remover,
        state,
        now.mergedInto(),
        now.openedOn(),
        now.closedOn(),
        now.reason(),
        units,
        tasks,
        now.version());
  }
}
