package vn.haidang.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.MonthEnd.Standing;
import vn.haidang.organisation.UnitId;

/** How the units stood at the ends of months, drawn from what is known of each day. */
@Component
class MonthEndStore {

  static final int ALL = -1;

  /**
   * Each commitment as it stood at the end of {@code :day}: owed by whom it was owed then, whoever
   * was given it since or succeeded him; a due date that was moved later is the one it had then,
   * what was ended later was open, what was done later too. {@code :unit} null: those of all units,
   * else one unit's, which the line for everything is then about.
   */
  private static final String AS_ON =
      """
      with handed_on as materialized (
        select distinct on (commitment_id) commitment_id,
          coalesce(nullif(split_part(detail->>'owner', ' → ', 1), '')::int, 0) as owner_unit
        from commitments.event
        where at >= :after and detail->>'owner' like '% → %'
        order by commitment_id, id
      ), put_off as materialized (
        select distinct on (commitment_id) commitment_id, nullif(split_part(detail->>'due', ' → ', 1), '')::date as due
        from commitments.event
        where at >= :after and detail->>'due' like '% → %'
        order by commitment_id, id
      ), held as (
        select coalesce(owner_unit, 0) as owner_unit, id, due, state, closed, done_on,
          evidence_accepted, reported_at, opened_on
        from commitments.commitment
        where opened_on <= :day and (cast(:unit as int) is null or owner_unit = :unit)
          and id not in (select commitment_id from handed_on)
        union all
        select h.owner_unit, c.id, c.due, c.state, c.closed, c.done_on, c.evidence_accepted, c.reported_at, c.opened_on
        from handed_on h join commitments.commitment c on c.id = h.commitment_id
        where c.opened_on <= :day and (cast(:unit as int) is null or h.owner_unit = :unit)
      ), stood as (
        select c.owner_unit, c.id,
          case when p.commitment_id is null then c.due else p.due end as due,
          case when c.state = 'COMPLETED' and c.done_on <= :day then c.done_on end as done_on,
          c.evidence_accepted, c.reported_at, c.opened_on
        from held c left join put_off p on p.commitment_id = c.id
        where c.closed <> 'X' or exists (
          select 1 from commitments.event e where e.commitment_id = c.id and e.at >= :after
            and e.kind in ('commitment.cancelled', 'commitment.replaced', 'commitment.split'))
      ), judged as (
        select t.*, t.done_on is not null and t.evidence_accepted > 0 and exists (
            select 1 from commitments.evidence p where p.commitment_id = t.id and p.accepted and p.judged_at < :after) as proved,
          t.done_on is null and t.opened_on < :silentDay and case
            when t.reported_at is null then true
            when t.reported_at < :after then t.reported_at < :silentSince
            else not exists (select 1 from commitments.event e where e.commitment_id = t.id
              and e.kind in ('commitment.reported', 'commitment.claimed', 'commitment.claim-withdrawn')
              and e.at >= :silentSince and e.at < :after) end as silent
        from stood t
      )
      select coalesce(owner_unit, -1) as owner_unit, count(*) as total,
        count(*) filter (where done_on <= due) as on_time,
        count(*) filter (where done_on > due) as late,
        count(*) filter (where done_on is not null and due is null) as done_no_due,
        count(*) filter (where done_on is null and due >= :day) as in_time,
        count(*) filter (where done_on is null and due < :day) as overdue,
        count(*) filter (where done_on is null and due is null) as open_no_due,
        count(*) filter (where proved) as proved,
        count(*) filter (where silent) as silent
      from judged group by grouping sets ((owner_unit), ())
      """;

  private final JdbcClient database;

  MonthEndStore(JdbcClient database) {
    this.database = database;
  }

  /** One line: a unit, 0 for what nobody has, {@link #ALL} for everything. */
  record Line(int unit, Standing standing, Instant drawnAt) {}

  /** As it is known now, without keeping it; {@code unit} null: all of them. */
  List<Line> draw(LocalDate day, @Nullable UnitId unit, ZoneId zone, Instant now) {
    return with(database.sql(AS_ON), day, unit, zone)
        .query((row, number) -> new Line(row.getInt("owner_unit"), standing(row), now))
        .list();
  }

  /** Draws and keeps it unless it is kept already. */
  void keep(LocalDate day, ZoneId zone, Instant now) {
    with(
            database.sql(
                """
                insert into commitments.month_end (day, owner_unit, total, on_time, late, done_no_due, in_time, overdue,
                  open_no_due, proved, silent, drawn_at)
                select cast(:day as date), drawn.*, cast(:now as timestamptz) from (
                """
                    + AS_ON
                    + ") drawn on conflict (day, owner_unit) do nothing"),
            day,
            null,
            zone)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static JdbcClient.StatementSpec with(
      JdbcClient.StatementSpec statement, LocalDate day, @Nullable UnitId unit, ZoneId zone) {
    LocalDate silent = day.minusDays(CommitmentFilter.SILENCE);
    return statement
        .param("day", day)
        .param("unit", unit == null ? null : unit.value())
        .param("after", day.plusDays(1).atStartOfDay(zone).toOffsetDateTime())
        .param("silentDay", silent)
        .param("silentSince", silent.atStartOfDay(zone).toOffsetDateTime());
  }

  List<Line> list(LocalDate day) {
    return database
        .sql(
            """
            select owner_unit, total, on_time, late, done_no_due, in_time, overdue, open_no_due, proved, silent, drawn_at
            from commitments.month_end where day = :day order by owner_unit
            """)
        .param("day", day)
        .query(MonthEndStore::line)
        .list();
  }

  /** One unit's line; empty: it had nothing, or nothing is kept of that day. */
  Optional<Line> find(LocalDate day, UnitId unit) {
    return database
        .sql(
            """
            select owner_unit, total, on_time, late, done_no_due, in_time, overdue, open_no_due, proved, silent, drawn_at
            from commitments.month_end where day = :day and owner_unit = :unit
            """)
        .param("day", day)
        .param("unit", unit.value())
        .query(MonthEndStore::line)
        .optional();
  }

  /** Whether anything is kept of that day. */
  boolean isKept(LocalDate day) {
    return database
        .sql("select exists (select 1 from commitments.month_end where day = :day)")
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getInt("owner_unit"),
        standing(row),
        row.getObject("drawn_at", OffsetDateTime.class).toInstant());
  }

  /** Forgets what was drawn of a month, so that it is drawn anew. */
  void forget(LocalDate day) {
    database.sql("delete from commitments.month_end where day = :day").param("day", day).update();
  }

  /** The first day on which anything was owed; null: nothing ever was. */
  @Nullable LocalDate findFirstDay() {
    return database
        .sql("select min(opened_on) from commitments.commitment")
        .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single()
        .orElse(null);
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        Counts.of(
            row.getInt("on_time"),
            row.getInt("late"),
            row.getInt("done_no_due"),
            row.getInt("in_time"),
            row.getInt("overdue"),
            row.getInt("open_no_due")),
        row.getInt("total"),
        row.getInt("proved"),
        row.getInt("silent"));
  }
}
