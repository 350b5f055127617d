package vn.haidang.commitments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.WorkOfUnit;

/** Obstacles that wait for a unit to remove them; {@link AbolishedUnits} hands them over. */
@Component
class ObstaclesOfUnit implements WorkOfUnit {

  private final PassingObstacleStore passing;
  private final ObstacleStore obstacles;
  private final Insight insight;

  ObstaclesOfUnit(PassingObstacleStore passing, ObstacleStore obstacles, Insight insight) {
    this.passing = passing;
    this.obstacles = obstacles;
    this.insight = insight;
  }

  @Override
  public String messageKey() {
    return "obstacles.to-remove";
  }

  @Override
  public Map<UnitId, Integer> countOpen(Collection<UnitId> units, LocalDate on) {
    return units.isEmpty() ? Map.of() : passing.countOpen(units);
  }

  @Override
  public List<Piece> listOpen(UnitId unit, LocalDate on, int most) {
    return pieces(passing.listOpen(unit), most);
  }

  @Override
  public int countPassed(UnitId unit, Collection<UnitId> holders) {
    return passing.listPassed(unit, holders).size();
  }

  @Override
  public List<Piece> listPassed(UnitId unit, Collection<UnitId> holders, int most) {
    return pieces(passing.listPassed(unit, holders), most);
  }

  private List<Piece> pieces(List<ObstacleId> ids, int most) {
    Set<ObstacleId> hidden = insight.hiddenObstacles(ids);
    List<ObstacleId> shown = ids.stream().filter(id -> !hidden.contains(id)).limit(most).toList();
    return obstacles.list(shown).stream()
        .map(obstacle -> new Piece(obstacle.title(), "/obstacles/" + obstacle.id()))
        .toList();
  }
}
