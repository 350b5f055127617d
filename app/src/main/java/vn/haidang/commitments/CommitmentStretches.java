package vn.haidang.commitments;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A filter in the order of due dates, put together from one short list for each kind of commitment,
 * and for each unit where there are few: an index answers every one of them in that order, so
 * nothing is sorted but what is shown.
 */
record CommitmentStretches(CommitmentConditions conditions) {

  /**
   * Numbers {@code :limit} from {@code :offset} on by due date; needs {@code :reach}, their sum.
   * Where there are words all that have them are sorted: right for few.
   */
  String page() {
    String row = "id, due, owner_unit";
    String rows =
        !conditions.hasWords()
            ? IntStream.range(0, conditions.kinds().size())
                .mapToObj(kind -> stretches(kind, row, ":reach"))
                .collect(Collectors.joining(" union all "))
            : "select " + row + " from commitments.commitment" + conditions.where() + " offset 0";
    return " where id in (select id from ("
        + rows
        + ") found"
        + CommitmentConditions.IN_ORDER
        + " limit :limit offset :offset)"
        + CommitmentConditions.IN_ORDER;
  }

  /** How many stretches of an index {@link #beginnings} looks at. */
  int countStretches() {
    return conditions.kinds().size() * (conditions.isByUnit() ? conditions.countUnits() : 1);
  }

  /** Whether an index gives every stretch in order; else {@link #beginnings} would read far. */
  boolean hasStretches() {
    return !conditions.hasManyUnits();
  }

  /**
   * The first {@code :window} of each stretch with and without the words: {@code stretch, id, due,
   * owner_unit, hit}.
   */
  String beginnings() {
    return IntStream.range(0, conditions.kinds().size())
        .mapToObj(kind -> {
          String number =
              conditions.isByUnit()
                  ? kind * conditions.countUnits() + " + u.place"
                  : Integer.toString(kind);
          String columns =
              number + " as stretch, id, due, owner_unit, " + conditions.words() + " as hit";
          return stretches(kind, columns, ":window");
        })
        .collect(Collectors.joining(" union all "));
  }

  /** So many of one kind, or of one kind and each unit, in order. */
  private String stretches(int kind, String columns, String limit) {
    String select =
        "select "
            + columns
            + " from commitments.commitment where "
            + conditions.kinds().get(kind)
            + conditions.common();
    String list = CommitmentConditions.IN_ORDER + " limit " + limit;
    return conditions.isByUnit()
        ? "(select ofUnit.* from unnest(:units::int[]) with ordinality u (unit, place) cross join lateral ("
            + select
            + " and owner_unit = u.unit"
            + list
            + ") ofUnit)"
        : "(" + select + conditions.ofUnits() + list + ")";
  }
}
