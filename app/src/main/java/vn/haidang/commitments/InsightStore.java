package vn.haidang.commitments;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose the commitments and obstacles are that are not for everybody. */
@Component
class InsightStore {

  private final JdbcClient database;

  InsightStore(JdbcClient database) {
    this.database = database;
  }

  /** Units that owe a restricted commitment or take part in one; 0: nobody owes it yet. */
  Set<Integer> listUnitsOfTasks() {
    return numbers(
        """
        select distinct coalesce(owner_unit, 0) as unit from commitments.commitment where visibility = 'RESTRICTED'
        union select p.unit_id from commitments.commitment c join commitments.part p on p.commitment_id = c.id
          where c.visibility = 'RESTRICTED'
        """);
  }

  /** Units that report an obstacle they can remove themselves, or shall; 0: the office. */
  Set<Integer> listUnitsOfObstacles() {
    return numbers(
        """
        select distinct coalesce(r.unit_id, 0) as unit from commitments.obstacle o
          join commitments.obstacle_report r on r.obstacle_id = o.id where o.competence = 'OWNER'
        union select remover_unit from commitments.obstacle where competence = 'OWNER' and remover_unit is not null
        """);
  }

  private Set<Integer> numbers(String sql) {
    return new HashSet<>(database.sql(sql).query((row, number) -> row.getInt("unit")).list());
  }

  /** Those of the commitments that are not within sight. */
  Set<CommitmentId> listHidden(Collection<CommitmentId> ids, Sight sight) {
    return new HashSet<>(
        database
            .sql(
                "select id from commitments.commitment where id = any(:ids) and not "
                    + Sight.OF_TASKS)
            .param("ids", CommitmentId.numbers(ids))
            .param("inside", sight.numbers())
            .query((row, number) -> new CommitmentId(row.getLong("id")))
            .list());
  }

  /** Those of the obstacles that are not within sight. */
  Set<ObstacleId> listHiddenObstacles(Collection<ObstacleId> ids, Sight sight) {
    return new HashSet<>(
        database
            .sql(
                "select id from commitments.obstacle o where o.id = any(:ids) and not "
                    + Sight.OF_OBSTACLES)
            .param("ids", ids.stream().map(ObstacleId::value).toArray(Long[]::new))
            .param("inside", sight.numbers())
            .query((row, number) -> new ObstacleId(row.getLong("id")))
            .list());
  }
}
