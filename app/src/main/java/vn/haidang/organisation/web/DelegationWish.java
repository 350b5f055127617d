package vn.haidang.organisation.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.Delegation;
import vn.haidang.organisation.Delegation.State;
import vn.haidang.platform.Folding;
import vn.haidang.platform.Query;

/**
 * The filter of delegations as it stands in an address; what makes no sense counts as not said.
 *
 * @param q part of a name, of the post, the scope, the document or the unit
 * @param state {@code over} for those that are over, or {@code all}; else those that run or will
 * @param sort {@code to} or {@code unit}; else the one that ends first first
 */
record DelegationWish(@Nullable String q, @Nullable String state, @Nullable String sort) {

  static final String UNTIL = "until";

  /** Those that are wanted, in the order that is wanted. */
  List<Delegation> among(List<Delegation> all, UnitTitles units, LocalDate on) {
    Stream<Delegation> wanted =
        all.stream()
            .filter(one -> isWanted(one.stateOn(on)))
            .filter(one -> Folding.contains(words(one, units), text()));
    return switch (order()) {
      case "to" ->
          wanted
              .sorted(Comparator.comparing(one -> one.holding().person().name(), Words.ORDER))
              .toList();
      case "unit" ->
          wanted.sorted(Comparator.comparing(one -> units.of(one.holding()), Words.ORDER)).toList();
      default -> wanted.toList();
    };
  }

  private boolean isWanted(State its) {
    boolean over = its == State.ENDED || its == State.TAKEN_BACK;
    return stateWord().equals("all") || over == stateWord().equals("over");
  }

  private static String words(Delegation one, UnitTitles units) {
    return Stream.of(
            one.holding().person().name(),
            one.holding().post().title(),
            one.holding().scope(),
            one.holding().legalBasis(),
            units.of(one.holding()))
        .map(word -> word == null ? "" : word)
        .collect(Collectors.joining(" "));
  }

  Query query(String path) {
    return Query.of(path)
        .with("q", text())
        .with("state", stateWord().equals("current") ? "" : stateWord())
        .with("sort", order().equals(UNTIL) ? "" : order());
  }

  String text() {
    return q == null ? "" : q.strip();
  }

  String stateWord() {
    return state != null && List.of("over", "all").contains(state) ? state : "current";
  }

  String order() {
    return sort != null && List.of("to", "unit").contains(sort) ? sort : UNTIL;
  }
}
