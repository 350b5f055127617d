package vn.haidang.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.SuccessorCorrected;
import vn.haidang.organisation.UnitId;

/** Open work that passes from an abolished unit to its successor. */
@Component
class PassingStore {

  /**
   * What came from the unit, by however many others between: nobody has given it by hand since, and
   * no correction of an earlier step has taken it out of the unit's way.
   */
  private static final String PASSED =
      """
      with word as (
        select c.id, c.due, c.owner_unit, e.id as number, e.kind,
          case e.kind when 'commitment.succeeded' then split_part(e.detail->>'owner', ' → ', 1)
            when 'commitment.successor-corrected' then e.detail->>'of' end as origin
        from commitments.commitment c join commitments.event e on e.commitment_id = c.id
        where c.owner_unit = any(:holders) and c.closed = 'O' and (e.detail->>'owner' like '% → %' or e.kind = 'commitment.successor-corrected')
      ), passed as (
        select distinct w.id, w.due, w.owner_unit from word w
        where w.origin = cast(:unit as text)
          and not exists (select from word given where given.id = w.id and given.number > w.number and given.origin is null)
          and not exists (
            select from word put join word came on came.id = put.id and came.origin = put.origin and came.number < put.number
            where put.id = w.id and put.number > w.number and put.kind = 'commitment.successor-corrected'
              and put.origin <> w.origin and came.number < w.number)
      )
      """;

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
        .query(PassingStore::passing)
        .list();
  }

  /**
   * Those that were carried out, where more has come to the abolished unit since: a plan of that
   * time was opened later, or something closed was opened again.
   */
  List<Passing> listLate(LocalDate today) {
    return database
        .sql(
            """
            select distinct on (s.unit_id) s.unit_id, s.successor_id, s.from_day from commitments.succession s
            where s.done_at is not null and s.from_day <= :today and (
              exists (select from commitments.commitment c where c.owner_unit = s.unit_id and c.closed = 'O')
              or exists (select from commitments.obstacle o where o.remover_unit = s.unit_id and o.state = 'OPEN')
              or exists (
                select from commitments.part p join commitments.commitment c on c.id = p.commitment_id and c.closed = 'O'
                where p.unit_id = s.unit_id and p.done_on is null))
            order by s.unit_id, s.from_day desc
            """)
        .param("today", today)
        .query(PassingStore::passing)
        .list();
  }

  /** Units that have open work, parts in it or obstacles to remove. */
  Set<UnitId> listHolders() {
    return Set.copyOf(
        database
            .sql(
                """
                select distinct owner_unit as unit from commitments.commitment where closed = 'O' and owner_unit is not null
                union
                select p.unit_id from commitments.part p
                join commitments.commitment c on c.id = p.commitment_id and c.closed = 'O' where p.done_on is null
                union
                select remover_unit from commitments.obstacle where state = 'OPEN' and remover_unit is not null
                """)
            .query((row, number) -> new UnitId(row.getInt("unit")))
            .list());
  }

  /** Notes who answers for an abolished unit of which nothing was heard yet. */
  void putFirst(UnitId unit, UnitId heir, LocalDate from) {
    database
        .sql(
            """
            insert into commitments.succession (unit_id, successor_id, from_day)
            select :unit, :heir, :from
            where not exists (select from commitments.succession where unit_id = :unit)
            """)
        .param("unit", unit.value())
        .param("heir", heir.value())
        .param("from", from)
        .update();
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
        .param("units", UnitId.numbers(units))
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

  /**
   * Notes the right successor in place of a wrong one; false where a later word has been heard
   * already.
   */
  boolean correct(SuccessorCorrected corrected) {
    return database
            .sql(
                """
                insert into commitments.succession (unit_id, successor_id, from_day, decision)
                values (:unit, :right, :from, :decision)
                on conflict (unit_id, from_day) do update
                set successor_id = excluded.successor_id, decision = excluded.decision, done_at = null
                where commitments.succession.decision < excluded.decision
                """)
            .param("unit", corrected.unit().value())
            .param("right", corrected.right().value())
            .param("from", corrected.from())
            .param("decision", corrected.decision())
            .update()
        == 1;
  }

  /**
   * Open work that one of the holders has because it went over from the unit, and not because
   * somebody assigned it. The most urgent first.
   */
  List<CommitmentId> listPassed(UnitId unit, Collection<UnitId> holders) {
    return database
        .sql(PASSED + "select id from passed order by due nulls last, id")
        .param("unit", unit.value())
        .param("holders", UnitId.numbers(holders))
        .query((row, number) -> new CommitmentId(row.getLong("id")))
        .list();
  }

  /**
   * What the right successor has already, because it came to him by way of the wrong one, is his
   * own way from now on: a correction of the wrong one's own successor does not take it from him.
   */
  void settle(SuccessorCorrected corrected, String by, Instant at) {
    database
        .sql(
            PASSED
                + """
                insert into commitments.event (commitment_id, at, by_name, kind, note, detail)
                select id, :at, :by, 'commitment.successor-corrected', :reason, jsonb_build_object('of', cast(:unit as text))
                from passed
                where (
                  select origin from word where word.id = passed.id order by number desc limit 1) <> cast(:unit as text)
                """)
        .param("unit", corrected.unit().value())
        .param("holders", UnitId.numbers(List.of(corrected.right())))
        .param("reason", corrected.reason())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  /** Hands that on to the right successor and says so in its history. */
  int moveOn(SuccessorCorrected corrected, String by, Instant at) {
    return database
        .sql(
            PASSED
                + """
                , moved as (
                  update commitments.commitment c
                  set owner_unit = :right, accountable_post = null, officer_id = null, version = version + 1
                  from passed where c.id = passed.id returning c.id, passed.owner_unit as wrong
                )
                insert into commitments.event (commitment_id, at, by_name, kind, note, detail)
                select id, :at, :by, 'commitment.successor-corrected', :reason,
                  jsonb_build_object('owner', wrong || ' → ' || :right, 'of', cast(:unit as text)) from moved
                """)
        .param("unit", corrected.unit().value())
        .param("holders", UnitId.numbers(corrected.wrong()))
        .param("right", corrected.right().value())
        .param("reason", corrected.reason())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
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

  private static Passing passing(ResultSet row, int number) throws SQLException {
    return new Passing(
        new UnitId(row.getInt("unit_id")),
        new UnitId(row.getInt("successor_id")),
        row.getObject("from_day", LocalDate.class));
  }
}
