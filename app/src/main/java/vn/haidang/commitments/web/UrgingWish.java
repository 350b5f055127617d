package vn.haidang.commitments.web;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.Urging.Candidate;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Query;
import vn.haidang.platform.SearchWords;

/**
 * The filter of the list of units to urge as it stands in the address.
 *
 * @param q words of the unit's name
 * @param only {@code leading}: what has come before the leader; {@code not-urged}: to whom no
 *     letter has been written yet; anything else: all
 */
public record UrgingWish(@Nullable String q, @Nullable String only, @Nullable String sort) {

  /** In which order the list stands. */
  public enum Order {
    /** The most tasks first. */
    LATE,
    /** The most tasks that are two weeks late first. */
    LEADING,
    /** Whose oldest task is late the longest first. */
    OLDEST,
    /** Who was never urged first, then who was urged longest ago. */
    URGED,
    /** By name. */
    NAME;

    /** As it stands in an address. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name in the messages. */
    public String messageKey() {
      return "urging.sort." + name();
    }
  }

  /** Words of the unit's name; empty where none are looked for. */
  public String textOrEmpty() {
    return q == null ? "" : q.strip();
  }

  /** {@code leading}, {@code not-urged} or empty. */
  public String onlyOrEmpty() {
    return only != null && List.of("leading", "not-urged").contains(only) ? only : "";
  }

  /** The order that is wanted; without a word the most tasks first. */
  public Order order() {
    return Arrays.stream(Order.values())
        .filter(order -> order.word().equals(sort))
        .findFirst()
        .orElse(Order.LATE);
  }

  /** Those that fit, in the order that is wanted. */
  List<Candidate> of(
      List<Candidate> units, Map<UnitId, String> names, Map<UnitId, LocalDate> last) {
    SearchWords words = SearchWords.of(textOrEmpty());
    return units.stream()
        .filter(unit -> words.occurIn(names.getOrDefault(unit.unit(), "")))
        .filter(unit ->
            switch (onlyOrEmpty()) {
              case "leading" -> unit.leading() > 0;
              case "not-urged" -> !last.containsKey(unit.unit());
              default -> true;
            })
        .sorted(order(names, last))
        .toList();
  }

  private Comparator<Candidate> order(Map<UnitId, String> names, Map<UnitId, LocalDate> last) {
    Comparator<Candidate> byName =
        Comparator.comparing(
            unit -> names.getOrDefault(unit.unit(), ""),
            Collator.getInstance(Locale.of("vi"))::compare);
    Comparator<Candidate> first =
        switch (order()) {
          case LATE -> Comparator.comparing(unit -> -unit.late());
          case LEADING -> Comparator.comparing(unit -> -unit.leading());
          case OLDEST -> Comparator.comparing(Candidate::oldest);
          case URGED ->
              Comparator.comparing(
                  unit -> last.get(unit.unit()), Comparator.nullsFirst(Comparator.naturalOrder()));
          case NAME -> byName;
        };
    return first.thenComparing(byName);
  }

  /** The address of the page or a file with this filter. */
  Query query(String path) {
    return Query.of(path)
        .with("q", textOrEmpty())
        .with("only", onlyOrEmpty())
        .with("sort", order() == Order.LATE ? "" : order().word());
  }
}
