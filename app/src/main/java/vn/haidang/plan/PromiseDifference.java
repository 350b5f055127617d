package vn.haidang.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import vn.haidang.plan.Difference.Amount;
import vn.haidang.plan.Difference.Kind;
import vn.haidang.plan.Difference.OfFigure;
import vn.haidang.plan.Difference.OfTask;

/**
 * What changed in the promises of a plan: its tasks and its figures. Compared is what the documents
 * say, and what was added by hand.
 */
final class PromiseDifference {

  private static final double ALIKE = 0.5;

  /** At the same place less likeness is enough. */
  private static final double SAME_PLACE = 0.25;

  private PromiseDifference() {}

  /** An item and what its document says. */
  private record Said<T extends Finding>(Item item, T finding) {
    /**
     * The clause a reader knows it by. A target's own address is a running number, which another
     * edition gives to another figure; so for a target it is the clause it stands in.
     */
    String address() {
      return finding instanceof Finding.Target ? item.section() : item.address();
    }
  }

  /** Two of which the later stands for the earlier; one side is absent where there is none. */
  private record Match<T extends Finding>(@Nullable Said<T> before, @Nullable Said<T> after) {}

  static List<OfTask> ofTasks(List<Item> before, List<Item> after) {
    List<Match<Finding.Task>> matches =
        matched(
            said(before, Finding.Task.class),
            said(after, Finding.Task.class),
            PromiseDifference::likeness);
    return matches.stream().flatMap(match -> task(match).stream()).toList();
  }

  /** Which task or duty to report of the earlier edition each of the later one's stands for. */
  static Map<ItemId, ItemId> successions(List<Item> before, List<Item> after) {
    Map<ItemId, ItemId> all = new HashMap<>();
    put(all, before, after, Finding.Task.class);
    put(all, before, after, Finding.ReportDuty.class);
    return all;
  }

  private static <T extends Finding> void put(
      Map<ItemId, ItemId> all, List<Item> before, List<Item> after, Class<T> type) {
    for (Match<T> match :
        matched(said(before, type), said(after, type), PromiseDifference::likeness)) {
      Said<T> earlier = match.before();
      Said<T> later = match.after();
      if (earlier != null && later != null) {
        all.put(later.item().id(), earlier.item().id());
      }
    }
  }

  static List<OfFigure> ofFigures(List<Item> before, List<Item> after) {
    var all = new ArrayList<OfFigure>();
    matched(
            said(before, Finding.Target.class),
            said(after, Finding.Target.class),
            PromiseDifference::likeness)
        .forEach(match -> target(match).ifPresent(all::add));
    matched(
            said(before, Finding.Indicator.class),
            said(after, Finding.Indicator.class),
            PromiseDifference::likenessOfRows)
        .forEach(match -> all.addAll(row(match)));
    return List.copyOf(all);
  }

  private static <T extends Finding> List<Said<T>> said(List<Item> items, Class<T> type) {
    return items.stream()
        .filter(item -> item.decision().isLive() && item.decision() != Decision.REJECTED)
        .map(item -> new Said<>(item, item.proposal() == null ? item.value() : item.proposal()))
        .filter(said -> type.isInstance(said.finding()))
        .map(said -> new Said<>(said.item(), type.cast(said.finding())))
        .toList();
  }

  /**
   * Each with the one most like it: first those with the same words, at the same place before
   * others, then figures of the same name, then those that resemble each other.
   */
  private static <T extends Finding> List<Match<T>> matched(
      List<Said<T>> before, List<Said<T>> after, ToDoubleBiFunction<Said<T>, Said<T>> likeness) {
    var free = new ArrayList<>(before);
    var partners = new HashMap<ItemId, Said<T>>();
    List<ToDoubleBiFunction<Said<T>, Said<T>>> measures =
        List.of(
            (b, a) -> sameWords(b, a) && b.address().equals(a.address()) ? 1 : 0,
            (b, a) -> sameWords(b, a) ? 1 : 0,
            PromiseDifference::sameName,
            (b, a) ->
                b.address().equals(a.address()) ? likeness.applyAsDouble(b, a) + SAME_PLACE : 0,
            likeness);
    for (var measure : measures) {
      for (Said<T> one : after) {
        if (!partners.containsKey(one.item().id())) {
          Said<T> partner = best(free, one, measure);
          if (partner != null) {
            partners.put(one.item().id(), partner);
            free.remove(partner);
          }
        }
      }
    }
    var matches = new ArrayList<Match<T>>();
    after.forEach(one -> matches.add(new Match<>(partners.get(one.item().id()), one)));
    free.forEach(gone -> matches.add(new Match<>(gone, null)));
    return matches;
  }

  private static <T extends Finding> boolean sameWords(Said<T> before, Said<T> after) {
    return before.finding().quote().equals(after.finding().quote());
  }

  /** A figure of the same name, before others where it stands in the same clause. */
  private static <T extends Finding> double sameName(Said<T> before, Said<T> after) {
    String name = name(before.finding());
    boolean same = !name.isEmpty() && name.equals(name(after.finding()));
    return !same ? 0 : before.address().equals(after.address()) ? 1 : 0.9;
  }

