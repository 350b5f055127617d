package vn.haidang.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What hangs on an indicator: its codes in other systems and what was changed in it. */
@Component("indicatorCatalogueStore")
class CatalogueStore {

  private final JdbcClient database;

  CatalogueStore(JdbcClient database) {
    this.database = database;
  }

  List<IndicatorCode> listCodes(IndicatorId indicator) {
    return database
        .sql(
            """
            select indicator_id, system, code, valid_from, valid_to from measures.indicator_code
            where indicator_id = :id order by system, valid_from
            """)
        .param("id", indicator.value())
        .query(CatalogueStore::code)
        .list();
  }

  /** Of all indicators. */
  List<IndicatorCode> listAllCodes() {
    return database
        .sql(
            """
            select indicator_id, system, code, valid_from, valid_to from measures.indicator_code
            order by system, code, valid_from
            """)
        .query(CatalogueStore::code)
        .list();
  }

  private static IndicatorCode code(ResultSet row, int number) throws SQLException {
    return new IndicatorCode(
        new IndicatorId(row.getInt("indicator_id")),
        row.getString("system"),
        row.getString("code"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }

  /**
   * Whether the code was free from that day on; an earlier one of the indicator in the system ends.
   *
   * @throws org.springframework.dao.DataIntegrityViolationException if somebody else has just taken
   *     it; undone up to a savepoint, so that the request can go on and say so
   */
  @Transactional(propagation = Propagation.NESTED)
  boolean addCode(IndicatorCode code) {
    hold(code.indicator());
    database
        .sql(
            """
            update measures.indicator_code set valid_to = :from::date - 1
            where indicator_id = :id and system = :system and valid_to is null and valid_from < :from
            """)
        .param("id", code.indicator().value())
        .param("system", code.system())
        .param("from", code.from())
        .update();
    return database
            .sql(
                """
                insert into measures.indicator_code (indicator_id, system, code, valid_from, valid_to)
                select :id, :system, :code, :from, cast(:until as date)
                where not exists (select from measures.indicator_code
                  where system = :system and code = :code and daterange(valid_from, valid_to, '[]') && daterange(:from, cast(:until as date), '[]'))
                """)
            .param("id", code.indicator().value())
            .param("system", code.system())
            .param("code", code.code())
            .param("from", code.from())
            .param("until", code.until())
            .update()
        == 1;
  }

  /** Keeps others from giving the indicator a code until the transaction ends. */
  private void hold(IndicatorId indicator) {
    database
        .sql("select id from measures.indicator where id = :id for no key update")
        .param("id", indicator.value())
        .query(Integer.class)
        .optional();
  }

  /** Ends a code; whether there was one that lasted. */
  boolean endCode(IndicatorId indicator, String system, String code, LocalDate until) {
    return database
            .sql(
                """
                update measures.indicator_code set valid_to = :until
                where indicator_id = :id and system = :system and code = :code and valid_to is null and valid_from <= :until
                """)
            .param("id", indicator.value())
            .param("system", system)
            .param("code", code)
            .param("until", until)
            .update()
        == 1;
  }

  void addChange(
      IndicatorId id, int version, Instant at, String by, Map.Entry<String, String[]> field) {
    database
        .sql(
            """
            insert into measures.indicator_change (indicator_id, version, changed_at, changed_by, field, before, after)
            values (:id, :version, :at, :by, :field, :before, :after)
            """)
        .param("id", id.value())
        .param("version", version)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("field", field.getKey())
        .param("before", field.getValue()[0])
        .param("after", field.getValue()[1])
        .update();
  }

  /** The latest first. */
  List<IndicatorChange> listChanges(IndicatorId id, int most) {
    return database
        .sql(
            """
            select version, changed_at, changed_by, field, before, after from measures.indicator_change
            where indicator_id = :id order by id desc limit :most
            """)
        .param("id", id.value())
        .param("most", most)
        .query((row, number) ->
            new IndicatorChange(
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                row.getString("field"),
                row.getString("before"),
                row.getString("after")))
        .list();
  }
}
