package vn.haidang.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Role;

/**
 * One row of a file of people: somebody, and a post he holds (docs/import-people.md).
 *
 * @param account with which he signs in; null: not said
 * @param seat the post; null: the row only enters the person
 */
record PersonRow(
    CsvRow source, String code, String name, @Nullable String account, @Nullable Seat seat) {

  /**
   * A post that he holds.
   *
   * @param unit key or code of the unit
   * @param role of a post that is new; null: the post is there
   * @param rank of a post that is new
   */
  record Seat(
      String unit,
      String title,
      @Nullable Role role,
      boolean single,
      int rank,
      Capacity capacity,
      Lifetime time,
      @Nullable String legalBasis) {}

  /** From when the row speaks; rows that only enter somebody come first. */
  LocalDate since() {
    return seat == null ? LocalDate.MIN : seat.time().since();
  }
}
