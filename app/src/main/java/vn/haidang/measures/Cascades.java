package vn.haidang.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;

/** Hands a unit's target on to the units below it, and holds their parts against the whole. */
@Component
public class Cascades {

  private final IndicatorStore indicators;
  private final TargetStore targets;
  private final AreaStore areas;

  Cascades(IndicatorStore indicators, TargetStore targets, AreaStore areas) {
    this.indicators = indicators;
    this.targets = targets;
    this.areas = areas;
  }

  /**
   * The target of a year and its parts as they are in force on a day. Parts are the units whose
   * figures make the whole, else the territories directly below; besides every unit below that has
   * a target; of the units that stand on that day of the year, else at its end.
   */
  public Cascade get(IndicatorId id, UnitId unit, int year, LocalDate on) {
    Indicator indicator = indicators.find(id).orElseThrow();
    LocalDate day = on.getYear() == year ? on : LocalDate.of(year, 12, 31);
    Integer level = indicator.addition().level();
    Map<UnitId, Target> inForce =
        targets.listInForce(id, year, on).stream()
            .collect(Collectors.toMap(Target::unit, target -> target, (a, b) -> b));
    List<UnitId> below = areas.listParts(unit, level, inForce.keySet(), day);
    return new Cascade(
        indicator,
        inForce.get(unit),
        below.stream().map(part -> new Cascade.Part(part, inForce.get(part))).toList());
  }
}
