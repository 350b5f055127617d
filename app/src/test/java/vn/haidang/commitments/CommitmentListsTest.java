package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.organisation.UnitId;
import vn.haidang.testing.DatabaseTest;

/** A list put together from short lists is the list that sorting everything would give. */
@DatabaseTest(eachTest = true)
class CommitmentListsTest {

  private static final LocalDate TODAY = LocalDate.of(2018, 9, 19);
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  /** As they follow each other in a document. */
  private static final List<String> ADDRESSES =
      List.of("", "I.2", "I.10", "II.1.10", "II.1.d", "II.1.đ", "II.1.e", "X.1", "PL.4-2");

  private final JdbcClient database;
  private final CommitmentListStore lists;
  private final Random random = new Random(20180919);

  CommitmentListsTest(JdbcClient database) {
    this.database = database;
    // Little is looked at on the way, so that each way of finding words has its turn.
    lists = new CommitmentListStore(database, new CommitmentWordStore(database, 80, 60), 40);
  }

  @Test
  void eachPageOfAnyFilterIsTheOneASortOfEverythingWouldGive() {
    fill(600);
    for (int round = 0; round < 250; round++) {
      CommitmentFilter filter = anyFilter();
      int limit = 1 + random.nextInt(20);
      int offset = random.nextInt(3) * limit;
      List<Long> sorted = sorted(filter);
      List<Long> page =
          lists.list(filter, Sight.EVERYTHING, TODAY, VIETNAM, limit, offset).stream()
              .map(commitment -> commitment.id().value())
              .toList();

      assertThat(page)
          .as("%s, %s from %s", filter, limit, offset)
          .isEqualTo(sorted.stream().skip(offset).limit(limit).toList());
      assertThat(lists.count(filter, Sight.EVERYTHING, TODAY, VIETNAM, 10_000))
          .as("%s", filter)
          .isEqualTo(sorted.size());
      assertThat(lists.count(filter, Sight.EVERYTHING, TODAY, VIETNAM, 15))
          .as("%s, counted to 15", filter)
          .isEqualTo(Math.min(15, sorted.size()));
    }
  }

  @Test
  void eachPageInAnyOrderIsTheOneASortOfEverythingWouldGive() {
    fill(600);
    for (int round = 0; round < 250; round++) {
      CommitmentFilter filter = anyFilter();
      CommitmentOrder order =
          CommitmentOrder.values()[random.nextInt(CommitmentOrder.values().length)];
      int limit = 1 + random.nextInt(20);
      int offset = random.nextInt(3) * limit;
      List<Long> sorted =
          all().stream()
              .filter(commitment -> belongs(commitment, filter))
              .sorted(comparator(order))
              .map(commitment -> commitment.id().value())
              .toList();
      List<Long> page =
          lists.list(filter, order, Sight.EVERYTHING, TODAY, VIETNAM, limit, offset).stream()
              .map(commitment -> commitment.id().value())
              .toList();

      assertThat(page)
          .as("%s by %s, %s from %s", filter, order, limit, offset)
          .isEqualTo(sorted.stream().skip(offset).limit(limit).toList());
    }
  }

  @Test
  void theTableOfUnitsIsOnEveryDayOfTwoMonthsWhatCountingEverythingWouldGive() {
    fill(600);
    database.sql("update commitments.commitment set owner_unit = null where id % 17 = 0").update();
    for (LocalDate day = TODAY.minusDays(31); day.isBefore(TODAY.plusDays(31)); ) {
      assertThat(kept(day, List.of())).as("%s", day).isEqualTo(counted(day, all()));
      List<UnitId> two = List.of(new UnitId(1), new UnitId(3));
      assertThat(kept(day, two))
          .as("%s, two units", day)
          .isEqualTo(
              counted(
                  day,
                  all().stream()
                      .filter(c -> c.owner() != null && two.contains(c.owner()))
                      .toList()));
      day = day.plusDays(1);
    }
  }

  private Map<Integer, Map<Bucket, Integer>> kept(LocalDate day, List<UnitId> units) {
    Map<Integer, Map<Bucket, Integer>> counts = new TreeMap<>();
    for (CommitmentListStore.UnitCounts line : lists.countByUnit(day, units)) {
      counts.put(line.unit(), line.counts().byBucket());
    }
    return counts;
  }

  private static Map<Integer, Map<Bucket, Integer>> counted(
      LocalDate day, List<Commitment> commitments) {
    Map<Integer, Map<Bucket, Integer>> counts = new TreeMap<>();
    for (Commitment commitment : commitments) {
      UnitId owner = commitment.owner();
      Map<Bucket, Integer> line =
          counts.computeIfAbsent(
              owner == null ? 0 : owner.value(), unit -> new TreeMap<>(Counts.NONE.byBucket()));
      commitment.bucket(day).ifPresent(bucket -> line.merge(bucket, 1, Integer::sum));
    }
    return counts;
  }

