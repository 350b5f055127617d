package vn.haidang.commitments;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;

/** Lists and counts of commitments. */
@Component
class CommitmentListStore {

  /** So many of a kind are sorted for an order; of more an index is read. */
  private static final int SORTED = 20_000;

  private final JdbcClient database;
  private final CommitmentWordStore words;
  private final int sorted;

  @Autowired
  CommitmentListStore(JdbcClient database, CommitmentWordStore words) {
    this(database, words, SORTED);
  }

  CommitmentListStore(JdbcClient database, CommitmentWordStore words, int sorted) {
    this.database = database;
    this.words = words;
    this.sorted = sorted;
  }

  /** In any order. */
  List<Commitment> list(
      CommitmentFilter filter,
      CommitmentOrder order,
      Sight sight,
      LocalDate today,
      ZoneId zone,
      int limit,
      int offset) {
    if (order == CommitmentOrder.DUE) {
      return list(filter, sight, today, zone, limit, offset);
    }
    var conditions = new CommitmentConditions(filter, sight, today, zone);
    return list(inOrder(conditions, order), conditions, limit, offset);
  }

  private String inOrder(CommitmentConditions conditions, CommitmentOrder order) {
    return conditions.hasWords() && !words.areFrequent(conditions)
        ? new CommitmentWalk(conditions).gathered(order)
        : new CommitmentWalk(conditions)
            .walked(
                order,
                conditions.isIndexed(order)
                    ? Collections.nCopies(conditions.kinds().size(), true)
                    : areMany(conditions));
  }

  /** Whether there are many of each kind. */
  private List<Boolean> areMany(CommitmentConditions conditions) {
    Long[] counts =
        database
            .sql(conditions.countsByKind())
            .params(conditions.parameters())
            .param("most", sorted)
            .query((row, number) -> (Long[]) row.getArray(1).getArray())
            .single();
    return Arrays.stream(counts).map(count -> count >= sorted).toList();
  }

  /** The tasks of a page whose numbers a statement gives in their order. */
  private List<Commitment> list(
      String numbers, CommitmentConditions conditions, int limit, int offset) {
    return database
        .sql(
            "with page as materialized ("
                + numbers
                + ") "
                + CommitmentStore.select("join page using (id) order by page.number"))
        .params(conditions.parameters())
        .param("limit", limit)
        .param("offset", offset)
        .param("reach", limit + offset)
        .query(CommitmentStore::commitment)
        .list();
  }

  /** By due date, those without one last. */
  List<Commitment> list(
      CommitmentFilter filter, Sight sight, LocalDate today, ZoneId zone, int limit, int offset) {
    var conditions = new CommitmentConditions(filter, sight, today, zone);
    if (conditions.hasWords() && conditions.hasManyUnits()) {
      return list(inOrder(conditions, CommitmentOrder.DUE), conditions, limit, offset);
    }
    return words
        .findFirst(conditions, limit, offset)
        .orElseGet(() ->
            database
                .sql(CommitmentStore.select(new CommitmentStretches(conditions).page()))
                .params(conditions.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .param("reach", limit + offset)
                .query(CommitmentStore::commitment)
                .list());
  }

  /** How many there are; counting stops at {@code most}. */
  int count(CommitmentFilter filter, Sight sight, LocalDate today, ZoneId zone, int most) {
    var conditions = new CommitmentConditions(filter, sight, today, zone);
    return conditions.hasWords() && words.areCommon(conditions, most)
        ? most
        : count(conditions, most);
  }

  private int count(CommitmentConditions conditions, int most) {
    return database
        .sql(
            "select count(*) from (select 1 from commitments.commitment"
                + conditions.where()
                + " limit :most) found")
        .params(conditions.parameters())
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  /** The coordinating units' own open parts, the most urgent commitment first. */
  List<Commitment> listShared(Collection<UnitId> units, Sight sight, int limit) {
    return shared(
            CommitmentStore.select(
                whereShared(sight) + " order by due nulls last, id limit :limit"),
            units,
            sight)
        .param("limit", limit)
        .query(CommitmentStore::commitment)
        .list();
  }

  /** How many of those there are. */
  int countShared(Collection<UnitId> units, Sight sight) {
    return shared("select count(*) from commitments.commitment " + whereShared(sight), units, sight)
        .query(Integer.class)
        .single();
  }

  private JdbcClient.StatementSpec shared(String statement, Collection<UnitId> units, Sight sight) {
    return database
        .sql(statement)
        .param("inside", sight.numbers())
        .param("units", UnitId.numbers(units));
  }

  private static String whereShared(Sight sight) {
    return """
    where closed = 'O' and id in (select commitment_id from commitments.part
      where unit_id = any(:units) and done_on is null)
    """
        + (sight.isEverything() ? "" : " and " + Sight.OF_TASKS);
  }

  /**
   * The six counts of each unit, from the tally kept with every change: whole months from it, and
   * the days between the nearer end of the month of today and today from the commitments.
   *
   * @param units whose; all where there are none
   */
  List<UnitCounts> countByUnit(LocalDate today, Collection<UnitId> units) {
    LocalDate month = nearestMonth(today);
    boolean added = month.isBefore(today);
    return database
        .sql(
            """
            with past as (
              select owner_unit, sum(count) as past from commitments.tally
              where closed = 'O' and month < :month %1$s group by owner_unit
            ), between_them as (
              select coalesce(owner_unit, 0) as owner_unit, :sign * count(*) as days from commitments.commitment
              where closed = 'O' and due >= :from and due < :until %1$s group by 1
            ), late as (
              select u.*, coalesce(p.past, 0) + coalesce(b.days, 0) as overdue from commitments.unit_tally u
              left join past p on p.owner_unit = u.owner_unit
              left join between_them b on b.owner_unit = u.owner_unit
              where true %2$s
            )
            select owner_unit, on_time, late_done, done_no_due, open_dated - overdue as in_time, overdue, open_no_due
            from late order by owner_unit
            """
                .formatted(
                    units.isEmpty() ? "" : "and owner_unit = any(:units)",
                    units.isEmpty() ? "" : "and u.owner_unit = any(:units)"))
        .param("month", month)
        .param("from", added ? month : today)
        .param("until", added ? today : month)
        .param("sign", added ? 1 : -1)
        .param("units", UnitId.numbers(units))
        .query((row, number) -> {
          Map<Bucket, Integer> counts = new EnumMap<>(Bucket.class);
          counts.put(Bucket.DONE_ON_TIME, row.getInt("on_time"));
          counts.put(Bucket.DONE_LATE, row.getInt("late_done"));
          counts.put(Bucket.DONE_NO_DUE, row.getInt("done_no_due"));
          counts.put(Bucket.OPEN_IN_TIME, row.getInt("in_time"));
          counts.put(Bucket.OPEN_OVERDUE, row.getInt("overdue"));
          counts.put(Bucket.OPEN_NO_DUE, row.getInt("open_no_due"));
          return new UnitCounts(row.getInt("owner_unit"), new Counts(counts));
        })
        .list();
  }

  /**
   * The first day of a month that lies nearest: of this one in its first half, then of the next.
   */
  private static LocalDate nearestMonth(LocalDate today) {
    LocalDate month = today.withDayOfMonth(1);
    return today.getDayOfMonth() * 2 > today.lengthOfMonth() ? month.plusMonths(1) : month;
  }

  /**
   * What one unit has.
   *
   * @param unit its number; 0: what nobody has been given
   */
  record UnitCounts(int unit, Counts counts) {}
}
