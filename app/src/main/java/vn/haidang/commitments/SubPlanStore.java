package vn.haidang.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;
import vn.haidang.plan.ItemId;
import vn.haidang.plan.PlanId;

/** Which plan carries out which, and what was said of the items. */
@Component
class SubPlanStore {

  private static final String SELECT =
      """
      select plan_id, parent_plan_id, unit_id, registered_at, registered_by from commitments.sub_plan
      """;

  private final JdbcClient database;

  SubPlanStore(JdbcClient database) {
    this.database = database;
  }

  /** A later word on the same plan replaces the earlier one. */
  void put(SubPlan s) {
    database
        .sql(
            """
            insert into commitments.sub_plan (plan_id, parent_plan_id, unit_id, registered_at, registered_by)
            values (:plan, :parent, :unit, :at, :by)
            on conflict (plan_id) do update set parent_plan_id = excluded.parent_plan_id, unit_id = excluded.unit_id,
              registered_at = excluded.registered_at, registered_by = excluded.registered_by
            """)
        .param("plan", s.plan().value())
        .param("parent", s.parent().value())
        .param("unit", s.unit().value())
        .param("at", s.registeredAt().atOffset(ZoneOffset.UTC))
        .param("by", s.by())
        .update();
  }

  boolean remove(PlanId plan) {
    return database
            .sql("delete from commitments.sub_plan where plan_id = :plan")
            .param("plan", plan.value())
            .update()
        == 1;
  }

  Optional<SubPlan> find(long plan) {
    return database
        .sql(SELECT + "where plan_id = :plan")
        .param("plan", plan)
        .query(SubPlanStore::subPlan)
        .optional();
  }

  List<SubPlan> listAll() {
    return database
        .sql(SELECT + "order by parent_plan_id, unit_id, plan_id")
        .query(SubPlanStore::subPlan)
        .list();
  }

  /** Puts what a reviewer said; {@code task} null: it carries out nothing of the parent. */
  void link(PlanId plan, ItemId item, @Nullable CommitmentId task, Instant at, String by) {
    database
        .sql(
            """
            insert into commitments.sub_plan_link (plan_id, item_id, commitment_id, decided_at, decided_by)
            values (:plan, :item, :task, :at, :by)
            on conflict (plan_id, item_id) do update set commitment_id = excluded.commitment_id,
              decided_at = excluded.decided_at, decided_by = excluded.decided_by
            """)
        .param("plan", plan.value())
        .param("item", item.value())
        .param("task", task == null ? null : task.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  /** Keeps others from reviewing a sub-plan until the transaction ends. */
  void hold(PlanId plan) {
    database
        .sql("select plan_id from commitments.sub_plan where plan_id = :plan for update")
        .param("plan", plan.value())
        .query(Long.class)
        .optional();
  }

  /** Takes a reviewer's word back. */
  void unlink(PlanId plan, ItemId item) {
    database
        .sql("delete from commitments.sub_plan_link where plan_id = :plan and item_id = :item")
        .param("plan", plan.value())
        .param("item", item.value())
        .update();
  }

  /** What was said, by item; an empty value: that it carries out nothing. */
  Map<ItemId, Optional<CommitmentId>> links(PlanId plan) {
    Map<ItemId, Optional<CommitmentId>> links = new HashMap<>();
    database
        .sql("select item_id, commitment_id from commitments.sub_plan_link where plan_id = :plan")
        .param("plan", plan.value())
        .query(row -> {
          Number task = (Number) row.getObject("commitment_id");
          links.put(
              new ItemId(row.getLong("item_id")),
              Optional.ofNullable(task).map(number -> new CommitmentId(number.longValue())));
        });
    return links;
  }

  private static SubPlan subPlan(ResultSet row, int number) throws SQLException {
    return new SubPlan(
        new PlanId(row.getLong("plan_id")),
        new PlanId(row.getLong("parent_plan_id")),
        new UnitId(row.getInt("unit_id")),
        row.getObject("registered_at", OffsetDateTime.class).toInstant(),
        row.getString("registered_by"));
  }
}
