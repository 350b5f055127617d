package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and puts right what is on record about one unit.
 *
 * <p>What the database refuses is undone up to a savepoint, so that the request can go on in its
 * transaction and say why.
 */
@Component
class UnitCorrectionStore {

  private final JdbcClient database;

  UnitCorrectionStore(JdbcClient database) {
    this.database = database;
  }

  Optional<Integer> findVersion(UnitId id) {
    return database
        .sql("select version from organisation.unit where id = :id")
        .param("id", id.value())
        .query(Integer.class)
        .optional();
  }

  /** False where somebody was faster. */
  boolean count(UnitId id, int seen) {
    return database
            .sql(
                "update organisation.unit set version = version + 1 where id = :id and version = :seen")
            .param("id", id.value())
            .param("seen", seen)
            .update()
        == 1;
  }

  List<UnitRecord.Name> listNames(UnitId id) {
    return database
        .sql(
            """
            select name, abbreviation, lower(valid) as since, upper(valid) as until
            from organisation.unit_name where unit_id = :id order by valid
            """)
        .param("id", id.value())
        .query((row, number) ->
            new UnitRecord.Name(
                row.getString("name"),
                row.getString("abbreviation"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class)))
        .list();
  }

  List<UnitRecord.Place> listPlaces(UnitId id) {
    return database
        .sql(
            """
            select p.kind, p.level, p.parent_id, lower(p.valid) as since, upper(p.valid) as until, coalesce((
              select n.name from organisation.unit_name n where n.unit_id = p.parent_id
              order by n.valid && p.valid desc, n.valid desc limit 1), '') as parent_name
            from organisation.unit_place p where p.unit_id = :id order by p.valid
            """)
        .param("id", id.value())
        .query((row, number) -> {
          int parent = row.getInt("parent_id");
          return new UnitRecord.Place(
              UnitKind.valueOf(row.getString("kind")),
              UnitLevel.valueOf(row.getString("level")),
              parent == 0 ? null : new UnitId(parent),
              row.getString("parent_name"),
              row.getObject("since", LocalDate.class),
              row.getObject("until", LocalDate.class));
        })
        .list();
  }

  List<UnitRecord.Code> listCodes(UnitId id) {
    return database
        .sql(
            """
            select scheme, code, lower(valid) as since, upper(valid) as until
            from organisation.unit_code where unit_id = :id order by scheme, valid
            """)
        .param("id", id.value())
        .query((row, number) ->
            new UnitRecord.Code(
                CodeScheme.valueOf(row.getString("scheme")),
                row.getString("code"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class)))
        .list();
  }

  List<UnitRecord.Function> listFunctions(UnitId id) {
    return database
        .sql(
            """
            select words, lower(valid) as since, upper(valid) as until
            from organisation.unit_function where unit_id = :id order by words collate "und-x-icu", valid
            """)
        .param("id", id.value())
        .query((row, number) ->
            new UnitRecord.Function(
                row.getString("words"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class)))
        .list();
  }

  /** Puts the name right that the unit bore since that day. */
  int putName(UnitId id, LocalDate since, String name, @Nullable String abbreviation) {
    return database
        .sql(
            """
            update organisation.unit_name set name = :name, abbreviation = :abbreviation
            where unit_id = :id and lower(valid) = :since
            """)
        .param("name", name)
        .param("abbreviation", abbreviation)
        .param("id", id.value())
        .param("since", since)
        .update();
  }

  /** The code of that scheme that began on that day never was. */
  int removeCode(UnitId id, CodeScheme scheme, LocalDate since) {
    return database
        .sql(
            """
            delete from organisation.unit_code where unit_id = :id and scheme = :scheme and lower(valid) = :since
            """)
        .param("id", id.value())
        .param("scheme", scheme.name())
        .param("since", since)
        .update();
  }

  /** The code of that scheme that ran on that day ends with the day before. */
  int endCode(UnitId id, CodeScheme scheme, LocalDate until) {
    return database
        .sql(
            """
            update organisation.unit_code set valid = daterange(lower(valid), :until)
            where unit_id = :id and scheme = :scheme and valid @> cast(:until as date) and lower(valid) < :until
            """)
        .param("id", id.value())
        .param("scheme", scheme.name())
        .param("until", until)
        .update();
  }

  /** A code from that day to the next one of the scheme, or as long as the unit stands. */
  @Transactional(propagation = Propagation.NESTED)
  int addCode(UnitId id, CodeScheme scheme, String code, LocalDate since) {
    return database
        .sql(
            """
            insert into organisation.unit_code (unit_id, scheme, code, valid)
            select u.id, :scheme, :code, daterange(:since, least(upper(u.lifetime), (
              select min(lower(c.valid)) from organisation.unit_code c
              where c.unit_id = u.id and c.scheme = :scheme and lower(c.valid) > :since)))
            from organisation.unit u where u.id = :id
            """)
        .param("id", id.value())
        .param("scheme", scheme.name())
        .param("code", code)
        .param("since", since)
        .update();
  }

  /** From that day, to the day given or as long as the unit stands. */
  @Transactional(propagation = Propagation.NESTED)
  int addFunction(UnitId id, String words, LocalDate since, @Nullable LocalDate until) {
    return database
        .sql(
            """
            insert into organisation.unit_function (unit_id, words, valid)
            select u.id, :words, daterange(:since, least(upper(u.lifetime), cast(:until as date)))
            from organisation.unit u where u.id = :id
            """)
        .param("id", id.value())
        .param("words", words)
        .param("since", since)
        .param("until", until)
        .update();
  }

  /** The function that was declared since that day never was. */
  int removeFunction(UnitId id, String words, LocalDate since) {
    return database
        .sql(
            """
            delete from organisation.unit_function where unit_id = :id and words = :words and lower(valid) = :since
            """)
        .param("id", id.value())
        .param("words", words)
        .param("since", since)
        .update();
  }
}
