package vn.haidang.organisation.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.WaitingUnit;
import vn.haidang.platform.Folding;
import vn.haidang.platform.Query;

/**
 * The filter of units that wait for a decision as it stands in an address; what makes no sense
 * counts as not said.
 *
 * @param q part of the name of the unit, or of one that took over parts of it
 * @param mine anything: only those of which the user may decide
 * @param sort {@code name}, or {@code work} for the most work first; else who waits longest
 */
record WaitingWish(@Nullable String q, @Nullable String mine, @Nullable String sort) {

  static final String ENDED = "ended";

  /** Those that are wanted, in the order that is wanted. */
  List<WaitingUnit> among(List<WaitingUnit> all, Set<UnitId> his) {
    Stream<WaitingUnit> wanted =
        all.stream()
            .filter(one -> !isMine() || his.contains(one.unit().id()))
            .filter(this::mentions);
    return switch (order()) {
      case "name" ->
          wanted.sorted(Comparator.comparing(one -> one.unit().name(), Words.ORDER)).toList();
      case "work" -> wanted.sorted(Comparator.comparingInt(WaitingUnit::count).reversed()).toList();
      default -> wanted.toList();
    };
  }

  private boolean mentions(WaitingUnit one) {
    return Stream.concat(Stream.of(one.unit()), one.candidates().stream().map(kin -> kin.unit()))
        .anyMatch(unit -> Folding.contains(unit.name(), text()));
  }

  Query query(String path) {
    return Query.of(path)
        .with("q", text())
        .with("mine", isMine() ? "1" : "")
        .with("sort", order().equals(ENDED) ? "" : order());
  }

  String text() {
    return q == null ? "" : q.strip();
  }

  boolean isMine() {
    return mine != null && !mine.isBlank();
  }

  String order() {
    return sort != null && List.of("name", "work").contains(sort) ? sort : ENDED;
  }
}
