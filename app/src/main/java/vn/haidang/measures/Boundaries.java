package vn.haidang.measures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.haidang.organisation.Lineage;
import vn.haidang.organisation.Share;
import vn.haidang.organisation.UnitId;

/**
 * Since when units have had the boundaries in which they stood on a day: since they were founded,
 * or since they last took another unit in, or gave something away.
 */
final class Boundaries {

  /** Before anything that organisation knows. */
  static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

  private final LocalDate on;
  private final Function<UnitId, Lineage> lineage;
  private final Function<UnitId, List<Area>> stays;
  private final Map<UnitId, Optional<LocalDate>> known = new HashMap<>();

  /**
   * On a day.
   *
   * @param lineage the successions until that day that concern a unit
   * @param stays where a unit stood, by time
   */
  Boundaries(LocalDate on, Function<UnitId, Lineage> lineage, Function<UnitId, List<Area>> stays) {
    this.on = on;
    this.lineage = lineage;
    this.stays = stays;
  }

  LocalDate on() {
    return on;
  }

  /** The first day with these boundaries; empty where the unit did not stand on the day. */
  Optional<LocalDate> since(UnitId unit) {
    return known.computeIfAbsent(unit, this::find);
  }

  private Optional<LocalDate> find(UnitId unit) {
    List<Area> all = stays.apply(unit);
    boolean stands =
        all.stream().anyMatch(stay -> !on.isBefore(stay.from()) && !on.isAfter(stay.to()));
    if (!stands) {
      return Optional.empty();
    }
    LocalDate founded = all.getFirst().from();
    return Optional.of(
        lastChange(unit).filter(changed -> changed.isAfter(founded)).orElse(founded));
  }

  private Optional<LocalDate> lastChange(UnitId unit) {
    Lineage successions = lineage.apply(unit);
    return successions.days().reversed().stream()
        .filter(day -> !day.isAfter(on))
        .filter(day -> changes(successions, unit, day))
        .findFirst();
  }

  private static boolean changes(Lineage successions, UnitId unit, LocalDate day) {
    LocalDate before = day.minusDays(1);
    boolean took = !successions.forebearsOf(unit, before, day).equals(Set.of(unit));
    boolean gave = !(successions.heirsOf(unit, before, day).get(unit) instanceof Share.Whole);
    return took || gave;
  }
}
