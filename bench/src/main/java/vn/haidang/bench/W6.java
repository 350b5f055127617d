package vn.haidang.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.commitments.Bucket;
import vn.haidang.commitments.CommitmentFilter;
import vn.haidang.commitments.CommitmentLists;
import vn.haidang.commitments.CommitmentOrder;
import vn.haidang.commitments.Counts;
import vn.haidang.commitments.Reminders;
import vn.haidang.commitments.State;
import vn.haidang.organisation.UnitBook;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;

/** W6: what is overdue, the table of units, and the sweep that reminds, beside plain SQL. */
final class W6 implements Workload {

  private static final int LINES = 50;

  @Override
  public String id() {
    return "W6";
  }

  @Override
  public String title() {
    return "overdue lists, counts by unit and the reminding sweep over a million commitments, beside plain SQL";
  }

  @Override
  public List<Figure> run(Effort effort) {
    boolean full = effort == Effort.FULL;
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    try (var program = new ProgramUnderLoad(full ? "commitments" : "commitments-quick")) {
      JdbcClient database = program.database();
      UnitId unit =
          MillionCommitments.unit(
              program.part(Units.class), program.part(UnitBook.class), today.minusYears(1));
      MillionCommitments.load(database, full ? 1_000_000 : 50_000, today);
      CommitmentLists lists = program.part(CommitmentLists.class);
      compare(lists, database, unit, today);
      List<Figure> figures =
          new ArrayList<>(
              orders(lists, unit, lists(lists, database, unit, today)).run(full ? 5 : 1, 5));
      figures.addAll(sweep(database, program.part(Reminders.class), today));
      return figures;
    }
  }

  /** Each order over everything, over what a unit has and over what a plan set. */
  private static Timed orders(CommitmentLists lists, UnitId unit, Timed timed) {
    for (CommitmentOrder order : CommitmentOrder.values()) {
      if (order != CommitmentOrder.DUE) {
        String name = order.word();
        timed
            .call(name + "OfAllOpen", () -> lists.list(open(), order, LINES, 0))
            .call(name + "OfEverything", () -> lists.list(CommitmentFilter.ALL, order, LINES, 0))
            .call(name + "OfUnit", () -> lists.list(open(unit), order, LINES, 0))
            .call(
                name + "OfPlan", () -> lists.list(CommitmentFilter.ALL.ofPlan(7L), order, LINES, 0))
            .call(
                name + "OfCommonWord",
                () ->
                    lists.list(
                        filter(List.of(), null, "xuat khau", false, false), order, LINES, 0));
      }
    }
    List<UnitId> many = IntStream.rangeClosed(1, 300).mapToObj(UnitId::new).toList();
    return timed
        .call(
            "manyUnitsCommonWord",
            () -> lists.list(filter(many, null, "xuat khau", false, false), LINES, 0))
        .call(
            "manyUnitsRareWord",
            () -> lists.list(filter(many, null, "nhiem vu 77777", false, false), LINES, 0));
  }

  private static Timed lists(
      CommitmentLists lists, JdbcClient database, UnitId unit, LocalDate today) {
    var overdue = CommitmentFilter.of(List.of(unit), Bucket.OPEN_OVERDUE);
    var everywhere = CommitmentFilter.of(List.of(), Bucket.OPEN_OVERDUE);
    List<UnitId> ten = IntStream.rangeClosed(2, 11).mapToObj(UnitId::new).toList();
    return new Timed()
        .call("limitSqlUnitOverdue", () -> bare(database, "owner_unit = 1 and", today))
        .call("unitOverdueList", () -> lists.list(overdue, LINES, 0))
        .call("limitSqlCityOverdue", () -> bare(database, "", today))
        .call("cityOverdueList", () -> lists.list(everywhere, LINES, 0))
        .call("countOfCityOverdue", () -> lists.count(everywhere))
        .call(
            "tenUnitsOverdue",
            () -> lists.list(CommitmentFilter.of(ten, Bucket.OPEN_OVERDUE), LINES, 0))
        .call("myWorkAllOpen", () -> lists.list(open(unit), LINES, 0))
        .call("myWorkCount", () -> lists.count(open(unit)))
        .call("unitEverything", () -> lists.list(CommitmentFilter.of(List.of(unit)), LINES, 0))
        .call("claimedEverywhere", () -> lists.list(open().in(State.CLAIMED), LINES, 0))
        .call("ofOnePlan", () -> lists.list(CommitmentFilter.ALL.ofPlan(7L), LINES, 0))
        .call("ofOneOfficer", () -> lists.list(filter(List.of(), 77, "", false, false), LINES, 0))
        .call(
            "rareWord",
            () -> lists.list(filter(List.of(), null, "nhiem vu 77777", false, false), LINES, 0))
        .call(
            "commonWord",
            () -> lists.list(filter(List.of(), null, "xuat khau", false, false), LINES, 0))
        .call(
            "commonWordCount",
            () -> lists.count(filter(List.of(), null, "xuat khau", false, false)))
        .call(
            "unitDueSoon", () -> lists.list(filter(List.of(unit), null, "", true, false), LINES, 0))
        .call(
            "unitSilent", () -> lists.list(filter(List.of(unit), null, "", false, true), LINES, 0))
        .call("sharedWork", () -> lists.listShared(List.of(unit), LINES))
        .call("limitSqlGroupByUnit", () -> groups(database, today))
        .call("tableOfUnits", lists::countByUnit);
  }

