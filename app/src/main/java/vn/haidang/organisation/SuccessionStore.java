package vn.haidang.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who took over from whom. */
@Component
class SuccessionStore {

  private static final String COLUMNS =
      """
      select s.event_id, e.happened_on, s.predecessor_id, s.successor_id, s.share,
        coalesce(upper(u.lifetime) <= e.happened_on, false) as ends
      from organisation.succession s
      join organisation.event e on e.id = s.event_id
      join organisation.unit u on u.id = s.predecessor_id
      """;

  private final JdbcClient database;

  SuccessionStore(JdbcClient database) {
    this.database = database;
  }

  /** From these units, after the one day and up to the other. */
  List<Succession> listFrom(Collection<UnitId> predecessors, LocalDate after, LocalDate upTo) {
    return database
        .sql(
            COLUMNS
                + """
                where s.predecessor_id = any(:units) and e.happened_on > :after and e.happened_on <= :upTo
                order by e.happened_on, s.predecessor_id, s.successor_id
                """)
        .param("units", UnitId.numbers(predecessors))
        .param("after", after)
        .param("upTo", upTo)
        .query(SuccessionStore::succession)
        .list();
  }

  /** To these units, after the one day and up to the other. */
  List<Succession> listTo(Collection<UnitId> successors, LocalDate after, LocalDate upTo) {
    return database
        .sql(
            COLUMNS
                + """
                where s.successor_id = any(:units) and e.happened_on > :after and e.happened_on <= :upTo
                order by e.happened_on desc, s.predecessor_id, s.successor_id
                """)
        .param("units", UnitId.numbers(successors))
        .param("after", after)
        .param("upTo", upTo)
        .query(SuccessionStore::succession)
        .list();
  }

  /** All, after the one day and up to the other. */
  List<Succession> list(LocalDate after, LocalDate upTo) {
    return database
        .sql(
            COLUMNS
                + """
                where e.happened_on > :after and e.happened_on <= :upTo
                order by e.happened_on, s.predecessor_id, s.successor_id
                """)
        .param("after", after)
        .param("upTo", upTo)
        .query(SuccessionStore::succession)
        .list();
  }

  /** Events that concern the unit, the earliest first. */
  List<UnitEvent> listEvents(UnitId unit) {
    return database
        .sql(
            """
            select e.id, e.kind, e.happened_on, e.legal_basis, e.note
            from organisation.event e join organisation.event_unit u on u.event_id = e.id
            where u.unit_id = :unit order by e.happened_on, e.id
            """)
        .param("unit", unit.value())
        .query((row, number) ->
            new UnitEvent(
                new EventId(row.getInt("id")),
                EventKind.valueOf(row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                row.getString("legal_basis"),
                row.getString("note")))
        .list();
  }

  private static Succession succession(ResultSet row, int number) throws SQLException {
    return new Succession(
        new EventId(row.getInt("event_id")),
        row.getObject("happened_on", LocalDate.class),
        new UnitId(row.getInt("predecessor_id")),
        new UnitId(row.getInt("successor_id")),
        Share.of(row.getBigDecimal("share")),
        row.getBoolean("ends"));
  }
}
