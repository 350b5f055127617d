package vn.haidang.commitments;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.SearchWords;

/**
 * A filter as conditions of a statement. {@link CommitmentStretches} puts them together in the
 * order of due dates, {@link CommitmentWalk} in any other.
 */
final class CommitmentConditions {

  /** With more units the list of all is read in the order of due dates. */
  private static final int FEW_UNITS = 60;

  /** Where an extension can be granted or refused: {@link LifeCycle}. */
  private static final String ASKING =
      "asked_due is not null and state in ('ASSIGNED', 'RECEIVED', 'IN_PROGRESS')";

  static final String IN_ORDER = " order by due nulls last, owner_unit, id";

  private final Map<String, Object> parameters = new HashMap<>();
  private final List<String> conditions = new ArrayList<>();
  private final List<String> kinds;
  private final String ofPlan;
  private final String ofReports;
  private final @Nullable String words;
  private final int units;
  private final boolean onlyOfPlan;

  CommitmentConditions(CommitmentFilter filter, Sight sight, LocalDate today, ZoneId zone) {
    parameters.put("today", today);
    kinds = kinds(filter);
    units = filter.units().size();
    if (filter.states().size() == 1) {
      add("state = :state", "state", filter.states().iterator().next().name());
    } else if (!filter.states().isEmpty()) {
      add("state = any(:states)", "states", names(filter));
    }
    if (units == 1) {
      add("owner_unit = :unit", "unit", filter.units().getFirst().value());
    } else if (units > 1) {
      parameters.put("units", UnitId.numbers(filter.units()));
    }
    Long plan = filter.plan();
    ofPlan = plan == null ? "" : " and plan_id = :plan";
    if (plan != null) {
      parameters.put("plan", plan);
    }
    if (filter.officer() != null) {
      add("officer_id = :officer", "officer", filter.officer());
    }
    SearchWords typed = SearchWords.of(filter.text());
    words = typed.isEmpty() ? null : "words @@ to_tsquery('public.vi', :words)";
    if (words != null) {
      parameters.put("words", typed.tsquery());
    }
    if (!sight.isEverything()) {
      add(Sight.OF_TASKS, "inside", sight.numbers());
    }
    if (filter.dueSoon()) {
      add("due between :today and :soon", "soon", today.plusDays(CommitmentFilter.SOON));
    }
    if (filter.asking()) {
      conditions.add(ASKING);
    }
    if (filter.silent()) {
      conditions.add("opened_on < :silentDay");
      parameters.put("silentDay", today.minusDays(CommitmentFilter.SILENCE));
      parameters.put(
          "silentSince",
          today.minusDays(CommitmentFilter.SILENCE).atStartOfDay(zone).toOffsetDateTime());
    }
    onlyOfPlan =
        plan != null
            && units == 0
            && filter.states().isEmpty()
            && filter.officer() == null
            && !filter.dueSoon();
    ofReports = filter.silent() ? " and coalesce(reported_at, '-infinity') < :silentSince" : "";
  }

  /** All of them, in no order. */
  String where() {
    return whateverTheWords() + (words == null ? "" : " and " + words);
  }

  /** The same with and without the words. */
  String whateverTheWords() {
    return " where (" + String.join(" or ", kinds) + ")" + ofUnits() + common();
  }

  boolean hasWords() {
    return words != null;
  }

  /** Whether a task has the words. */
  String words() {
    return words == null ? "true" : words;
  }

  /** The same; null: there are none, and nothing needs to be looked at. */
  @Nullable String sieve() {
    return words;
  }

  /** Whether an index gives what is asked for in this order, with next to nothing in between. */
  boolean isIndexed(CommitmentOrder order) {
    return order.isIndexedByFilters() || onlyOfPlan;
  }

  /** Disjoint, each one stretch of an index. */
  List<String> kinds() {
    return kinds;
  }

  int countUnits() {
    return units;
  }

  String ofPlan() {
    return ofPlan;
  }

  String ofReports() {
    return ofReports;
  }

  /** How many there are of each kind whatever the words, each counted up to {@code :most}. */
  String countsByKind() {
    return kinds.stream()
        .map(kind ->
            "(select count(*) from (select 1 from commitments.commitment where "
                + kind
                + ofUnits()
                + common()
                + " limit :most) counted)")
        .collect(Collectors.joining(", ", "select array[", "]"));
  }

  /** Whether there are more units than are looked at one by one. */
  boolean hasManyUnits() {
    return units > FEW_UNITS;
  }

  boolean isByUnit() {
    return units > 1 && units <= FEW_UNITS;
  }

  String ofUnits() {
    return units > 1 ? " and owner_unit = any(:units)" : "";
  }

  String common() {
    return others() + ofPlan + ofReports;
  }

  String others() {
    return conditions.stream().map(condition -> " and " + condition).collect(Collectors.joining());
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private void add(String condition, String name, Object value) {
    conditions.add(condition);
    parameters.put(name, value);
  }

  private static String[] names(CommitmentFilter filter) {
    return filter.states().stream().map(State::name).toArray(String[]::new);
  }

  private static List<String> kinds(CommitmentFilter filter) {
    boolean onlyOpen = filter.dueSoon() || filter.silent() || filter.asking();
    if (filter.buckets().isEmpty()) {
      return (onlyOpen ? Stream.of("O") : Stream.of("O", "T", "L", "N"))
          .map(closed -> "closed = '" + closed + "'")
          .toList();
    }
    List<String> kinds =
        filter.buckets().stream()
            .filter(bucket -> !onlyOpen || Bucket.OPEN.contains(bucket))
            .sorted()
            .map(CommitmentConditions::condition)
            .toList();
    return kinds.isEmpty() ? List.of("false") : kinds;
  }

  private static String condition(Bucket bucket) {
    String closed = "closed = '" + bucket.closed() + "'";
    return switch (bucket) {
      case DONE_ON_TIME, DONE_LATE, DONE_NO_DUE -> closed;
      case OPEN_IN_TIME -> closed + " and due >= :today";
      case OPEN_OVERDUE -> closed + " and due < :today";
      case OPEN_NO_DUE -> closed + " and due is null";
    };
  }
}
