package vn.haidang.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions about who takes over the open work of abolished units, corrections among them. */
@Component
class SuccessorDecisionStore {

  private static final String KEPT =
      """
      select d.unit_id, upper(u.lifetime) as ended, d.successor_id, d.instead_of_id, d.reason, d.decided_at, d.decided_by,
        d.version, not exists (
          select from organisation.successor_decision later
          where later.unit_id = d.unit_id and later.version > d.version) as standing
      from organisation.successor_decision d join organisation.unit u on u.id = d.unit_id
      """;

  private final JdbcClient database;

  SuccessorDecisionStore(JdbcClient database) {
    this.database = database;
  }

  /** Whom the last decision about each of these units named; those without one are left out. */
  Map<UnitId, UnitId> findAll(Collection<UnitId> units) {
    Map<UnitId, UnitId> named = new HashMap<>();
    database
        .sql(
            """
            select distinct on (unit_id) unit_id, successor_id from organisation.successor_decision
            where unit_id = any(:units) order by unit_id, version desc
            """)
        .param("units", UnitId.numbers(units))
        .query(row -> {
          named.put(new UnitId(row.getInt("unit_id")), new UnitId(row.getInt("successor_id")));
        });
    return named;
  }

  Optional<Kept> findLast(UnitId unit) {
    return database
        .sql(KEPT + "where d.unit_id = :unit order by d.version desc limit 1")
        .param("unit", unit.value())
        .query((row, number) -> kept(row))
        .optional();
  }

  /** Everybody who was ever named for a unit. */
  List<UnitId> listNamed(UnitId unit) {
    return database
        .sql(
            """
            select distinct successor_id from organisation.successor_decision where unit_id = :unit
            union select instead_of_id from organisation.successor_decision
            where unit_id = :unit and instead_of_id is not null order by 1
            """)
        .param("unit", unit.value())
        .query((row, number) -> new UnitId(row.getInt("successor_id")))
        .list();
  }

  /** False where somebody has decided already. */
  boolean add(
      UnitId unit,
      int version,
      UnitId successor,
      @Nullable UnitId insteadOf,
      String reason,
      Instant at,
      String by) {
    return database
            .sql(
                """
                insert into organisation.successor_decision
                  (unit_id, version, successor_id, instead_of_id, reason, decided_at, decided_by)
                values (:unit, :version, :successor, :insteadOf, :reason, :at, :by)
                on conflict (unit_id, version) do nothing
                """)
            .param("unit", unit.value())
            .param("version", version)
            .param("successor", successor.value())
            .param("insteadOf", insteadOf == null ? null : insteadOf.value())
            .param("reason", reason)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .update()
        == 1;
  }

  /** A decision as it is kept; {@code standing}: none about the unit came after it. */
  record Kept(
      UnitId unit,
      LocalDate ended,
      UnitId successor,
      @Nullable UnitId insteadOf,
      String reason,
      Instant at,
      @Nullable String by,
      int version,
      boolean standing) {}

  /** The latest first. */
  List<Kept> list() {
    return database
        .sql(KEPT + "order by d.decided_at desc, d.unit_id, d.version desc")
        .query((row, number) -> kept(row))
        .list();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    Integer insteadOf = row.getObject("instead_of_id", Integer.class);
    return new Kept(
        new UnitId(row.getInt("unit_id")),
        row.getObject("ended", LocalDate.class),
        new UnitId(row.getInt("successor_id")),
        insteadOf == null ? null : new UnitId(insteadOf),
        row.getString("reason"),
        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
        row.getString("decided_by"),
        row.getInt("version"),
        row.getBoolean("standing"));
  }

  /** Units that were no more by that day, the earliest first. */
  List<UnitId> listEndedBy(LocalDate day) {
    return database
        .sql(
            """
            select id from organisation.unit where upper(lifetime) <= cast(:day as date) order by upper(lifetime), id
            """)
        .param("day", day)
        .query((row, number) -> new UnitId(row.getInt("id")))
        .list();
  }
}