  private static Comparator<Commitment> comparator(CommitmentOrder order) {
    Comparator<LocalDate> early = Comparator.nullsLast(Comparator.naturalOrder());
    Comparator<LocalDate> lately = Comparator.nullsLast(Comparator.reverseOrder());
    Comparator<Commitment> byId = Comparator.comparing(c -> c.id().value());
    Comparator<Commitment> byOwner =
        Comparator.comparing(c -> Objects.requireNonNull(c.owner()).value());
    Comparator<Commitment> byDue = Comparator.comparing(c -> c.terms().due(), early);
    Comparator<Commitment> byReport =
        Comparator.comparing(
            c -> c.claim().reportedAt() == null ? Instant.MIN : c.claim().reportedAt());
    return switch (order) {
      case DUE -> byDue.thenComparing(byOwner).thenComparing(byId);
      case LATEST_DUE ->
          Comparator.comparing((Commitment c) -> c.terms().due(), lately)
              .thenComparing(byOwner.reversed())
              .thenComparing(byId.reversed());
      case STATUS ->
          Comparator.comparing((Commitment c) ->
                  switch (c.bucket(TODAY).orElseThrow()) {
                    case OPEN_IN_TIME, OPEN_OVERDUE, OPEN_NO_DUE -> 0;
                    case DONE_LATE -> 1;
                    case DONE_ON_TIME -> 2;
                    case DONE_NO_DUE -> 3;
                  })
              .thenComparing(byDue)
              .thenComparing(byOwner)
              .thenComparing(byId);
      case OWNER -> byOwner.thenComparing(byDue).thenComparing(byId);
      case UPDATED -> byReport.thenComparing(byId).reversed();
      case SILENT -> byReport.thenComparing(byId);
      case ADDRESS ->
          Comparator.comparing(
                  (Commitment c) -> c.origin().plan(),
                  Comparator.nullsLast(Comparator.naturalOrder()))
              .thenComparing(c -> ADDRESSES.indexOf(c.origin().address()))
              .thenComparing(byId);
    };
  }

  private List<Commitment> all() {
    return database
        .sql(CommitmentStore.select(" order by due nulls last, owner_unit, id"))
        .query(CommitmentStore::commitment)
        .list();
  }

  private void fill(int count) {
    database.sql("select setseed(0.2018)").query((row, number) -> number).list();
    database
        .sql(
            """
            insert into commitments.commitment (source, source_words, address, text, owner_unit, original_due, due, state,
              done_on, reported_at, opened_on, plan_id, officer_id, asked_due)
            select 'LETTER', 'Công văn', (cast(:addresses as text[]))[1 + n % 9], case when n % 3 = 0 then 'quy hoạch' else 'xuất khẩu' end, 1 + (random() * 80)::int,
              due, due, state, case when state = 'COMPLETED' then :today::date - n % 9 end,
              case when n % 5 = 0 then null else :today::date - (random() * 60)::int end, :today::date - (random() * 60)::int,
              case when n % 7 > 0 then 1 + n % 3 end, 1 + n % 4, case when n % 4 = 0 then :today::date + 60 end
            from (select n, case when n % 6 = 0 then null else :today::date + (random() * 40)::int - 20 end as due,
                (array['IN_PROGRESS', 'COMPLETED', 'CLAIMED', 'CANCELLED', 'ASSIGNED'])[1 + n % 5] as state
              from generate_series(1, :count) n) made
            """)
        .param("today", TODAY)
        .param("count", count)
        .param("addresses", ADDRESSES.toArray(String[]::new))
        .update();
  }

  private CommitmentFilter anyFilter() {
    Set<Bucket> buckets = new HashSet<>();
    IntStream.range(0, random.nextInt(3))
        .forEach(i -> buckets.add(Bucket.values()[random.nextInt(Bucket.values().length)]));
    List<UnitId> units = new ArrayList<>();
    int many = List.of(0, 1, 4, 75).get(random.nextInt(4));
    IntStream.rangeClosed(1, many)
        .forEach(i -> units.add(new UnitId(many == 75 ? i : 1 + random.nextInt(80))));
    return new CommitmentFilter(
        buckets,
        random.nextInt(4) == 0 ? Set.of(State.CLAIMED, State.COMPLETED) : Set.of(),
        units.stream().distinct().toList(),
        random.nextInt(4) == 0 ? 2L : null,
        random.nextInt(4) == 0 ? 3 : null,
        random.nextInt(3) == 0 ? "quy ho" : "",
        random.nextInt(6) == 0,
        random.nextInt(6) == 0,
        random.nextInt(6) == 0);
  }

  /** Read one by one. */
  private List<Long> sorted(CommitmentFilter filter) {
    return all().stream()
        .filter(commitment -> belongs(commitment, filter))
        .map(commitment -> commitment.id().value())
        .toList();
  }

  private static boolean belongs(Commitment c, CommitmentFilter filter) {
    @Nullable LocalDate due = c.terms().due();
    var bucket = Bucket.of(c.state(), due, c.claim().doneOn(), TODAY);
    boolean open = c.state().isOpen();
    boolean soon =
        open
            && due != null
            && !due.isBefore(TODAY)
            && !due.isAfter(TODAY.plusDays(CommitmentFilter.SOON));
    LocalDate silentDay = TODAY.minusDays(CommitmentFilter.SILENCE);
    var reported = c.claim().reportedAt();
    boolean silent =
        open
            && c.openedOn().isBefore(silentDay)
            && (reported == null || reported.isBefore(silentDay.atStartOfDay(VIETNAM).toInstant()));
    boolean asking =
        c.terms().asked() != null && Set.of(State.ASSIGNED, State.IN_PROGRESS).contains(c.state());
    return bucket.isPresent()
        && (filter.buckets().isEmpty() || filter.buckets().contains(bucket.get()))
        && (filter.states().isEmpty() || filter.states().contains(c.state()))
        && (filter.units().isEmpty() || filter.units().contains(c.owner()))
        && (filter.plan() == null || filter.plan().equals(c.origin().plan()))
        && (filter.officer() == null || filter.officer().equals(c.officer()))
        && (filter.text().isEmpty() || c.text().equals("quy hoạch"))
        && (!filter.dueSoon() || soon)
        && (!filter.silent() || silent)
        && (!filter.asking() || asking);
  }
}
