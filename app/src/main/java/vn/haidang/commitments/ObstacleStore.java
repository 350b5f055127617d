package vn.haidang.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.SearchWords;

/** Obstacles as they stand now. */
@Component
class ObstacleStore {

  private static final String SELECT =
      """
      select o.id, o.text, o.proposal, o.competence, o.remover_unit, o.state, o.merged_into, o.opened_on, o.closed_on,
        o.reason, o.version, r.units, r.tasks
      from commitments.obstacle o
      cross join lateral (select count(distinct p.unit_id) as units,
          count(distinct p.commitment_id) filter (where c.closed = 'O') as tasks
        from commitments.obstacle_report p left join commitments.commitment c on c.id = p.commitment_id
        where p.obstacle_id = o.id) r
      """;

  /** Alike enough to ask whether it is the same one. */
  private static final double ALIKE = 0.25;

  private final JdbcClient database;

  ObstacleStore(JdbcClient database) {
    this.database = database;
  }

  ObstacleId add(NewObstacle o, LocalDate on) {
    return database
        .sql(
            """
            insert into commitments.obstacle (text, proposal, competence, remover_unit, state, opened_on)
            values (:text, :proposal, :competence, :remover, 'OPEN', :on) returning id
            """)
        .param("text", o.text())
        .param("proposal", o.proposal())
        .param("competence", o.competence().name())
        .param("remover", value(o.remover()))
        .param("on", on)
        .query((row, number) -> new ObstacleId(row.getLong("id")))
        .single();
  }

  Optional<Obstacle> find(ObstacleId id) {
    return database
        .sql(SELECT + "where o.id = :id")
        .param("id", id.value())
        .query(ObstacleStore::obstacle)
        .optional();
  }

  List<Obstacle> list(ObstacleFilter filter, Sight sight, int limit, int offset) {
    Map<String, Object> parameters = new HashMap<>();
    String where = where(filter, sight, parameters);
    return database
        .sql(SELECT + where + order(filter.order()) + " limit :limit offset :offset")
        .params(parameters)
        .param("limit", limit)
        .param("offset", offset)
        .query(ObstacleStore::obstacle)
        .list();
  }

  int count(ObstacleFilter filter, Sight sight) {
    Map<String, Object> parameters = new HashMap<>();
    return database
        .sql("select count(*) from commitments.obstacle o " + where(filter, sight, parameters))
        .params(parameters)
        .query(Integer.class)
        .single();
  }

  /** The ones that stand first, the newest of them first. */
  List<Obstacle> list(Collection<ObstacleId> ids) {
    return database
        .sql(
            SELECT
                + """
                where o.id = any(:ids) order by o.state = 'OPEN' desc, o.opened_on desc, o.id
                """)
        .param("ids", ids.stream().map(ObstacleId::value).toArray(Long[]::new))
        .query(ObstacleStore::obstacle)
        .list();
  }

  /** Open ones whose words resemble these, the most alike first. */
  List<Obstacle> listAlike(String text, @Nullable ObstacleId except, int limit) {
    return database
        .sql(
            SELECT
                + """
                where o.state = 'OPEN' and o.id <> :except
                  and public.similarity(public.f_unaccent(o.text), public.f_unaccent(:text)) > :alike
                order by public.similarity(public.f_unaccent(o.text), public.f_unaccent(:text)) desc, o.id limit :limit
                """)
        .param("except", except == null ? 0 : except.value())
        .param("text", text)
        .param("alike", ALIKE)
        .param("limit", limit)
        .query(ObstacleStore::obstacle)
        .list();
  }

  /** Puts another state if nobody was faster. */
  boolean put(Obstacle o) {
    return database
            .sql(
                """
                update commitments.obstacle
                set competence = :competence,
                  remover_for = case when remover_unit is not distinct from cast(:remover as int) then remover_for end,
                  remover_before = case when remover_unit is not distinct from cast(:remover as int) then remover_before else '{}' end,
                  remover_unit = :remover, state = :state, merged_into = :into,
                  closed_on = :closed, reason = :reason, version = version + 1
                where id = :id and version = :seen
                """)
            .param("competence", o.competence().name())
            .param("remover", value(o.remover()))
            .param("state", o.state().name())
            .param("into", o.mergedInto() == null ? null : o.mergedInto().value())
            .param("closed", o.closedOn())
            .param("reason", o.reason())
            .param("id", o.id().value())
            .param("seen", o.version())
            .update()
        == 1;
  }

  private static String where(ObstacleFilter filter, Sight sight, Map<String, Object> parameters) {
    StringBuilder where = new StringBuilder("where true");
    if (!sight.isEverything()) {
      where.append(" and ").append(Sight.OF_OBSTACLES);
      parameters.put("inside", sight.numbers());
    }
    if (filter.state() != null) {
      where.append(" and o.state = :state");
      parameters.put("state", filter.state().name());
    }
    if (filter.competence() != null) {
      where.append(" and o.competence = :competence");
      parameters.put("competence", filter.competence().name());
    }
    if (filter.unit() != null) {
      where.append(
          " and o.id in (select obstacle_id from commitments.obstacle_report where unit_id = :unit)");
      parameters.put("unit", filter.unit().value());
    }
    SearchWords words = SearchWords.of(filter.text());
    if (!words.isEmpty()) {
      where.append(" and to_tsvector('public.vi', o.text) @@ to_tsquery('public.vi', :words)");
      parameters.put("words", words.tsquery());
    }
    return where.toString();
  }

  private static String order(ObstacleFilter.Order order) {
    return " order by "
        + switch (order) {
          case LEVEL ->
              "array_position(array['CENTRAL', 'COUNCIL_OR_PARTY', 'COMMITTEE', 'OTHER_UNIT', 'OWNER'], o.competence),"
                  + " r.units desc, o.id";
          case AGE -> "o.opened_on, o.id";
          case UNITS -> "r.units desc, o.opened_on, o.id";
          case TASKS -> "r.tasks desc, o.opened_on, o.id";
        };
  }

  private static Obstacle obstacle(ResultSet row, int number) throws SQLException {
    Integer remover = row.getObject("remover_unit", Integer.class);
    Long into = row.getObject("merged_into", Long.class);
    return new Obstacle(
        new ObstacleId(row.getLong("id")),
        row.getString("text"),
        row.getString("proposal"),
        Competence.valueOf(row.getString("competence")),
        remover == null ? null : new UnitId(remover),
        Obstacle.State.valueOf(row.getString("state")),
        into == null ? null : new ObstacleId(into),
        row.getObject("opened_on", LocalDate.class),
        row.getObject("closed_on", LocalDate.class),
        row.getString("reason"),
        row.getInt("units"),
        row.getInt("tasks"),
        row.getInt("version"));
  }

  private static @Nullable Integer value(@Nullable UnitId unit) {
    return unit == null ? null : unit.value();
  }
}
