package vn.haidang.measures;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.organisation.UnitId;

/** Targets; rows are only added. */
@Component
class TargetStore {

  private static final String SELECT =
      """
      select t.id, t.indicator_id, t.unit, t.year, t.comparator, t.value, t.value_max, t.base, t.aspiration, t.agreed_path,
        t.plan_id, t.edition_id, t.item_id, t.address, t.quote, t.legal_basis, t.set_on, t.replaces
      from measures.target t
      """;

  /** Set until a day of a year and not replaced until then. */
  private static final String IN_FORCE =
      """
      where t.year = :year and t.set_on <= :on
        and not exists (select from measures.target n where n.replaces = t.id and n.set_on <= :on)
      """;

  private final JdbcClient database;

  TargetStore(JdbcClient database) {
    this.database = database;
  }

  /** The number in {@code target} is not used. */
  long add(Target target, Instant at, String by) {
    Target.Origin origin = target.origin();
    return database
        .sql(
            """
            insert into measures.target (indicator_id, unit, year, comparator, value, value_max, base, aspiration, agreed_path,
              plan_id, edition_id, item_id, address, quote, legal_basis, set_on, replaces, recorded_at, recorded_by)
            values (:indicator, :unit, :year, :comparator, :value, :max, :base, :aspiration, :path, :plan, :edition, :item,
              :address, :quote, :basis, :setOn, :replaces, :at, :by)
            returning id
            """)
        .param("indicator", target.indicator().value())
        .param("unit", target.unit().value())
        .param("year", target.year())
        .param("comparator", target.comparator().name())
        .param("value", target.value())
        .param("max", target.valueMax())
        .param("base", target.base())
        .param("aspiration", target.aspiration())
        .param(
            "path",
            target.agreedPath().isEmpty() ? null : target.agreedPath().toArray(BigDecimal[]::new))
        .param("plan", origin == null ? null : origin.plan())
        .param("edition", origin == null ? null : origin.edition())
        .param("item", origin == null ? null : origin.item())
        .param("address", origin == null ? null : origin.address())
        .param("quote", origin == null ? null : origin.quote())
        .param("basis", target.legalBasis())
        .param("setOn", target.setOn())
        .param("replaces", target.replaces())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .query(Long.class)
        .single();
  }

  /** Those in force on a day: set until then and not replaced until then. */
  List<Target> listInForce(UnitId unit, int year, LocalDate on) {
    return database
        .sql(SELECT + IN_FORCE + " and t.unit = :unit order by t.indicator_id, t.id")
        .param("unit", unit.value())
        .param("year", year)
        .param("on", on)
        .query(TargetStore::target)
        .list();
  }

  /** Those of all units in force on a day. */
  List<Target> listInForce(IndicatorId indicator, int year, LocalDate on) {
    return database
        .sql(SELECT + IN_FORCE + " and t.indicator_id = :indicator order by t.unit, t.id")
        .param("indicator", indicator.value())
        .param("year", year)
        .param("on", on)
        .query(TargetStore::target)
        .list();
  }

  /** All of one indicator, the newest first, with those that were replaced. */
  List<Target> list(IndicatorId indicator, UnitId unit, int year) {
    return database
        .sql(
            SELECT
                + "where t.indicator_id = :indicator and t.unit = :unit and t.year = :year order by t.set_on desc, t.id desc")
        .param("indicator", indicator.value())
        .param("unit", unit.value())
        .param("year", year)
        .query(TargetStore::target)
        .list();
  }

  Optional<Target> findUnreplaced(IndicatorId indicator, UnitId unit, int year) {
    return database
        .sql(
            SELECT
                + """
                where t.indicator_id = :indicator and t.unit = :unit and t.year = :year
                  and not exists (select from measures.target n where n.replaces = t.id)
                order by t.id desc limit 1
                """)
        .param("indicator", indicator.value())
        .param("unit", unit.value())
        .param("year", year)
        .query(TargetStore::target)
        .optional();
  }

  /** Units with targets in a year. */
  List<UnitId> listUnits(int year) {
    return database
        .sql("select distinct unit from measures.target where year = :year order by unit")
        .param("year", year)
        .query((row, number) -> new UnitId(row.getInt("unit")))
        .list();
  }

  /** Books are opened one after the other until this transaction ends. */
  void lockOpening() {
    database.sql("select pg_advisory_xact_lock(7308265)").query((row, number) -> 0).single();
  }

  boolean hasEdition(long edition) {
    return database
        .sql("select exists (select from measures.target where edition_id = :edition)")
        .param("edition", edition)
        .query(Boolean.class)
        .single();
  }

  /** Years for which any unit has targets, newest first. */
  List<Integer> listYears() {
    return database
        .sql("select distinct year from measures.target order by year desc")
        .query((row, number) -> row.getInt("year"))
        .list();
  }

  private static Target target(ResultSet row, int number) throws SQLException {
    return new Target(
        row.getLong("id"),
        new IndicatorId(row.getInt("indicator_id")),
        new UnitId(row.getInt("unit")),
        row.getInt("year"),
        Comparator.valueOf(row.getString("comparator")),
        row.getBigDecimal("value"),
        row.getBigDecimal("value_max"),
        row.getBigDecimal("base"),
        row.getBoolean("aspiration"),
        path(row),
        origin(row),
        row.getString("legal_basis"),
        row.getObject("set_on", LocalDate.class),
        row.getObject("replaces", Long.class));
  }

  private static List<BigDecimal> path(ResultSet row) throws SQLException {
    Array path = row.getArray("agreed_path");
    return path == null ? List.of() : List.of((BigDecimal[]) path.getArray());
  }

  private static Target.@Nullable Origin origin(ResultSet row) throws SQLException {
    long edition = row.getLong("edition_id");
    return row.wasNull()
        ? null
        : new Target.Origin(
            row.getLong("plan_id"),
            edition,
            row.getLong("item_id"),
            row.getString("address"),
            row.getString("quote"));
  }
}
