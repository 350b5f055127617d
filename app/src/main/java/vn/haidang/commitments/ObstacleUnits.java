package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitOfObject;
import vn.haidang.organisation.Units;

/**
 * Calls that name an obstacle: it is of the units that report it and of the one that can remove it;
 * where the office itself reported it, of the units at the top.
 */
@Component
class ObstacleUnits implements UnitOfObject {

  private final ObstacleStore store;
  private final ObstacleReportStore reports;
  private final Insight insight;
  private final Units units;
  private final Clock clock;

  ObstacleUnits(
      ObstacleStore store, ObstacleReportStore reports, Insight insight, Units units, Clock clock) {
    this.store = store;
    this.reports = reports;
    this.insight = insight;
    this.units = units;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "obstacle";
  }

  @Override
  public Set<UnitId> unitsOf(String value) {
    return value.matches("[1-9][0-9]{0,17}")
        ? store
            .find(ObstacleId.valueOf(value))
            .filter(insight::covers)
            .map(this::unitsOf)
            .orElse(Set.of())
        : Set.of();
  }

  private Set<UnitId> unitsOf(Obstacle obstacle) {
    Set<UnitId> its = new LinkedHashSet<>();
    UnitId remover = obstacle.remover();
    if (remover != null) {
      its.add(remover);
    }
    for (ObstacleReport report : reports.list(obstacle.id())) {
      UnitId unit = report.unit();
      if (unit == null) {
        its.addAll(units.listTops(LocalDate.now(clock)));
      } else {
        its.add(unit);
      }
    }
    return its;
  }
}
