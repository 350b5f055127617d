package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is on record about one unit over all its life, to be put right; each list the oldest first.
 *
 * @param version counts the corrections
 */
public record UnitRecord(
    UnitId id, int version, List<Name> names, List<Code> codes, List<Function> functions) {

  public UnitRecord {
    names = List.copyOf(names);
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

  /** A code of a scheme with its time. */
  public record Code(CodeScheme scheme, String code, LocalDate since, @Nullable LocalDate until) {}

  /** A declared function with its time. */
  public record Function(String words, LocalDate since, @Nullable LocalDate until) {}

  /** The name borne on that day. */
  public Optional<Name> nameOn(LocalDate day) {
    return names.stream()
        .filter(name -> !day.isBefore(name.since()))
        .filter(name -> name.until() == null || day.isBefore(name.until()))
        .findFirst();
  }
}
