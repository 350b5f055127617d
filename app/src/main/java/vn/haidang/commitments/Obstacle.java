package vn.haidang.commitments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;

/**
 * Something that stands in the way of work ("khó khăn, vướng mắc"), whoever reported it.
 *
 * @param proposal what those who report it ask for; may be empty
 * @param remover the unit that can remove it; null: only the level is known
 * @param mergedInto where it went on when it turned out to be the same as another
 * @param reason why it counts as removed; empty while it stands
 * @param units how many units report it
 * @param tasks how many open commitments it holds up
 * @param version for the lock against two changes at once
 */
public record Obstacle(
    ObstacleId id,
    String text,
    String proposal,
    Competence competence,
    @Nullable UnitId remover,
    State state,
    @Nullable ObstacleId mergedInto,
    LocalDate openedOn,
    @Nullable LocalDate closedOn,
    String reason,
    int units,
    int tasks,
    int version) {

  /** Whether it still stands in the way. */
  public enum State {
    /** Đang vướng. */
    OPEN,
    /** Đã tháo gỡ. */
    RESOLVED,
    /** Gộp vào vướng mắc khác. */
    MERGED;

    /** The key of its name in the messages. */
    public String messageKey() {
      return "obstacles.state." + name();
    }
  }

  /** Its first sentence, cut where it is long, for lists. */
  public String title() {
    return Titles.of(text);
  }

  /** Its whole first sentence, where there is room for it. */
  public String sentence() {
    return Titles.sentence(text);
  }

  /** The same with another level, state or place to go on; {@code closed} null: it stands. */
  Obstacle changed(
      Competence to,
      @Nullable UnitId unit,
      State into,
      @Nullable ObstacleId other,
      @Nullable LocalDate closed,
      String why) {
    return new Obstacle(
        id, text, proposal, to, unit, into, other, openedOn, closed, why, units, tasks, version);
  }
}
