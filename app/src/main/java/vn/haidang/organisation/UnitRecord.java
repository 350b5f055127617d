package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is on record about one unit over all its life, to be put right; each list the oldest first.
 *
 * @param version counts the corrections
 */
public record UnitRecord(
    UnitId id,
    int version,
    List<Name> names,
    List<Place> places,
    List<Code> codes,
    List<Function> functions) {

  public UnitRecord {
    names = List.copyOf(names);
    places = List.copyOf(places);
    codes = List.copyOf(codes);
    functions = List.copyOf(functions);
  }

  /**
   * A name with the time in which the unit bore it.
   *
   * @param until first day on which it did no more; null: it still does
   */
  public record Name(
      String name, @Nullable String abbreviation, LocalDate since, @Nullable LocalDate until) {}

  /**
   * Of what kind the unit was, on which level and below whom, with the time.
   *
   * @param parent null: at the top
   * @param parentName as it was called then; empty: at the top
   * @param until first day on which one of the three was another; null: they still are
   */
  public record Place(
      UnitKind kind,
      UnitLevel level,
      @Nullable UnitId parent,
      String parentName,
      LocalDate since,
      @Nullable LocalDate until) {

    /** The same without the name and the time of it. */
    boolean isOf(RightPlace other) {
      return kind == other.kind()
          && level == other.level()
          && Objects.equals(parent, other.parent());
    }

    /** From when to when. */
    public Lifetime time() {
      return new Lifetime(since, until);
    }

    /** That day where it is part of the time, else its first or last day. */
    public LocalDate nearestTo(LocalDate day) {
      return time().nearestTo(day);
    }
  }

  /** A code of a scheme with its time. */
  public record Code(CodeScheme scheme, String code, LocalDate since, @Nullable LocalDate until) {}

  /** A declared function with its time. */
  public record Function(String words, LocalDate since, @Nullable LocalDate until) {}

  /** Kind, level and parent in the time that began on that day. */
  public Optional<Place> placeSince(LocalDate since) {
    return places.stream().filter(place -> place.since().equals(since)).findFirst();
  }

  /** Kind, level and parent right before that time; none before the first. */
  Optional<Place> placeBefore(Place place) {
    return places.stream().filter(other -> place.since().equals(other.until())).findFirst();
  }

  /** Kind, level and parent on that day. */
  public Optional<Place> placeOn(LocalDate day) {
    return places.stream().filter(place -> place.time().includes(day)).findFirst();
  }

  /** Kind, level and parent on that day, else the last ones. */
  public Place placeNear(LocalDate day) {
    return placeOn(day).orElse(places.getLast());
  }

  /** The name borne on that day. */
  public Optional<Name> nameOn(LocalDate day) {
    return names.stream()
        .filter(name -> !day.isBefore(name.since()))
        .filter(name -> name.until() == null || day.isBefore(name.until()))
        .findFirst();
  }
}
