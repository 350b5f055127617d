package vn.haidang.commitments;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filter in any other order: all that it leaves sorted, or read along the index that has the
 * order, one stretch for each kind of commitment.
 */
record CommitmentWalk(CommitmentConditions conditions) {

  /**
   * {@code id} and {@code number} of {@code :limit} from {@code :offset} on in an order, all that
   * have the words being sorted: right for rare ones. The words are looked up before all else.
   */
  String gathered(CommitmentOrder order) {
    return page(
        "select "
            + CommitmentOrder.KEYS
            + " from (select * from commitments.commitment where "
            + conditions.words()
            + " offset 0) commitment"
            + conditions.whateverTheWords()
            + " offset 0",
        order);
  }

  /**
   * The same, put together from one short list for each kind. Needs {@code :reach}, limit and
   * offset together.
   *
   * @param many of which kinds there are many, as {@link CommitmentConditions#countsByKind} says:
   *     those are read along the index that has the order; of the others all are sorted
   */
  String walked(CommitmentOrder order, List<Boolean> many) {
    return page(
        order == CommitmentOrder.OWNER
            ? unitByUnit()
            : IntStream.range(0, conditions.kinds().size())
                .boxed()
                .flatMap(kind ->
                    many.get(kind)
                        ? stretchesOf(conditions.kinds().get(kind), order)
                        : Stream.of(few(conditions.kinds().get(kind), order)))
                .collect(Collectors.joining(" union all ")),
        order);
  }

  private String few(String kind, CommitmentOrder order) {
    return "(select "
        + CommitmentOrder.KEYS
        + " from (select * from commitments.commitment where "
        + kind
        + conditions.ofUnits()
        + conditions.common()
        + " offset 0) commitment where "
        + conditions.words()
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
    return conditions.isByUnit()
        ? "(select ofUnit.* from unnest(:units::int[]) u (unit) cross join lateral "
            + walk(which + " and owner_unit = u.unit", conditions.sieve(), order)
            + " ofUnit)"
        : walk(which, sieve(), order);
  }

  /** What is looked at on the way: many units, words; null: neither. */
  private @Nullable String sieve() {
    String ofUnits = conditions.hasManyUnits() ? "owner_unit = any(:units)" : null;
    String words = conditions.sieve();
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
        conditions.kinds().stream()
            .flatMap(kind ->
                Stream.of("owner_unit = u.owner_unit", "u.owner_unit = 0 and owner_unit is null")
                    .map(whose ->
                        walk(kind + " and " + whose, conditions.sieve(), CommitmentOrder.OWNER)))
            .collect(Collectors.joining(" union all "));
    return "select its.* from commitments.unit_tally u cross join lateral (select * from ("
        + each
        + ") every order by due, id limit :reach) its"
        + (conditions.countUnits() == 1
            ? " where u.owner_unit = :unit"
            : conditions.countUnits() > 1 ? " where u.owner_unit = any(:units)" : "")
        + " order by u.owner_unit, its.due, its.id limit :reach";
  }

  /** What the index that has this order can be asked for. */
  private String asked(CommitmentOrder order) {
    return switch (order) {
      case UPDATED, SILENT -> conditions.ofPlan() + conditions.ofReports();
      case ADDRESS -> conditions.ofPlan();
      case DUE, LATEST_DUE, STATUS, OWNER -> conditions.common();
    };
  }

  /** What has to be looked at row by row along that index. */
  private String lookedAt(CommitmentOrder order) {
    return switch (order) {
      case UPDATED, SILENT -> conditions.others();
      case ADDRESS -> conditions.others() + conditions.ofReports();
      case DUE, LATEST_DUE, STATUS, OWNER -> "";
    };
  }
}
