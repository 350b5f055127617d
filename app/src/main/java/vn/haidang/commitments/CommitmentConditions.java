package vn.haidang.commitments;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.SearchWords;

/**
 * A filter as conditions of a statement. A list in the order of due dates is put together from one
 * short list for each kind of commitment, and for each unit where there are few: an index answers
 * every one of them in that order, so nothing is sorted but what is shown.
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

  /**
   * Numbers {@code :limit} from {@code :offset} on by due date; needs {@code :reach}, their sum.
   * Where there are words all that have them are sorted: right for few.
   */
  String page() {
    String row = "id, due, owner_unit";
    String rows =
        words == null
            ? IntStream.range(0, kinds.size())
                .mapToObj(kind -> stretches(kind, row, ":reach"))
                .collect(Collectors.joining(" union all "))
            : "select " + row + " from commitments.commitment" + where() + " offset 0";
    return " where id in (select id from ("
        + rows
        + ") found"
        + IN_ORDER
        + " limit :limit offset :offset)"
        + IN_ORDER;
  }

  /**
   * {@code id} and {@code number} of {@code :limit} from {@code :offset} on in an order, all that
   * have the words being sorted: right for rare ones. The words are looked up before all else.
   */
  String gathered(CommitmentOrder order) {
    return page(
        "select "
            + CommitmentOrder.KEYS
            + " from (select * from commitments.commitment where "
            + words()
            + " offset 0) commitment"
            + whateverTheWords()
            + " offset 0",
        order);
  }

  /**
   * The same, put together from one short list for each kind. Needs {@code :reach}, limit and
   * offset together.
   *
   * @param many of which kinds there are many, as {@link #countsByKind} says: those are read along
   *     the index that has the order; of the others all are sorted
   */
  String walked(CommitmentOrder order, List<Boolean> many) {
    return page(
        order == CommitmentOrder.OWNER
            ? unitByUnit()
            : IntStream.range(0, kinds.size())
                .boxed()
                .flatMap(kind ->
                    many.get(kind)
                        ? stretchesOf(kinds.get(kind), order)
                        : Stream.of(few(kinds.get(kind), order)))
                .collect(Collectors.joining(" union all ")),
        order);
  }

  /** Whether an index gives what is asked for in this order, with next to nothing in between. */
  boolean isIndexed(CommitmentOrder order) {
    return order.isIndexedByFilters() || onlyOfPlan;
  }

  int countKinds() {
    return kinds.size();
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

  private String few(String kind, CommitmentOrder order) {
    return "(select "
        + CommitmentOrder.KEYS
        + " from (select * from commitments.commitment where "
        + kind
        + ofUnits()
        + common()
        + " offset 0) commitment where "
        + words()
        + order.within()
        + "limit :reach)";
  }

  private static String page(String rows, CommitmentOrder order) {
    return "select id, row_number() over ("
        + order.by()
        + ") as number from ("
        + rows
        + ") found order by number limit :limit offset :offset";
  }

  private Stream<String> stretchesOf(String kind, CommitmentOrder order) {
    return order.setsUndatedApart()
        ? Stream.of(
            ofEachUnit(kind + " and due is not null", order),
            ofEachUnit(kind + " and due is null", order))
        : Stream.of(ofEachUnit(kind, order));
  }

  private String ofEachUnit(String which, CommitmentOrder order) {
    return isByUnit()
        ? "(select ofUnit.* from unnest(:units::int[]) u (unit) cross join lateral "
            + walk(which + " and owner_unit = u.unit", words, order)
            + " ofUnit)"
        : walk(which, sieve(), order);
  }

  /** What is looked at on the way: many units, words; null: neither. */
  private @Nullable String sieve() {
    String ofUnits = hasManyUnits() ? "owner_unit = any(:units)" : null;
    return ofUnits == null ? words : words == null ? ofUnits : ofUnits + " and " + words;
  }

  /**
   * The first of one stretch. What its rows are sieved by stands behind a fence ({@code offset 0}):
   * taken for rare, a common word would be looked up in its own index, and everything sorted.
   */
  private String walk(String which, @Nullable String sieve, CommitmentOrder order) {
    String stretch = "commitments.commitment where " + which + asked(order) + order.within();
    String others = lookedAt(order) + (sieve == null ? "" : " and " + sieve);
    return "(select "
        + CommitmentOrder.KEYS
        + " from "
        + (others.isEmpty()
            ? stretch
            : "(select * from " + stretch + "offset 0) commitment where true" + others + " ")
        + "limit :reach)";
  }

  /** The units that have anything, in their order; each gives what comes first of its own. */
  private String unitByUnit() {
    String each =
        kinds.stream()
            .flatMap(kind ->
                Stream.of("owner_unit = u.owner_unit", "u.owner_unit = 0 and owner_unit is null")
                    .map(whose -> walk(kind + " and " + whose, words, CommitmentOrder.OWNER)))
            .collect(Collectors.joining(" union all "));
    return "select its.* from commitments.unit_tally u cross join lateral (select * from ("
        + each
        + ") every order by due, id limit :reach) its"
        + (units == 1
            ? " where u.owner_unit = :unit"
            : units > 1 ? " where u.owner_unit = any(:units)" : "")
        + " order by u.owner_unit, its.due, its.id limit :reach";
  }

  /** How many stretches of an index {@link #beginnings} looks at. */
  int countStretches() {
    return kinds.size() * (isByUnit() ? units : 1);
  }

  /** Whether there are more units than are looked at one by one. */
  boolean hasManyUnits() {
    return units > FEW_UNITS;
  }

  /** Whether an index gives every stretch in order; else {@link #beginnings} would read far. */
  boolean hasStretches() {
    return !hasManyUnits();
  }

  /**
   * The first {@code :window} of each stretch with and without the words: {@code stretch, id, due,
   * owner_unit, hit}.
   */
  String beginnings() {
    return IntStream.range(0, kinds.size())
        .mapToObj(kind -> {
          String number = isByUnit() ? kind * units + " + u.place" : Integer.toString(kind);
          return stretches(
              kind, number + " as stretch, id, due, owner_unit, " + words() + " as hit", ":window");
        })
        .collect(Collectors.joining(" union all "));
  }

  /** So many of one kind, or of one kind and each unit, in order. */
  private String stretches(int kind, String columns, String limit) {
    String select =
        "select " + columns + " from commitments.commitment where " + kinds.get(kind) + common();
    String list = IN_ORDER + " limit " + limit;
    return isByUnit()
        ? "(select ofUnit.* from unnest(:units::int[]) with ordinality u (unit, place) cross join lateral ("
            + select
            + " and owner_unit = u.unit"
            + list
            + ") ofUnit)"
        : "(" + select + ofUnits() + list + ")";
  }

  private boolean isByUnit() {
    return units > 1 && units <= FEW_UNITS;
  }

  private String ofUnits() {
    return units > 1 ? " and owner_unit = any(:units)" : "";
  }

  private String common() {
    return others() + ofPlan + ofReports;
  }

  private String others() {
    return conditions.stream().map(condition -> " and " + condition).collect(Collectors.joining());
  }

  /** What the index that has this order can be asked for. */
  private String asked(CommitmentOrder order) {
    return switch (order) {
      case UPDATED, SILENT -> ofPlan + ofReports;
      case ADDRESS -> ofPlan;
      case DUE, LATEST_DUE, STATUS, OWNER -> common();
    };
  }

  /** What has to be looked at row by row along that index. */
  private String lookedAt(CommitmentOrder order) {
    return switch (order) {
      case UPDATED, SILENT -> others();
      case ADDRESS -> others() + ofReports;
      case DUE, LATEST_DUE, STATUS, OWNER -> "";
    };
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

  /** Disjoint, each one stretch of an index. */
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