  private static String name(Finding finding) {
    return switch (finding) {
      case Finding.Target target -> target.indicator() + " · " + target.unit();
      case Finding.Indicator row when row.name() != null -> row.name() + " · " + row.unit();
      default -> "";
    };
  }

  private static <T extends Finding> @Nullable Said<T> best(
      List<Said<T>> free, Said<T> one, ToDoubleBiFunction<Said<T>, Said<T>> likeness) {
    Said<T> best = null;
    double found = ALIKE;
    for (Said<T> candidate : free) {
      double like = likeness.applyAsDouble(candidate, one);
      if (like >= found && (best == null || like > found)) {
        best = candidate;
        found = like;
      }
    }
    return best;
  }

  private static <T extends Finding> double likeness(Said<T> before, Said<T> after) {
    return WordDifference.likeness(before.finding().quote(), after.finding().quote());
  }

  /** A row is the same by its name, not by its figures. */
  private static double likenessOfRows(
      Said<Finding.Indicator> before, Said<Finding.Indicator> after) {
    double name =
        WordDifference.likeness(
            Objects.requireNonNullElse(before.finding().name(), ""),
            Objects.requireNonNullElse(after.finding().name(), ""));
    boolean sameUnit = Objects.equals(before.finding().unit(), after.finding().unit());
    return name * (sameUnit ? 1 : 0.7);
  }

  private static Optional<OfTask> task(Match<Finding.Task> match) {
    Said<Finding.Task> before = match.before();
    Said<Finding.Task> after = match.after();
    if (before == null || after == null) {
      return Optional.of(
          new OfTask(
              after == null ? Kind.REMOVED : Kind.ADDED,
              Objects.requireNonNull(after == null ? before : after).address(),
              before == null ? null : before.finding(),
              after == null ? null : after.finding(),
              List.of()));
    }
    boolean same = duty(before.finding()).equals(duty(after.finding()));
    return same
        ? Optional.empty()
        : Optional.of(
            new OfTask(
                Kind.CHANGED,
                after.address(),
                before.finding(),
                after.finding(),
                WordDifference.of(before.finding().quote(), after.finding().quote())));
  }

  /**
   * What counts of a task: its words, who, until when, with what result; not where its parts stand.
   */
  private static List<Object> duty(Finding.Task t) {
    return List.of(
        t.quote().replaceAll("\\s+", " "),
        t.lead(),
        t.partners(),
        Optional.ofNullable(t.deadline()),
        Optional.ofNullable(t.deliverable()),
        t.parts().stream().map(Finding.Part::text).toList());
  }

  private static Optional<OfFigure> target(Match<Finding.Target> match) {
    Said<Finding.Target> before = match.before();
    Said<Finding.Target> after = match.after();
    Said<Finding.Target> shown = Objects.requireNonNull(after == null ? before : after);
    return figure(
        shown.address(),
        shown.finding().indicator(),
        before == null ? null : amount(before.finding()),
        after == null ? null : amount(after.finding()));
  }

  private static List<OfFigure> row(Match<Finding.Indicator> match) {
    Said<Finding.Indicator> before = match.before();
    Said<Finding.Indicator> after = match.after();
    Said<Finding.Indicator> shown = Objects.requireNonNull(after == null ? before : after);
    String name = Objects.requireNonNullElse(shown.finding().name(), shown.finding().quote());
    int columns =
        Math.max(
            before == null ? 0 : before.finding().cells().size(),
            after == null ? 0 : after.finding().cells().size());
    var all = new ArrayList<OfFigure>();
    for (int column = 0; column < columns; column++) {
      figure(
              shown.address(),
              name + heading(shown.finding(), column),
              before == null ? null : amount(before.finding(), column),
              after == null ? null : amount(after.finding(), column))
          .ifPresent(all::add);
    }
    return all;
  }

  private static String heading(Finding.Indicator row, int column) {
    return row.figures().stream()
        .filter(f -> f.column() == column && !f.heading().isBlank())
        .map(f -> " · " + f.heading())
        .findFirst()
        .orElse("");
  }

  private static Optional<OfFigure> figure(
      String address, String indicator, @Nullable Amount before, @Nullable Amount after) {
    if (Objects.equals(before, after)) {
      return Optional.empty();
    }
    Kind kind = before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    return Optional.of(new OfFigure(kind, address, indicator, before, after));
  }

  private static Amount amount(Finding.Target t) {
    return new Amount(t.comparator(), t.value(), t.valueMax(), t.unit());
  }

  private static @Nullable Amount amount(Finding.Indicator row, int column) {
    return row.figures().stream()
        .filter(f -> f.column() == column)
        .map(f -> new Amount(f.comparator(), f.value(), f.valueMax(), unit(row, f.heading())))
        .findFirst()
        .orElse(null);
  }

  /** A column that says "(%)" is a ratio, whatever the row is measured in. */
  private static @Nullable String unit(Finding.Indicator row, String heading) {
    return heading.contains("%") ? "%" : row.unit();
  }
}
