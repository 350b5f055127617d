package vn.haidang.measures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit stood in a stretch of time.
 *
 * @param to last day, {@link LocalDate#MAX} while it lasts
 * @param level 1 the nation, 2 province, 3 district, 4 commune, as organisation counts
 * @param above everything above it then, nearest first
 */
public record Area(
    int unit,
    LocalDate from,
    LocalDate to,
    int level,
    @Nullable Integer parent,
    List<Integer> above) {

  public Area {
    above = List.copyOf(above);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("area " + unit + " from " + from + " to " + to);
    }
  }
}
