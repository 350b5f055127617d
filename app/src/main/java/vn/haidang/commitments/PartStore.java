package vn.haidang.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;

/** The parts of coordinating units: how far each is, and parts that are given up. */
@Component
class PartStore {

  private final JdbcClient database;

  PartStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * Gives a unit a part, or other words to the one it has.
   *
   * @param seen the words it had; null: it had no part
   * @return false: it has a part in other words than these
   */
  boolean put(CommitmentId id, UnitId unit, String words, @Nullable String seen) {
    return database
            .sql(
                """
                insert into commitments.part (commitment_id, unit_id, words) values (:id, :unit, :words)
                on conflict (commitment_id, unit_id) do update set words = excluded.words, origin_unclear = false
                where commitments.part.words in (excluded.words, cast(:seen as text))
                """)
            .param("id", id.value())
            .param("unit", unit.value())
            .param("words", words)
            .param("seen", seen)
            .update()
        == 1;
  }

  /** What a unit reports on its part. {@code doneOn} null: it is not done, or no longer. */
  record Report(int percent, String note, @Nullable LocalDate doneOn, Instant at, String by) {}

  /** False if the unit has no part in it. */
  boolean report(CommitmentId id, UnitId unit, Report report) {
    return database
            .sql(
                """
                update commitments.part
                set progress = :percent, note = :note, done_on = :doneOn, done_before = null, reported_at = :at, reported_by = :by
                where commitment_id = :id and unit_id = :unit
                """)
            .param("percent", report.percent())
            .param("note", report.note())
            .param("doneOn", report.doneOn())
            .param("at", report.at().atOffset(ZoneOffset.UTC))
            .param("by", report.by())
            .param("id", id.value())
            .param("unit", unit.value())
            .update()
        == 1;
  }

  /** Sends a finished part back; false if it was not finished. */
  boolean reopen(CommitmentId id, UnitId unit) {
    return database
            .sql(
                """
                update commitments.part set done_on = null, progress = least(progress, 99)
                where commitment_id = :id and unit_id = :unit and done_on is not null
                """)
            .param("id", id.value())
            .param("unit", unit.value())
            .update()
        == 1;
  }

  /** Takes it away with all that was joined to it; false if it had none. */
  boolean remove(CommitmentId id, UnitId unit) {
    return database
            .sql(
                """
                with joined as (delete from commitments.joined_part where commitment_id = :id and joined_to = :unit)
                delete from commitments.part where commitment_id = :id and unit_id = :unit
                """)
            .param("id", id.value())
            .param("unit", unit.value())
            .update()
        == 1;
  }

  /**
   * Parts that are not done go with what stands for their commitment from now on, with what was
   * joined to them; what was reported on them stays where it was. The history says so.
   *
   * @param owner who leads it; whoever does takes no part in it
   */
  void copyOpen(CommitmentId from, CommitmentId to, @Nullable UnitId owner, Instant at, String by) {
    database
        .sql(
            """
            with copied as (
              insert into commitments.part (commitment_id, unit_id, words, came_from, came_before, origin_unclear)
              select :to, unit_id, words, came_from, came_before, origin_unclear from commitments.part
              where commitment_id = :from and done_on is null and unit_id is distinct from cast(:owner as int)
              returning unit_id, words
            ), joined as (
              insert into commitments.joined_part
                (commitment_id, unit_id, joined_to, came_from, came_before, words, progress, note, reported_at, reported_by, joined_at)
              select :to, unit_id, joined_to, came_from, came_before, words, progress, note, reported_at, reported_by, joined_at
              from commitments.joined_part where commitment_id = :from and joined_to in (select unit_id from copied) order by id
            )
            insert into commitments.event (commitment_id, at, by_name, kind, note, detail)
            select :to, :at, :by, 'commitment.shared', words, jsonb_build_object('unit', cast(unit_id as text)) from copied
            """)
        .param("from", from.value())
        .param("to", to.value())
        .param("owner", CommitmentStore.value(owner))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  List<Part> list(CommitmentId id) {
    return list(List.of(id)).getOrDefault(id, List.of());
  }

  /** The parts of each, by unit; those without any are not in it. */
  Map<CommitmentId, List<Part>> list(Collection<CommitmentId> ids) {
    Map<CommitmentId, Map<UnitId, List<JoinedPart>>> joined = joined(ids);
    Map<CommitmentId, List<Part>> parts = new HashMap<>();
    database
        .sql(
            """
            select commitment_id, unit_id, words, progress, note, reported_at, done_on
            from commitments.part where commitment_id = any(:ids) order by commitment_id, unit_id
            """)
        .param("ids", CommitmentId.numbers(ids))
        .query(row -> {
          CommitmentId id = new CommitmentId(row.getLong("commitment_id"));
          parts
              .computeIfAbsent(id, key -> new ArrayList<>())
              .add(part(row, joined.getOrDefault(id, Map.of())));
        });
    return parts;
  }

  /** What was joined to the parts of these, by the unit that answers for it. */
  private Map<CommitmentId, Map<UnitId, List<JoinedPart>>> joined(Collection<CommitmentId> ids) {
    Map<CommitmentId, Map<UnitId, List<JoinedPart>>> joined = new HashMap<>();
    database
        .sql(
            """
            select commitment_id, joined_to, unit_id, words, progress, note, reported_at, reported_by, joined_at
            from commitments.joined_part where commitment_id = any(:ids) order by id
            """)
        .param("ids", CommitmentId.numbers(ids))
        .query(row -> {
          joined
              .computeIfAbsent(
                  new CommitmentId(row.getLong("commitment_id")), key -> new HashMap<>())
              .computeIfAbsent(new UnitId(row.getInt("joined_to")), key -> new ArrayList<>())
              .add(joined(row));
        });
    return joined;
  }

  private static JoinedPart joined(ResultSet row) throws SQLException {
    return new JoinedPart(
        new UnitId(row.getInt("unit_id")),
        row.getString("words"),
        row.getInt("progress"),
        row.getString("note"),
        reportedAt(row),
        row.getString("reported_by"),
        row.getObject("joined_at", OffsetDateTime.class).toInstant());
  }

  private static Part part(ResultSet row, Map<UnitId, List<JoinedPart>> joined)
      throws SQLException {
    UnitId unit = new UnitId(row.getInt("unit_id"));
    return new Part(
        unit,
        row.getString("words"),
        row.getInt("progress"),
        row.getString("note"),
        reportedAt(row),
        row.getObject("done_on", LocalDate.class),
        joined.getOrDefault(unit, List.of()));
  }

  private static @Nullable Instant reportedAt(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("reported_at", OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
