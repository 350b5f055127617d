package vn.haidang.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.commitments.Bucket;
import vn.haidang.commitments.CommitmentFilter;
import vn.haidang.commitments.CommitmentLists;
import vn.haidang.commitments.Counts;
import vn.haidang.commitments.Reminders;
import vn.haidang.organisation.UnitBook;
import vn.haidang.organisation.UnitId;

/** W6: what is overdue, the table of units, and the sweep that reminds, beside plain SQL. */
final class W6 implements Workload {

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
    try (var program = new ProgramUnderLoad()) {
      JdbcClient database = program.database();
      UnitId unit = MillionCommitments.unit(program.part(UnitBook.class), today.minusYears(1));
      MillionCommitments.load(database, full ? 1_000_000 : 50_000, today);
      CommitmentLists lists = program.part(CommitmentLists.class);
      compare(lists, database, unit, today);
      List<Figure> figures =
          new ArrayList<>(lists(lists, database, unit, today).run(full ? 5 : 1, full ? 40 : 5));
      figures.addAll(sweep(database, program.part(Reminders.class), today));
      return figures;
    }
  }

  private static Timed lists(
      CommitmentLists lists, JdbcClient database, UnitId unit, LocalDate today) {
    var overdue = CommitmentFilter.of(List.of(unit), Bucket.OPEN_OVERDUE);
    var everywhere = CommitmentFilter.of(List.of(), Bucket.OPEN_OVERDUE);
    var words =
        new CommitmentFilter(
            Set.of(), Set.of(), List.of(), null, null, "nhiem vu 77777", false, false);
    var silent =
        new CommitmentFilter(Set.of(), Set.of(), List.of(unit), null, null, "", false, true);
    return new Timed()
        .call("limitSqlUnitOverdue", () -> bare(database, "owner_unit = 1 and", today))
        .call("unitOverdueList", () -> lists.list(overdue, 50, 0))
        .call("limitSqlCityOverdue", () -> bare(database, "", today))
        .call("cityOverdueList", () -> lists.list(everywhere, 50, 0))
        .call("countOfCityOverdue", () -> lists.count(everywhere))
        .call("wordsOfATask", () -> lists.list(words, 50, 0))
        .call("unitSilentList", () -> lists.list(silent, 50, 0))
        .call("limitSqlGroupByUnit", () -> groups(database, today))
        .call("tableOfUnits", lists::countByUnit);
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
    database
        .sql("create table commitments.floor (like commitments.reminder including all)")
        .update();
    double floor =
        once(
            database,
            () ->
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
    double first = once(database, () -> found[0] = reminders.sweep());
    double second = once(database, () -> found[1] = reminders.sweep());
    if (found[1] != 0) {
      throw new IllegalStateException("a second sweep reminded " + found[1] + " again");
    }
    return List.of(
        new Figure("limitSqlInsert", "ms", new double[] {floor}, 0, ""),
        new Figure(
            "sweep",
            "ms",
            new double[] {first},
            0,
            String.format(Locale.ROOT, "%d reminders, %.2f x plain SQL", found[0], first / floor)),
        new Figure("sweepAgain", "ms", new double[] {second}, 0, "0 reminders"));
  }

  private static double once(JdbcClient database, Runnable work) {
    database.sql("checkpoint").update();
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }
}
