package vn.haidang.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;

/** Open work that passes from an abolished unit to its successor. */
@Component
class PassingStore {

  private final JdbcClient database;

  PassingStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * A later word on the same unit and day replaces the earlier one until it has been carried out.
   */
  void put(UnitId unit, UnitId successor, LocalDate from) {
    database
        .sql(
            """
            insert into commitments.succession (unit_id, successor_id, from_day) values (:unit, :successor, :from)
            on conflict (unit_id, from_day) do update set successor_id = excluded.successor_id
            where commitments.succession.done_at is null
            """)
        .param("unit", unit.value())
        .param("successor", successor.value())
        .param("from", from)
        .update();
  }

  /** Those whose day has come, locked for whoever carries them out. */
  List<Passing> listDue(LocalDate today) {
    return database
        .sql(
            """
            select unit_id, successor_id, from_day from commitments.succession
            where done_at is null and from_day <= :today order by from_day, unit_id for update
            """)
        .param("today", today)
        .query((row, number) ->
            new Passing(
                new UnitId(row.getInt("unit_id")),
                new UnitId(row.getInt("successor_id")),
                row.getObject("from_day", LocalDate.class)))
        .list();
  }

  /** How much is open for each unit; those without any are left out. One question for a country. */
  Map<UnitId, Integer> countOpen(Collection<UnitId> units) {
    Map<UnitId, Integer> open = new HashMap<>();
    database
        .sql(
            """
            select owner_unit, count(*) as open from commitments.commitment
            where owner_unit = any(:units) and closed = 'O' group by owner_unit
            """)
        .param("units", units.stream().map(UnitId::value).toArray(Integer[]::new))
        .query(row -> {
          open.put(new UnitId(row.getInt("owner_unit")), row.getInt("open"));
        });
    return open;
  }

  /** Open work changes its holder and says so in its history; closed work keeps it. */
  int move(Passing passing, String by, Instant at) {
    return database
        .sql(
            """
            with moved as (
              update commitments.commitment
              set owner_unit = :successor, accountable_post = null, officer_id = null, version = version + 1
              where owner_unit = :unit and closed = 'O' returning id
            )
            insert into commitments.event (commitment_id, at, by_name, kind, note, detail)
            select id, :at, :by, 'commitment.succeeded', '',
              jsonb_build_object('owner', :unit || ' → ' || :successor) from moved
            """)
        .param("successor", passing.successor().value())
        .param("unit", passing.unit().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  /** Open parts pass as well, unless the successor has a part of its own in the same work. */
  void moveParts(Passing passing) {
    database
        .sql(
            """
            update commitments.part p set unit_id = :successor
            where p.unit_id = :unit and p.done_on is null and not exists (
              select 1 from commitments.part own
              where own.commitment_id = p.commitment_id and own.unit_id = :successor)
            """)
        .param("successor", passing.successor().value())
        .param("unit", passing.unit().value())
        .update();
  }

  void finish(Passing passing, Instant at) {
    database
        .sql(
            """
            update commitments.succession set done_at = :at
            where unit_id = :unit and from_day = :from and done_at is null
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("unit", passing.unit().value())
        .param("from", passing.from())
        .update();
  }

  /** From whom to whom, and since when. */
  record Passing(UnitId unit, UnitId successor, LocalDate from) {}
}
