package vn.haidang.commitments;

import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;

/** A line to be put on an agenda; the parameters are those of {@link AgendaItem}. */
record NewAgendaItem(
    AgendaItem.Kind kind,
    @Nullable CommitmentId task,
    @Nullable ObstacleId obstacle,
    @Nullable Long indicator,
    @Nullable UnitId unit,
    String title,
    String remark) {

  static NewAgendaItem of(AgendaItem.Kind kind, Commitment task) {
    return new NewAgendaItem(kind, task.id(), null, null, task.owner(), task.title(), "");
  }

  static NewAgendaItem of(Obstacle obstacle) {
    return new NewAgendaItem(
        AgendaItem.Kind.BLOCKED,
        null,
        obstacle.id(),
        null,
        obstacle.remover(),
        obstacle.title(),
        obstacle.proposal());
  }

  static NewAgendaItem inWords(AgendaItem.Kind kind, String title, @Nullable UnitId unit) {
    return new NewAgendaItem(kind, null, null, null, unit, title, "");
  }
}
