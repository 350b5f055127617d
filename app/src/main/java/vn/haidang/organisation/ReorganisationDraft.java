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
 * @param functions which declared functions pass to whom
 */
public record ReorganisationDraft(
    EventKind kind,
    LocalDate on,
    String legalBasis,
    List<UnitId> before,
    List<After> after,
    List<Link> links,
    List<Handed> functions,
    @Nullable String note) {

  public ReorganisationDraft {
    before = List.copyOf(before);
    after = List.copyOf(after);
    links = List.copyOf(links);
    functions = List.copyOf(functions);
    legalBasis = legalBasis.strip();
  }

  /** One in which no function is named. */
  public ReorganisationDraft(
      EventKind kind,
      LocalDate on,
      String legalBasis,
      List<UnitId> before,
      List<After> after,
      List<Link> links,
      @Nullable String note) {
    this(kind, on, legalBasis, before, after, links, List.of(), note);
  }

  /**
   * A unit as it shall stand.
   *
   * @param goesOn the unit that it is already; null: a new one
   * @param stands name, kind, place and codes from the day on
   * @param below index in the draft's list of the unit it shall stand below, which may be new
   *     itself; null: below {@code stands.parent()}
   */
  public record After(@Nullable UnitId goesOn, NewUnit stands, @Nullable Integer below) {

    public After(@Nullable UnitId goesOn, NewUnit stands) {
      this(goesOn, stands, null);
    }
  }

  /**
   * A predecessor passes to one of those after.
   *
   * @param after index in the draft's list
   */
  public record Link(UnitId before, int after, Share share) {}

  /**
   * A function passes from a unit to one of those after.
   *
   * @param after index in the draft's list
   */
  public record Handed(UnitId from, int after, String words) {}

  /** The units that end: in a merger, split or dissolution all that do not go on. */
  public List<UnitId> ending() {
    return switch (kind) {
      case MERGE, SPLIT, DISSOLVE ->
          before.stream().filter(unit -> indexOf(unit).isEmpty()).toList();
      case FOUND, RENAME, LEVEL_CHANGE, FUNCTION_TRANSFER -> List.of();
    };
  }

  /** Where among those after a unit stands that goes on. */
  Optional<Integer> indexOf(UnitId unit) {
    for (int i = 0; i < after.size(); i++) {
      if (unit.equals(after.get(i).goesOn())) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The one unit that takes the other over whole, where it is plain. */
  Optional<Integer> onlyHeirOf(UnitId unit) {
    return onlyHeirOf(unit, links);
  }

  /** The same while the links are still being read. */
  static Optional<Integer> onlyHeirOf(UnitId unit, List<Link> links) {
    List<Link> own = links.stream().filter(link -> link.before().equals(unit)).toList();
    return own.size() == 1 && own.getFirst().share() instanceof Share.Whole
        ? Optional.of(own.getFirst().after())
        : Optional.empty();
  }
}
