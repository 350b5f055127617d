package vn.haidang.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions about who takes over the open work of abolished units. */
@Component
class SuccessorDecisionStore {

  private final JdbcClient database;

  SuccessorDecisionStore(JdbcClient database) {
    this.database = database;
  }

  Optional<UnitId> find(UnitId unit) {
    return database
        .sql("select successor_id from organisation.successor_decision where unit_id = :unit")
        .param("unit", unit.value())
        .query((row, number) -> new UnitId(row.getInt("successor_id")))
        .optional();
  }

  /** False where somebody has decided already. */
  boolean add(UnitId unit, UnitId successor, String reason, Instant at) {
    return database
            .sql(
                """
                insert into organisation.successor_decision (unit_id, successor_id, reason, decided_at)
                values (:unit, :successor, :reason, :at) on conflict (unit_id) do nothing
                """)
            .param("unit", unit.value())
            .param("successor", successor.value())
            .param("reason", reason)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** A decision as it is kept. */
  record Kept(UnitId unit, LocalDate ended, UnitId successor, String reason, Instant at) {}

  /** The latest first. */
  List<Kept> list(int most) {
    return database
        .sql(
            """
            select d.unit_id, upper(u.lifetime) as ended, d.successor_id, d.reason, d.decided_at
            from organisation.successor_decision d join organisation.unit u on u.id = d.unit_id
            order by d.decided_at desc, d.unit_id limit :most
            """)
        .param("most", most)
        .query((row, number) ->
            new Kept(
                new UnitId(row.getInt("unit_id")),
                row.getObject("ended", LocalDate.class),
                new UnitId(row.getInt("successor_id")),
                row.getString("reason"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant()))
        .list();
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
