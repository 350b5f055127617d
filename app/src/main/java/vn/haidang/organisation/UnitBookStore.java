package vn.haidang.organisation;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters units and their dated facts.
 *
 * <p>What the database refuses is undone up to a savepoint, so that the request can go on in its
 * transaction and say why.
 */
@Component
class UnitBookStore {

  private final JdbcClient database;

  UnitBookStore(JdbcClient database) {
    this.database = database;
  }

  UnitId addUnit(LocalDate since) {
    return new UnitId(
        database
            .sql(
                "insert into organisation.unit (lifetime) values (daterange(:since, null)) returning id")
            .param("since", since)
            .query(Integer.class)
            .single());
  }

  /** Gives every unit a key by which rows can mean it. */
  void nameInFiles() {
    database.sql("update organisation.unit set key = 'id:' || id where key is null").update();
  }

  String keyOf(UnitId id) {
    return database
        .sql("select coalesce(key, 'id:' || id) as key from organisation.unit where id = :id")
        .param("id", id.value())
        .query((row, number) -> row.getString("key"))
        .single();
  }

  void addName(UnitId id, NewUnit unit) {
    database
        .sql(
            """
            insert into organisation.unit_name (unit_id, valid, name, abbreviation)
            values (:id, daterange(:since, null), :name, :abbreviation)
            """)
        .param("id", id.value())
        .param("since", unit.since())
        .param("name", unit.name())
        .param("abbreviation", unit.abbreviation())
        .update();
  }

  void addPlace(UnitId id, NewUnit unit) {
    database
        .sql(
            """
            insert into organisation.unit_place (unit_id, valid, kind, level, parent_id)
            values (:id, daterange(:since, null), :kind, :level, :parent)
            """)
        .param("id", id.value())
        .param("since", unit.since())
        .param("kind", unit.kind().name())
        .param("level", unit.level().name())
        .param("parent", unit.parent() == null ? null : unit.parent().value())
        .update();
  }

  @Transactional(propagation = Propagation.NESTED)
  void addCode(UnitId id, CodeScheme scheme, String code, LocalDate since) {
    database
        .sql(
            """
            insert into organisation.unit_code (unit_id, scheme, code, valid)
            values (:id, :scheme, :code, daterange(:since, null))
            """)
        .param("id", id.value())
        .param("scheme", scheme.name())
        .param("code", code)
        .param("since", since)
        .update();
  }

  void addFunction(UnitId id, String words, LocalDate since) {
    database
        .sql(
            """
            insert into organisation.unit_function (unit_id, words, valid)
            values (:id, :words, daterange(:since, null))
            """)
        .param("id", id.value())
        .param("words", words)
        .param("since", since)
        .update();
  }

  /** Takes out of the derived table what the facts no longer say. */
  int removeOutdatedStandings() {
    return database
        .sql(
            """
            delete from organisation.standing s where not exists (
              select from organisation.standing_computed c
              where c.unit_id = s.unit_id and c.valid = s.valid and c.name = s.name and c.kind = s.kind
                and c.level = s.level and c.path operator(public.=) s.path and coalesce(c.abbreviation, '') = coalesce(s.abbreviation, ''))
            """)
        .update();
  }

  /** Adds to the derived table what the facts say and it does not hold yet. */
  int addMissingStandings() {
    return database
        .sql(
            """
            insert into organisation.standing (unit_id, valid, name, abbreviation, kind, level, parent_id, path)
            select c.unit_id, c.valid, c.name, c.abbreviation, c.kind, c.level, c.parent_id, c.path
            from organisation.standing_computed c
            where not exists (select from organisation.standing s where s.unit_id = c.unit_id and s.valid = c.valid)
            """)
        .update();
  }
}
