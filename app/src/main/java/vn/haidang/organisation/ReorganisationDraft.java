package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reorganisation as an official writes it down, before anything happens.
 *
 * @param before units that take part as they stand on the day before
 * @param after what stands from that day on; a unit that goes on is named in both
 * @param links who takes over how much; empty for a new name, a new place or a dissolution
 */
public record ReorganisationDraft(
    EventKind kind,
    LocalDate on,
    String legalBasis,
    List<UnitId> before,
    List<After> after,
    List<Link> links,
    @Nullable String note) {

  public ReorganisationDraft {
    before = List.copyOf(before);
    after = List.copyOf(after);
    links = List.copyOf(links);
    legalBasis = legalBasis.strip();
  }

  /**
   * A unit as it shall stand.
   *
   * @param goesOn the unit that it is already; null: a new one
   * @param stands name, kind, place and codes from the day on
   */
  public record After(@Nullable UnitId goesOn, NewUnit stands) {}

  /**
   * A predecessor passes to one of those after.
   *
   * @param after index in the draft's list
   */
  public record Link(UnitId before, int after, Share share) {}

  /** The units that end: in a merger, split or dissolution all that do not go on. */
  public List<UnitId> ending() {
    return switch (kind) {
      case MERGE, SPLIT, DISSOLVE ->
          before.stream().filter(unit -> goingOn(unit).isEmpty()).toList();
      case FOUND, RENAME, LEVEL_CHANGE, FUNCTION_TRANSFER -> List.of();
    };
  }

  private Optional<After> goingOn(UnitId unit) {
    return after.stream().filter(one -> unit.equals(one.goesOn())).findFirst();
  }
}
