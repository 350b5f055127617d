package vn.haidang.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.Briefing.Setting;
import vn.haidang.organisation.UnitId;

/** Briefings with what stands on their invitations. */
@Component
class BriefingStore {

  private static final String SELECT =
      """
      select id, unit_id, title, held_on, starts_at, ends_at, place, chair, chair_post, secretary, attendance, state,
        previous_id, stood_on, reckoned, changed_at, version
      from commitments.briefing
      """;

  private final JdbcClient database;

  BriefingStore(JdbcClient database) {
    this.database = database;
  }

  BriefingId add(UnitId unit, Setting setting, @Nullable BriefingId previous, Instant at) {
    return written(
            """
            insert into commitments.briefing (unit_id, title, held_on, starts_at, ends_at, place, chair, chair_post,
              secretary, attendance, state, previous_id, changed_at)
            values (:unit, :title, :heldOn, :startsAt, :endsAt, :place, :chair, :chairPost, :secretary, :attendance,
              'OPEN', :previous, :at)
            returning id
            """,
            setting)
        .param("unit", unit.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("previous", previous == null ? null : previous.value())
        .query((row, number) -> new BriefingId(row.getLong("id")))
        .single();
  }

  Optional<Briefing> find(BriefingId id) {
    return database
        .sql(SELECT + "where id = :id")
        .param("id", id.value())
        .query(BriefingStore::briefing)
        .optional();
  }

  /** The same, held until the end of the transaction, so that it does not end meanwhile. */
  Optional<Briefing> findAndHold(BriefingId id) {
    return database
        .sql(SELECT + "where id = :id for update")
        .param("id", id.value())
        .query(BriefingStore::briefing)
        .optional();
  }

  /** The last one of this unit before a day. */
  Optional<Briefing> findBefore(UnitId unit, LocalDate day) {
    return database
        .sql(
            SELECT
                + "where unit_id = :unit and held_on < :day order by held_on desc, id desc limit 1")
        .param("unit", unit.value())
        .param("day", day)
        .query(BriefingStore::briefing)
        .optional();
  }

  /** The latest first. */
  List<Briefing> list(LocalDate from, LocalDate until, int limit, int offset) {
    return database
        .sql(
            SELECT
                + """
                where held_on between :from and :until order by held_on desc, id desc limit :limit offset :offset
                """)
        .param("from", from)
        .param("until", until)
        .param("limit", limit)
        .param("offset", offset)
        .query(BriefingStore::briefing)
        .list();
  }

  int count(LocalDate from, LocalDate until) {
    return database
        .sql("select count(*) from commitments.briefing where held_on between :from and :until")
        .param("from", from)
        .param("until", until)
        .query(Integer.class)
        .single();
  }

  List<Integer> listYears() {
    return database
        .sql(
            "select distinct extract(year from held_on)::int as year from commitments.briefing order by 1 desc")
        .query((row, number) -> row.getInt("year"))
        .list();
  }

  /** Those of these units, or of all where none is named, the earliest first. */
  List<Briefing> list(Collection<UnitId> units, LocalDate from, LocalDate until, int limit) {
    return database
        .sql(
            SELECT
                + """
                where (:everybody or unit_id = any(:units)) and held_on between :from and :until
                order by held_on, starts_at, id limit :limit
                """)
        .param("everybody", units.isEmpty())
        .param("units", UnitId.numbers(units))
        .param("from", from)
        .param("until", until)
        .param("limit", limit)
        .query(BriefingStore::briefing)
        .list();
  }

  /** Those up to a day that have ended and of which nothing is kept, the earliest first. */
  List<BriefingId> listWithoutRecord(LocalDate until) {
    return database
        .sql(
            """
            select id from commitments.briefing where state = 'CLOSED' and stood_on is null and held_on <= :until
            order by held_on, id
            """)
        .param("until", until)
        .query((row, number) -> new BriefingId(row.getLong("id")))
        .list();
  }

  /** Puts other words on its invitation if nobody was faster. */
  boolean put(BriefingId id, int seen, Setting setting, Instant at) {
    return written(
                """
                update commitments.briefing
                set title = :title, held_on = :heldOn, starts_at = :startsAt, ends_at = :endsAt, place = :place,
                  chair = :chair, chair_post = :chairPost, secretary = :secretary, attendance = :attendance,
                  changed_at = :at, version = version + 1
                where id = :id and version = :seen
                """,
                setting)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("id", id.value())
            .param("seen", seen)
            .update()
        == 1;
  }

  /** {@code endsAt} null: what was known of its end stays. */
  void putState(BriefingId id, Briefing.State state, @Nullable LocalTime endsAt, Instant at) {
    database
        .sql(
            """
            update commitments.briefing
            set state = :state, ends_at = coalesce(cast(:endsAt as time), ends_at), changed_at = :at, version = version + 1
            where id = :id
            """)
        .param("state", state.name())
        .param("endsAt", endsAt)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id.value())
        .update();
  }

  private JdbcClient.StatementSpec written(String sql, Setting s) {
    return database
        .sql(sql)
        .param("title", s.title())
        .param("heldOn", s.heldOn())
        .param("startsAt", s.startsAt())
        .param("endsAt", s.endsAt())
        .param("place", s.place())
        .param("chair", s.chair())
        .param("chairPost", s.chairPost())
        .param("secretary", s.secretary())
        .param("attendance", String.join("\n", s.attendance()));
  }

  private static Briefing briefing(ResultSet row, int number) throws SQLException {
    Long previous = row.getObject("previous_id", Long.class);
    return new Briefing(
        new BriefingId(row.getLong("id")),
        new UnitId(row.getInt("unit_id")),
        new Setting(
            row.getString("title"),
            row.getObject("held_on", LocalDate.class),
            row.getObject("starts_at", LocalTime.class),
            row.getObject("ends_at", LocalTime.class),
            row.getString("place"),
            row.getString("chair"),
            row.getString("chair_post"),
            row.getString("secretary"),
            row.getString("attendance").lines().toList()),
        Briefing.State.valueOf(row.getString("state")),
        previous == null ? null : new BriefingId(previous),
        row.getObject("stood_on", LocalDate.class),
        row.getBoolean("reckoned"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getInt("version"));
  }
}
