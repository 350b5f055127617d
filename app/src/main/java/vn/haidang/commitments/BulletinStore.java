package vn.haidang.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bulletins that were released, and figures as others published them. */
@Component
class BulletinStore {

  private static final String PUBLISHED =
      """
      select day, source, total, done, open, on_time, late, done_no_due, in_time, overdue, open_no_due, version,
        entered_at, entered_by
      from commitments.published_month
      """;

  private final JdbcClient database;

  BulletinStore(JdbcClient database) {
    this.database = database;
  }

  /** False if it was released before. */
  boolean release(LocalDate day, Instant at, String by) {
    return database
            .sql(
                """
                insert into commitments.bulletin (day, released_at, released_by) values (:day, :at, :by)
                on conflict (day) do nothing
                """)
            .param("day", day)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .update()
        == 1;
  }

  Optional<Bulletins.Release> findRelease(LocalDate day) {
    return database
        .sql("select released_at, released_by from commitments.bulletin where day = :day")
        .param("day", day)
        .query((row, number) ->
            new Bulletins.Release(
                row.getObject("released_at", OffsetDateTime.class).toInstant(),
                row.getString("released_by")))
        .optional();
  }

  /**
   * Enters the figures of a month, or others in place of those that stand at the version seen;
   * false where others stand there.
   */
  boolean put(PublishedMonth m, int seen, Instant at, String by) {
    return database
            .sql(
                """
                insert into commitments.published_month (day, source, total, done, open, on_time, late, done_no_due, in_time,
                  overdue, open_no_due, entered_at, entered_by)
                values (:day, :source, :total, :done, :open, :onTime, :late, :doneNoDue, :inTime, :overdue, :openNoDue, :at, :by)
                on conflict (day) do update set source = excluded.source, total = excluded.total, done = excluded.done,
                  open = excluded.open, on_time = excluded.on_time, late = excluded.late, done_no_due = excluded.done_no_due,
                  in_time = excluded.in_time, overdue = excluded.overdue, open_no_due = excluded.open_no_due,
                  entered_at = excluded.entered_at, entered_by = excluded.entered_by, version = published_month.version + 1
                where published_month.version = :seen
                """)
            .param("day", m.day())
            .param("source", m.source())
            .param("total", m.total())
            .param("done", m.done())
            .param("open", m.open())
            .param("onTime", m.counts().of(Bucket.DONE_ON_TIME))
            .param("late", m.counts().of(Bucket.DONE_LATE))
            .param("doneNoDue", m.counts().of(Bucket.DONE_NO_DUE))
            .param("inTime", m.counts().of(Bucket.OPEN_IN_TIME))
            .param("overdue", m.counts().of(Bucket.OPEN_OVERDUE))
            .param("openNoDue", m.counts().of(Bucket.OPEN_NO_DUE))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .param("seen", seen)
            .update()
        == 1;
  }

  /** The newest month first. */
  List<Bulletins.Entered> listPublished() {
    return database
        .sql(PUBLISHED + "order by day desc")
        .query((row, number) -> entered(row))
        .list();
  }

  Optional<Bulletins.Entered> findPublished(LocalDate day) {
    return database
        .sql(PUBLISHED + "where day = :day")
        .param("day", day)
        .query((row, number) -> entered(row))
        .optional();
  }

  private static Bulletins.Entered entered(ResultSet row) throws SQLException {
    return new Bulletins.Entered(
        published(row),
        row.getInt("version"),
        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
        row.getString("entered_by"));
  }

  private static PublishedMonth published(ResultSet row) throws SQLException {
    return new PublishedMonth(
        row.getObject("day", LocalDate.class),
        row.getString("source"),
        row.getInt("total"),
        row.getInt("done"),
        row.getInt("open"),
        Counts.of(
            row.getInt("on_time"),
            row.getInt("late"),
            row.getInt("done_no_due"),
            row.getInt("in_time"),
            row.getInt("overdue"),
            row.getInt("open_no_due")));
  }
}
