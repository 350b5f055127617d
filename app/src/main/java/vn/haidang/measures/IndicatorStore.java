package vn.haidang.measures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.quantity.Unit;
import vn.haidang.kernel.series.Direction;

/** The catalogue of indicators. */
@Component
class IndicatorStore {

  private static final String SELECT =
      """
      select id, code, name, topic, position, unit, decimals, kind, direction, direction_by_hand, over_months, over_units,
        summed_level, weight_id, numerator_id, denominator_id, crossing, frequency, due_days, supplier, definition, source,
        base_year, least, most, jump_percent, parent_id, version
      from measures.indicator
      """;

  private final JdbcClient database;

  IndicatorStore(JdbcClient database) {
    this.database = database;
  }

  IndicatorId add(NewIndicator made) {
    Addition addition = made.addition();
    return new IndicatorId(
        database
            .sql(
                """
                insert into measures.indicator (code, name, topic, position, unit, decimals, kind, direction, direction_by_hand,
                  over_months, over_units, summed_level, weight_id, numerator_id, denominator_id, crossing, frequency, due_days,
                  supplier, definition, source, base_year, least, most, jump_percent, parent_id)
                values (:code, :name, :topic, :position, :unit, :decimals, :kind, :direction, :byHand, :overMonths, :overUnits,
                  :level, :weight, :numerator, :denominator, :crossing, :frequency, :dueDays, :supplier, :definition, :source,
                  :baseYear, :least, :most, :jump, :parent)
                returning id
                """)
            .param("code", made.code())
            .param("name", made.name())
            .param("topic", made.topic())
            .param("position", made.position())
            .param("unit", made.unit())
            .param("decimals", made.decimals())
            .param("kind", made.kind().name())
            .param("direction", made.direction().name())
            .param("byHand", made.directionByHand())
            .param("overMonths", addition.overMonths().name())
            .param("overUnits", addition.overUnits().name())
            .param("level", addition.level())
            .param("weight", number(addition.weight()))
            .param("numerator", number(addition.numerator()))
            .param("denominator", number(addition.denominator()))
            .param("crossing", addition.crossing().name())
            .param("frequency", made.frequency().name())
            .param("dueDays", made.dueDays())
            .param("supplier", made.supplier())
            .param("definition", made.definition())
            .param("source", made.source())
            .param("baseYear", made.baseYear())
            .param("least", made.limits().least())
            .param("most", made.limits().most())
            .param("jump", made.limits().jump())
            .param("parent", number(made.parent()))
            .query(Integer.class)
            .single());
  }

  List<Indicator> listAll() {
    return database
        .sql(SELECT + "order by topic nulls last, position, code")
        .query(IndicatorStore::indicator)
        .list();
  }

  List<Indicator> list(Collection<Integer> ids) {
    return database
        .sql(SELECT + "where id = any(:ids) order by topic nulls last, position, code")
        .param("ids", ids.toArray(Integer[]::new))
        .query(IndicatorStore::indicator)
        .list();
  }

  Optional<Indicator> find(IndicatorId id) {
    return database
        .sql(SELECT + "where id = :id")
        .param("id", id.value())
        .query(IndicatorStore::indicator)
        .optional();
  }

  Optional<Indicator> findByCode(String code) {
    return database
        .sql(SELECT + "where code = :code")
        .param("code", code)
        .query(IndicatorStore::indicator)
        .optional();
  }

  /** An indicator of this name, unit and kind: the same row of last year's plan. */
  Optional<Indicator> findByName(String name, String unit) {
    return database
        .sql(SELECT + "where lower(name) = lower(:name) and unit = :unit order by id limit 1")
        .param("name", name)
        .param("unit", unit)
        .query(IndicatorStore::indicator)
        .optional();
  }

  private static @Nullable Integer number(@Nullable IndicatorId id) {
    return id == null ? null : id.value();
  }

  private static @Nullable IndicatorId id(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : new IndicatorId(value);
  }

  private static Indicator indicator(ResultSet row, int number) throws SQLException {
    BigDecimal position = row.getBigDecimal("position");
    return new Indicator(
        new IndicatorId(row.getInt("id")),
        row.getString("code"),
        row.getString("name"),
        row.getString("topic"),
        position,
        Unit.of(row.getString("unit")),
        row.getInt("decimals"),
        Kind.valueOf(row.getString("kind")),
        Direction.valueOf(row.getString("direction")),
        row.getBoolean("direction_by_hand"),
        addition(row),
        Frequency.valueOf(row.getString("frequency")),
        row.getInt("due_days"),
        row.getObject("supplier", Integer.class),
        row.getString("definition"),
        row.getString("source"),
        row.getObject("base_year", Integer.class),
        new Limits(
            row.getBigDecimal("least"),
            row.getBigDecimal("most"),
            row.getBigDecimal("jump_percent")),
        id(row, "parent_id"),
        row.getInt("version"));
  }

  private static Addition addition(ResultSet row) throws SQLException {
    return new Addition(
        Addition.OverMonths.valueOf(row.getString("over_months")),
        Addition.OverUnits.valueOf(row.getString("over_units")),
        row.getObject("summed_level", Integer.class),
        id(row, "weight_id"),
        id(row, "numerator_id"),
        id(row, "denominator_id"),
        Addition.Crossing.valueOf(row.getString("crossing")));
  }
}
