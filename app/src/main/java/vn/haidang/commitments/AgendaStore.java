package vn.haidang.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;

/** The lines of agendas. */
@Component
class AgendaStore {

  private static final String SELECT =
      """
      select id, position, kind, commitment_id, obstacle_id, indicator_id, unit_id, title, remark, discussion, dropped
      from commitments.agenda_item
      """;

  private final JdbcClient database;

  AgendaStore(JdbcClient database) {
    this.database = database;
  }

  /** Puts it at the end; empty if what it is about stands there already. */
  Optional<Long> add(BriefingId briefing, NewAgendaItem item) {
    return database
        .sql(
            """
            insert into commitments.agenda_item (briefing_id, position, kind, commitment_id, obstacle_id, indicator_id,
              unit_id, title, remark)
            select :briefing, coalesce(max(position), 0) + 1, :kind, cast(:task as bigint), cast(:obstacle as bigint),
              cast(:indicator as bigint), cast(:unit as int), :title, :remark
            from commitments.agenda_item where briefing_id = :briefing
            on conflict do nothing returning id
            """)
        .param("briefing", briefing.value())
        .param("kind", item.kind().name())
        .param("task", item.task() == null ? null : item.task().value())
        .param("obstacle", item.obstacle() == null ? null : item.obstacle().value())
        .param("indicator", item.indicator())
        .param("unit", item.unit() == null ? null : item.unit().value())
        .param("title", item.title())
        .param("remark", item.remark())
        .query(Long.class)
        .optional();
  }

  /** In their order, the dropped ones last. */
  List<AgendaItem> list(BriefingId briefing) {
    return database
        .sql(SELECT + "where briefing_id = :briefing order by dropped, position, id")
        .param("briefing", briefing.value())
        .query(AgendaStore::item)
        .list();
  }

  Optional<AgendaItem> find(BriefingId briefing, long id) {
    return database
        .sql(SELECT + "where briefing_id = :briefing and id = :id")
        .param("briefing", briefing.value())
        .param("id", id)
        .query(AgendaStore::item)
        .optional();
  }

  void putPosition(long id, int position) {
    database
        .sql("update commitments.agenda_item set position = :position where id = :id")
        .param("position", position)
        .param("id", id)
        .update();
  }

  void putDropped(long id, boolean dropped) {
    database
        .sql("update commitments.agenda_item set dropped = :dropped where id = :id")
        .param("dropped", dropped)
        .param("id", id)
        .update();
  }

  /** Says anew what is to be known of it. */
  void putRemark(long id, String remark) {
    database
        .sql("update commitments.agenda_item set remark = :remark where id = :id")
        .param("remark", remark)
        .param("id", id)
        .update();
  }

  /** Says anew what is to be known of an indicator that stands there already. */
  void putRemark(BriefingId briefing, long indicator, String remark) {
    database
        .sql(
            """
            update commitments.agenda_item set remark = :remark
            where briefing_id = :briefing and indicator_id = :indicator and remark <> :remark
            """)
        .param("remark", remark)
        .param("briefing", briefing.value())
        .param("indicator", indicator)
        .update();
  }

  /** Writes it where it still says what was seen. */
  boolean putDiscussion(long id, String seen, String text) {
    return database
            .sql(
                "update commitments.agenda_item set discussion = :text where id = :id and discussion = :seen")
            .param("text", text)
            .param("seen", seen)
            .param("id", id)
            .update()
        == 1;
  }

  private static AgendaItem item(ResultSet row, int number) throws SQLException {
    Long task = row.getObject("commitment_id", Long.class);
    Long obstacle = row.getObject("obstacle_id", Long.class);
    Integer unit = row.getObject("unit_id", Integer.class);
    return new AgendaItem(
        row.getLong("id"),
        row.getInt("position"),
        AgendaItem.Kind.valueOf(row.getString("kind")),
        task == null ? null : new CommitmentId(task),
        obstacle == null ? null : new ObstacleId(obstacle),
        row.getObject("indicator_id", Long.class),
        unit == null ? null : new UnitId(unit),
        row.getString("title"),
        row.getString("remark"),
        row.getString("discussion"),
        row.getBoolean("dropped"));
  }
}
