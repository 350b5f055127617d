package vn.haidang.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the units of one delivery stood through time; read once each, as they turn up. */
final class Places {

  private final AreaStore store;
  private final Map<Integer, Place> places = new HashMap<>();

  Places(AreaStore store) {
    this.store = store;
  }

  /**
   * One unit.
   *
   * @param number from 0, in the order in which units turned up
   * @param stays none: nobody knows the unit
   */
  record Place(int number, List<Area> stays) {

    @Nullable Area on(LocalDate day) {
      for (Area stay : stays) {
        if (!day.isBefore(stay.from()) && !day.isAfter(stay.to())) {
          return stay;
        }
      }
      return null;
    }
  }

  /** Reads these and what they stood below. */
  void read(Collection<Integer> units) {
    Set<Integer> parents =
        add(units).stream()
            .flatMap(area -> Optional.ofNullable(area.parent()).stream())
            .collect(Collectors.toSet());
    add(parents);
  }

  private List<Area> add(Collection<Integer> units) {
    Set<Integer> unknown = new HashSet<>(units);
    unknown.removeAll(places.keySet());
    if (unknown.isEmpty()) {
      return List.of();
    }
    List<Area> found = store.list(unknown);
    Map<Integer, List<Area>> stays = found.stream().collect(Collectors.groupingBy(Area::unit));
    for (Integer unit : unknown) {
      places.put(unit, new Place(places.size(), stays.getOrDefault(unit, new ArrayList<>())));
    }
    return found;
  }

  /** One that was read before. */
  Place get(int unit) {
    return Objects.requireNonNull(places.get(unit), "a place that was not read");
  }
}
