package vn.haidang.measures.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.IndicatorId;
import vn.haidang.organisation.Lifetime;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.platform.NotFound;

/** What units are called on a day; one that did not stand then, as it was called nearest to it. */
@Component
class AreaNames {

  private final Units units;

  AreaNames(Units units) {
    this.units = units;
  }

  Map<UnitId, String> names(Collection<UnitId> ids, LocalDate on) {
    Map<UnitId, String> names = new LinkedHashMap<>();
    for (Unit unit : units.list(List.copyOf(Set.copyOf(ids)), on)) {
      names.put(unit.id(), unit.name());
    }
    ids.forEach(id -> names.computeIfAbsent(id, unknown -> nearest(unknown, on)));
    return names;
  }

  /** Who supplies which indicator; those that nobody supplies are left out. */
  Map<IndicatorId, String> suppliers(Collection<Indicator> indicators, LocalDate on) {
    Map<IndicatorId, UnitId> supplied = new HashMap<>();
    for (Indicator indicator : indicators) {
      Integer supplier = indicator.supplier();
      if (supplier != null) {
        supplied.put(indicator.id(), new UnitId(supplier));
      }
    }
    Map<UnitId, String> named = names(Set.copyOf(supplied.values()), on);
    Map<IndicatorId, String> suppliers = new HashMap<>();
    supplied.forEach((indicator, unit) -> suppliers.put(indicator, named.getOrDefault(unit, "")));
    return suppliers;
  }

  String name(UnitId id, LocalDate on) {
    return names(List.of(id), on).getOrDefault(id, "");
  }

  /** Whether there is or was a unit of this number. */
  boolean isKnown(int number) {
    try {
      units.getLifetime(new UnitId(number));
      return true;
    } catch (NotFound e) {
      return false;
    }
  }

  private String nearest(UnitId id, LocalDate on) {
    try {
      Lifetime life = units.getLifetime(id);
      LocalDate day =
          on.isBefore(life.since()) || life.until() == null
              ? life.since()
              : life.until().minusDays(1);
      return units.find(id, day).map(Unit::name).orElse("");
    } catch (NotFound e) {
      return "";
    }
  }
}
