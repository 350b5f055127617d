package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.organisation.UnitId;
import vn.haidang.plan.PlanId;
import vn.haidang.testing.UnitWorld;

/**
 * A commitment that a unit owes, with evidence and a coordinating unit; an obstacle it reports, a
 * briefing it holds, a plan of its own.
 */
public final class CommitmentUnitWorld implements UnitWorld {

  private static final String TASK = "/tasks/{id:[1-9]\\d{0,17}}";
  private static final String TASK_CALL = "/api/v1/tasks/{task:[1-9]\\d{0,17}}";
  private static final String NUMBER = ":[1-9]\\d{0,17}}";
  private static final LocalDate DAY = LocalDate.of(2018, 1, 10);

  @Override
  public Map<String, String> fill(ApplicationContext context, UnitId unit) {
    CommitmentId id = CommitmentWorld.add(context, unit, DAY.plusYears(1), DAY);
    String obstacle = obstacle(context, unit);
    String briefing = briefing(context, unit);
    String plan = plan(context, unit);
    Map<String, String> values = new HashMap<>();
    for (String task : List.of(TASK, TASK_CALL)) {
      String at = task.equals(TASK) ? "/tasks/" + id : "/api/v1/tasks/" + id;
      values.put(task, at);
      values.put(task + "/do/{action:[a-z-]+}", at + "/do/receive");
      values.put(task + "/order/{action:[a-z-]+}", at + "/order/extend");
    }
    values.put("evidence", Long.toString(evidence(context, id)));
    values.put("/obstacles/{id" + NUMBER, "/obstacles/" + obstacle);
    values.put("/api/v1/obstacles/{obstacle}", "/api/v1/obstacles/" + obstacle);
    values.put("/briefings/{id" + NUMBER, "/briefings/" + briefing);
    values.put("/api/v1/briefings/{briefing}", "/api/v1/briefings/" + briefing);
    values.put("/tasks/sub-plans/{plan" + NUMBER, "/tasks/sub-plans/" + plan);
    values.put("/api/v1/tasks/sub-plans/{plan" + NUMBER, "/api/v1/tasks/sub-plans/" + plan);
    return values;
  }

  private static long evidence(ApplicationContext context, CommitmentId id) {
    return context
        .getBean(EvidenceStore.class)
        .add(
            id,
            new EvidenceStore.NewEvidence(
                "Biên bản", "nghiệm thu", null, null, null, now(context), "ai.do"));
  }

  private static String obstacle(ApplicationContext context, UnitId unit) {
    ObstacleId id =
        context
            .getBean(ObstacleStore.class)
            .add(
                new NewObstacle("Chưa bàn giao mặt bằng", "", Competence.COMMITTEE, null, null),
                DAY);
    context
        .getBean(ObstacleReportStore.class)
        .add(new ObstacleReport(id, null, unit, "", "ai.do", now(context)));
    return id.toString();
  }

  private static String briefing(ApplicationContext context, UnitId unit) {
    return context
        .getBean(BriefingStore.class)
        .add(unit, setting(DAY), null, java.time.Instant.EPOCH)
        .toString();
  }

  /** A briefing at eight in the morning to which nobody has been asked yet. */
  static Briefing.Setting setting(LocalDate day) {
    return new Briefing.Setting(
        "Giao ban",
        day,
        LocalTime.of(8, 0),
        null,
        "Phòng họp",
        "Nguyễn Văn A",
        "Chủ tịch",
        "Trần Thị B",
        List.of());
  }

  /** Which plan it is does not matter to who may say something of it. */
  private static String plan(ApplicationContext context, UnitId unit) {
    long number =
        context
            .getBean(JdbcClient.class)
            .sql("select coalesce(max(plan_id), 900000) + 1 from commitments.sub_plan")
            .query(Long.class)
            .single();
    context
        .getBean(SubPlanStore.class)
        .put(new SubPlan(new PlanId(number), new PlanId(1), unit, now(context), "ai.do"));
    return Long.toString(number);
  }

  private static java.time.Instant now(ApplicationContext context) {
    return context.getBean(Clock.class).instant();
  }
}
