package vn.haidang.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.kernel.quantity.Unit;
import vn.haidang.kernel.series.Direction;

/** The catalogue of indicators. */
@Component
class IndicatorStore {

  /** Begins every question for whole indicators; {@link #read} reads its rows. */
  static final String SELECT =
      """
      select id, code, name, meaning, topic, position, unit, decimals, kind, direction, direction_by_hand, over_months, over_units,
        summed_level, weight_id, numerator_id, denominator_id, crossing, frequency, due_days, supplier, definition, source,
        base_year, least, most, jump_percent, parent_id, version
      from measures.indicator
      """;

  private final JdbcClient database;

  IndicatorStore(JdbcClient database) {
    this.database = database;
  }

  @Transactional(propagation = Propagation.NESTED)
  IndicatorId add(NewIndicator made) {
    return new IndicatorId(
        database
            .sql(
                """
                insert into measures.indicator (code, name, meaning, topic, position, unit, decimals, kind, direction, direction_by_hand,
                  over_months, over_units, summed_level, weight_id, numerator_id, denominator_id, crossing, frequency, due_days,
                  supplier, definition, source, base_year, least, most, jump_percent, parent_id)
                values (:code, :name, :meaning, :topic, :position, :unit, :decimals, :kind, :direction, :byHand, :overMonths, :overUnits,
                  :level, :weight, :numerator, :denominator, :crossing, :frequency, :dueDays, :supplier, :definition, :source,
                  :baseYear, :least, :most, :jump, :parent)
                returning id
                """)
            .params(params(made))
            .query(Integer.class)
            .single());
  }

  private static Map<String, @Nullable Object> params(NewIndicator made) {
    Addition addition = made.addition();
    Map<String, @Nullable Object> params = new HashMap<>();
    params.put("meaning", made.meaning());
    params.put("code", made.code());
    params.put("name", made.name());
    params.put("topic", made.topic());
    params.put("position", made.position());
    params.put("unit", made.unit());
    params.put("decimals", made.decimals());
    params.put("kind", made.kind().name());
    params.put("direction", made.direction().name());
    params.put("byHand", made.directionByHand());
    params.put("overMonths", addition.overMonths().name());
    params.put("overUnits", addition.overUnits().name());
    params.put("level", addition.level());
    params.put("weight", number(addition.weight()));
    params.put("numerator", number(addition.numerator()));
    params.put("denominator", number(addition.denominator()));
    params.put("crossing", addition.crossing().name());
    params.put("frequency", made.frequency().name());
    params.put("dueDays", made.dueDays());
    params.put("supplier", made.supplier());
    params.put("definition", made.definition());
    params.put("source", made.source());
    params.put("baseYear", made.baseYear());
    params.put("least", made.limits().least());
    params.put("most", made.limits().most());
    params.put("jump", made.limits().jump());
    params.put("parent", number(made.parent()));
    return params;
  }

  /** Whether it stood at that version and was changed; counts the version up. */
  @Transactional(propagation = Propagation.NESTED)
  boolean change(IndicatorId id, NewIndicator made, int version) {
    return database
            .sql(
                """
                update measures.indicator set code = :code, name = :name, meaning = :meaning, topic = :topic, position = :position,
                  unit = :unit, decimals = :decimals, kind = :kind, direction = :direction, direction_by_hand = :byHand,
                  over_months = :overMonths, over_units = :overUnits, summed_level = :level, weight_id = :weight,
                  numerator_id = :numerator, denominator_id = :denominator, crossing = :crossing, frequency = :frequency,
                  due_days = :dueDays,
                  supplied_for = case when supplier is not distinct from cast(:supplier as int) then supplied_for end,
                  supplied_before = case when supplier is not distinct from cast(:supplier as int) then supplied_before else '{}' end,
                  supplier = :supplier, origin_unclear = false, definition = :definition, source = :source, base_year = :baseYear,
                  least = :least, most = :most, jump_percent = :jump, parent_id = :parent, version = version + 1
                where id = :id and version = :version
                """)
            .params(params(made))
            .param("id", id.value())
            .param("version", version)
            .update()
        == 1;
  }

