package vn.haidang.commitments;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In which units somebody reads what is not for everybody.
 *
 * @param units their numbers, 0 for what is nobody's yet; null: in all of them
 */
record Sight(@Nullable Set<Integer> units) {

  /** Reads everything. */
  static final Sight EVERYTHING = new Sight(null);

  /** Of restricted commitments those within; {@code :inside} is {@link #numbers}. */
  static final String OF_TASKS =
      """
      (visibility <> 'RESTRICTED' or coalesce(owner_unit, 0) = any(:inside) or exists (
        select from commitments.part taking
        where taking.commitment_id = commitment.id and taking.unit_id = any(:inside)))
      """;

  /** Of obstacles that a unit can remove itself those within; {@code o} is the obstacle. */
  static final String OF_OBSTACLES =
      """
      (o.competence <> 'OWNER' or o.remover_unit = any(:inside) or exists (
        select from commitments.obstacle_report told
        where told.obstacle_id = o.id and coalesce(told.unit_id, 0) = any(:inside)))
      """;

  Sight {
    units = units == null ? null : Set.copyOf(units);
  }

  boolean isEverything() {
    return units == null;
  }

  Integer[] numbers() {
    return units == null ? new Integer[0] : units.toArray(Integer[]::new);
  }
}
