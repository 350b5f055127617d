package vn.haidang.commitments;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.SinceLast.Group;
import vn.haidang.organisation.UnitId;

/**
 * Of which day a briefing is kept, and what had changed by then; how the commitments and obstacles
 * stood is kept by {@link MeetingTaskStore} and {@link MeetingObstacleStore}.
 */
@Component
class MeetingRecordStore {

  private final JdbcClient database;

  MeetingRecordStore(JdbcClient database) {
    this.database = database;
  }

  /** Of which day the briefing is kept. */
  void putDay(BriefingId briefing, LocalDate day) {
    database
        .sql("update commitments.briefing set stood_on = :day where id = :briefing")
        .param("day", day)
        .param("briefing", briefing.value())
        .update();
  }

  /** That it was put together from the histories. */
  void markReckoned(BriefingId briefing) {
    database
        .sql("update commitments.briefing set reckoned = true where id = :briefing")
        .param("briefing", briefing.value())
        .update();
  }

  /** Nothing is kept of it any more. */
  void forget(BriefingId briefing) {
    for (String kept : List.of("stood_task", "stood_obstacle", "stood_change")) {
      database
          .sql("delete from commitments." + kept + " where briefing_id = :briefing")
          .param("briefing", briefing.value())
          .update();
    }
  }

  void keepChanges(BriefingId briefing, SinceLast changes) {
    changes
        .byKind()
        .forEach((kind, group) ->
            database
                .sql(
                    """
                    insert into commitments.stood_change (briefing_id, kind, since, count, first)
                    values (:briefing, :kind, :since, :count, :first)
                    """)
                .param("briefing", briefing.value())
                .param("kind", kind)
                .param("since", changes.since())
                .param("count", group.count())
                .param("first", numbers(group.first().stream().map(Commitment::id).toList()))
                .update());
  }

  /** What had changed since the briefing before; empty: there was none. */
  Optional<SinceLast> findChanges(BriefingId briefing, Map<CommitmentId, Commitment> tasks) {
    Map<String, Group> groups = new HashMap<>();
    LocalDate[] since = new LocalDate[1];
    database
        .sql(
            "select kind, since, count, first from commitments.stood_change where briefing_id = :briefing")
        .param("briefing", briefing.value())
        .query(row -> {
          since[0] = row.getObject("since", LocalDate.class);
          List<Commitment> first =
              tasks(row.getArray("first")).stream()
                  .map(tasks::get)
                  .filter(Objects::nonNull)
                  .toList();
          groups.put(row.getString("kind"), new Group(row.getInt("count"), first));
        });
    return Optional.ofNullable(since[0]).map(day -> SinceLast.of(day, groups));
  }

  static List<CommitmentId> tasks(Array numbers) throws SQLException {
    return Arrays.stream((Long[]) numbers.getArray()).map(CommitmentId::new).toList();
  }

  static @Nullable UnitId unit(ResultSet row, String column) throws SQLException {
    Integer id = row.getObject(column, Integer.class);
    return id == null ? null : new UnitId(id);
  }

  static Long[] numbers(Collection<CommitmentId> tasks) {
    return tasks.stream().map(CommitmentId::value).distinct().toArray(Long[]::new);
  }
}