  private static CommitmentFilter open(UnitId... units) {
    return CommitmentFilter.of(
        List.of(units), Bucket.OPEN_IN_TIME, Bucket.OPEN_OVERDUE, Bucket.OPEN_NO_DUE);
  }

  private static CommitmentFilter filter(
      List<UnitId> units, @Nullable Integer officer, String text, boolean soon, boolean silent) {
    return new CommitmentFilter(
        Set.of(), Set.of(), units, null, officer, text, soon, silent, false);
  }

  private static List<Long> bare(JdbcClient database, String unit, LocalDate today) {
    return database
        .sql(
            "select id from commitments.commitment where "
                + unit
                + " closed = 'O' and due < :today order by due, owner_unit, id limit 50")
        .param("today", today)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  private static List<Integer> groups(JdbcClient database, LocalDate today) {
    return database
        .sql(
            """
            select owner_unit, count(*) filter (where closed = 'O' and due < :today) from commitments.commitment
            where closed <> 'X' group by owner_unit
            """)
        .param("today", today)
        .query((row, number) -> row.getInt(2))
        .list();
  }

  /** Speed counts for nothing while the figures differ from those counted from the start. */
  private static void compare(
      CommitmentLists lists, JdbcClient database, UnitId unit, LocalDate today) {
    Counts kept = lists.countOf(List.of(unit));
    int counted =
        database
            .sql(
                "select count(*) from commitments.commitment where owner_unit = 1 and closed = 'O' and due < :today")
            .param("today", today)
            .query(Integer.class)
            .single();
    int all =
        database
            .sql("select count(*) from commitments.commitment where closed <> 'X'")
            .query(Integer.class)
            .single();
    if (kept.of(Bucket.OPEN_OVERDUE) != counted || lists.countAll().total() != all) {
      throw new IllegalStateException("the tally differs from a count: " + kept + ", " + counted);
    }
  }

  private static List<Figure> sweep(JdbcClient database, Reminders reminders, LocalDate today) {
    database.sql("drop table if exists commitments.floor").update();
    database
        .sql("create table commitments.floor (like commitments.reminder including all)")
        .update();
    database.sql("truncate commitments.reminder").update();
    Once floor =
        once(() ->
            database
                .sql(
                    """
                    insert into commitments.floor select id, due, 'WEEK', owner_unit, :today
                    from commitments.commitment where closed = 'O' and due <= :today::date + 7
                    on conflict do nothing
                    """)
                .param("today", today)
                .update());
    int[] found = new int[2];
    Once first = once(() -> found[0] = reminders.sweep());
    Once second = once(() -> found[1] = reminders.sweep());
    if (found[1] != 0) {
      throw new IllegalStateException("a second sweep reminded " + found[1] + " again");
    }
    return List.of(
        floor.as("limitSqlInsert", ""),
        first.as(
            "sweep",
            String.format(
                Locale.ROOT,
                "%d reminders, %.2f x plain SQL",
                found[0],
                first.time() / floor.time())),
        second.as("sweepAgain", "0 reminders"));
  }

  private record Once(double time, double cpu) {

    Figure as(String name, String note) {
      return new Figure(name, "ms", new double[] {time}, cpu, note);
    }
  }

  private static Once once(Runnable work) {
    double cpu = Processor.milliseconds();
    long start = System.nanoTime();
    work.run();
    return new Once((System.nanoTime() - start) / 1e6, Processor.milliseconds() - cpu);
  }
}