  /** Others of this name and unit. */
  List<Indicator> listNamed(String name, String unit) {
    return database
        .sql(SELECT + "where lower(name) = lower(:name) and lower(unit) = lower(:unit) order by id")
        .param("name", name)
        .param("unit", unit)
        .query(IndicatorStore::read)
        .list();
  }

  List<Indicator> listWith(String words) {
    return database
        .sql(
            SELECT
                + """
                where position(public.f_unaccent(:words) in
                  public.f_unaccent(concat_ws(' ', code, name, meaning, topic, source))) > 0
                order by topic nulls last, position, code
                """)
        .param("words", words)
        .query(IndicatorStore::read)
        .list();
  }

  /** Whether figures or targets rest on its unit of measurement. */
  boolean isInUse(IndicatorId id) {
    return database
        .sql(
            """
            select exists (select from measures.figure where indicator = :id)
              or exists (select from measures.target where indicator_id = :id)
            """)
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  /** Parts ("trong đó") of one. */
  List<Indicator> listParts(IndicatorId parent) {
    return database
        .sql(SELECT + "where parent_id = :parent order by position, code")
        .param("parent", parent.value())
        .query(IndicatorStore::read)
        .list();
  }

  List<Indicator> listAll() {
    return database
        .sql(SELECT + "order by topic nulls last, position, code")
        .query(IndicatorStore::read)
        .list();
  }

  List<Indicator> list(Collection<Integer> ids) {
    return database
        .sql(SELECT + "where id = any(:ids) order by topic nulls last, position, code")
        .param("ids", ids.toArray(Integer[]::new))
        .query(IndicatorStore::read)
        .list();
  }

  /**
   * Indicators with those they are computed from, each once.
   *
   * @param computed of which of them the others are wanted too
   */
  Map<IndicatorId, Indicator> withOperands(
      Collection<Indicator> wanted, Predicate<Indicator> computed) {
    Map<IndicatorId, Indicator> all = new LinkedHashMap<>();
    wanted.forEach(indicator -> all.put(indicator.id(), indicator));
    List<Integer> operands =
        wanted.stream()
            .filter(computed)
            .flatMap(indicator -> indicator.addition().operands().stream())
            .filter(id -> !all.containsKey(id))
            .map(IndicatorId::value)
            .distinct()
            .toList();
    if (!operands.isEmpty()) {
      list(operands).forEach(indicator -> all.put(indicator.id(), indicator));
    }
    return all;
  }

  Optional<Indicator> find(IndicatorId id) {
    return database
        .sql(SELECT + "where id = :id")
        .param("id", id.value())
        .query(IndicatorStore::read)
        .optional();
  }

  Optional<Indicator> findByCode(String code) {
    return database
        .sql(SELECT + "where code = :code")
        .param("code", code)
        .query(IndicatorStore::read)
        .optional();
  }

  /** An indicator of this name, unit and kind: the same row of last year's plan. */
  Optional<Indicator> findByName(String name, String unit) {
    return database
        .sql(
            SELECT
                + "where lower(name) = lower(:name) and lower(unit) = lower(:unit) order by meaning is not null, id limit 1")
        .param("name", name)
        .param("unit", unit)
        .query(IndicatorStore::read)
        .optional();
  }

  private static @Nullable Integer number(@Nullable IndicatorId id) {
    return id == null ? null : id.value();
  }

  /** One row of {@link #SELECT}. */
  static Indicator read(ResultSet row, int number) throws SQLException {
    return new Indicator(
        new IndicatorId(row.getInt("id")),
        row.getString("code"),
        row.getString("name"),
        row.getString("meaning"),
        row.getString("topic"),
        row.getBigDecimal("position"),
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

  private static @Nullable IndicatorId id(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : new IndicatorId(value);
  }
}
