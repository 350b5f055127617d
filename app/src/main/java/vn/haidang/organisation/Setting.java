package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where and when a phrase was written: of several units of a name the nearest is meant. */
final class Setting {

  private final UnitNames names;
  private final LocalDate on;
  private final List<UnitId> circles = new ArrayList<>();

  Setting(UnitNames names, LocalDate on, @Nullable Unit issuer) {
    this.names = names;
    this.on = on;
    if (issuer != null) {
      circles.add(issuer.id());
      circles.addAll(issuer.ancestors().reversed());
    }
  }

  /** The issuer is a province or stands below one. */
  boolean isLocal() {
    return territory(UnitLevel.PROVINCE).isPresent();
  }

  LocalDate on() {
    return on;
  }

  /** The issuer's territory of a level: its province, its district. */
  Optional<Unit> territory(UnitLevel level) {
    return circles.stream()
        .flatMap(id -> names.find(id, on).stream())
        .filter(unit -> unit.kind().isTerritory() && unit.level() == level)
        .findFirst();
  }

  /** The issuer's territory, the smallest there is. */
  Optional<Unit> home() {
    return circles.stream()
        .flatMap(id -> names.find(id, on).stream())
        .filter(unit -> unit.kind().isTerritory() && unit.level() != UnitLevel.CENTRAL)
        .findFirst();
  }

  /** Those in the innermost circle around the issuer that has any; all of them where none has. */
  List<Unit> nearest(List<Unit> units) {
    for (UnitId circle : circles) {
      List<Unit> inside = units.stream().filter(unit -> unit.isWithin(circle)).toList();
      if (!inside.isEmpty()) {
        return highest(inside);
      }
    }
    return highest(units);
  }

  /** A unit above the others of its name goes first: quận Hải An before phường Hải An. */
  private static List<Unit> highest(List<Unit> units) {
    return units.stream()
        .sorted(
            Comparator.comparingInt((Unit unit) -> unit.ancestors().size())
                .thenComparing(unit -> unit.id().value()))
        .toList();
  }
}
