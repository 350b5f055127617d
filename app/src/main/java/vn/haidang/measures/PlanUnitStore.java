package vn.haidang.measures;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;
import vn.haidang.plan.PlanId;

/** Which unit's plan a plan is, where an official had to say so. */
@Component
class PlanUnitStore {

  private final JdbcClient database;

  PlanUnitStore(JdbcClient database) {
    this.database = database;
  }

  Optional<UnitId> find(PlanId plan) {
    return database
        .sql("select unit from measures.plan_unit where plan_id = :plan")
        .param("plan", plan.value())
        .query((row, number) -> new UnitId(row.getInt("unit")))
        .optional();
  }

  /** False where another unit was chosen before. */
  boolean put(PlanId plan, UnitId unit, Instant at, String by) {
    return database
            .sql(
                """
                insert into measures.plan_unit (plan_id, unit, chosen_at, chosen_by) values (:plan, :unit, :at, :by)
                on conflict (plan_id) do update set chosen_at = plan_unit.chosen_at where plan_unit.unit = excluded.unit
                """)
            .param("plan", plan.value())
            .param("unit", unit.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .update()
        == 1;
  }
}
