package vn.haidang.organisation.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.SuccessorDecision;
import vn.haidang.platform.Folding;
import vn.haidang.platform.Query;

/**
 * The filter of decisions about successors as it stands in an address; what makes no sense counts
 * as not said.
 *
 * @param q part of a unit's name, of the reason or of the name of who decided
 * @param state {@code standing} or {@code replaced}; else all
 * @param sort {@code unit} or {@code successor}; else the latest first
 */
record DecidedWish(@Nullable String q, @Nullable String state, @Nullable String sort) {

  static final String LATEST = "decided";

  /**
   * Those that are wanted, in the order that is wanted.
   *
   * @param authors the person's name for each account that decided
   */
  List<SuccessorDecision> among(List<SuccessorDecision> all, Map<String, String> authors) {
    Stream<SuccessorDecision> wanted =
        all.stream()
            .filter(one ->
                stateWord().equals("all") || one.isStanding() == stateWord().equals("standing"))
            .filter(one -> Folding.contains(words(one, authors), text()));
    return switch (order()) {
      case "unit" ->
          wanted.sorted(Comparator.comparing(one -> one.unit().name(), Words.ORDER)).toList();
      case "successor" ->
          wanted.sorted(Comparator.comparing(one -> one.successor().name(), Words.ORDER)).toList();
      default -> wanted.toList();
    };
  }

  private static String words(SuccessorDecision one, Map<String, String> authors) {
    String by = one.by();
    return String.join(
        " ",
        one.unit().name(),
        one.successor().name(),
        one.reason(),
        by == null ? "" : authors.getOrDefault(by, by));
  }

  Query query(String path) {
    return Query.of(path)
        .with("q", text())
        .with("state", stateWord().equals("all") ? "" : stateWord())
        .with("sort", order().equals(LATEST) ? "" : order());
  }

  String text() {
    return q == null ? "" : q.strip();
  }

  String stateWord() {
    return state != null && List.of("standing", "replaced").contains(state) ? state : "all";
  }

  String order() {
    return sort != null && List.of("unit", "successor").contains(sort) ? sort : LATEST;
  }
}
