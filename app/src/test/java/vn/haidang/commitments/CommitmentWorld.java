package vn.haidang.commitments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.commitments.Commitment.Origin;
import vn.haidang.commitments.Commitment.Source;
import vn.haidang.organisation.NewUnit;
import vn.haidang.organisation.UnitBook;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.organisation.Units;
import vn.haidang.plan.PlanId;
import vn.haidang.platform.Mandate;
import vn.haidang.platform.Role;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Standing;
import vn.haidang.testing.PageWorld;

/** Two departments of a city and a task of one of them. */
public final class CommitmentWorld implements PageWorld {

  static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);

  @Override
  public Map<String, String> fill(ApplicationContext context) {
    UnitId owner = department(context, "Sở Công Thương");
    CommitmentId id = add(context, owner, LocalDate.of(2018, 9, 19), LocalDate.of(2018, 1, 10));
    String secret = context.getBean(Feeds.class).open(officerOf(owner), owner);
    long handedIn =
        context
            .getBean(EvidenceBook.class)
            .offer(
                id,
                "Biên bản",
                "",
                new Proof.Attached("bien-ban.txt", "Biên bản nghiệm thu".getBytes(UTF_8)),
                officerOf(owner));
    String task = "/tasks/{id:[1-9]\\d{0,17}}";
    String sub = "/tasks/sub-plans/{plan:[1-9]\\d{0,17}}";
    PlanId own = subPlan(context, owner);
    SignedIn leader = leaderOf(city(context));
    ObstacleId obstacle =
        context
            .getBean(Obstacles.class)
            .report(
                new NewObstacle("Chưa bàn giao mặt bằng", "", Competence.COMMITTEE, null, id),
                officerOf(owner));
    BriefingId briefing =
        context
            .getBean(Briefings.class)
            .plan(
                city(context),
                new Briefing.Setting(
                    "Giao ban tháng 9/2018",
                    LocalDate.of(2018, 9, 20),
                    LocalTime.of(8, 0),
                    null,
                    "Phòng họp số 1",
                    "Nguyễn Văn A",
                    "Chủ tịch",
                    "Trần Thị B",
                    List.of("Sở Công Thương")),
                leader);
    context.getBean(Agenda.class).draw(briefing, leader);
    context
        .getBean(Decisions.class)
        .record(briefing, new Decisions.Wish("Hoàn thành", owner, null, null), leader);
    long letter =
        context
            .getBean(Urgings.class)
            .urge(owner, LocalDate.now(context.getBean(java.time.Clock.class)).plusDays(7), leader);
    String meeting = "/briefings/{id:[1-9]\\d{0,17}}";
    String month = "/tasks/bulletin/{month:\\d{4}-\\d{2}}";
    return Map.ofEntries(
        Map.entry(task, "/tasks/" + id),
        Map.entry(
            task + "/evidence/{evidence:[1-9]\\d{0,17}}/file",
            "/tasks/" + id + "/evidence/" + handedIn + "/file"),
        Map.entry(task + "/evidence/figure", "/tasks/" + id + "/evidence/figure?q=a"),
        Map.entry(sub, "/tasks/sub-plans/" + own),
        Map.entry(sub + "/links.{format}", "/tasks/sub-plans/" + own + "/links.csv"),
        Map.entry("/tasks/coverage.{format}", "/tasks/coverage.csv"),
        Map.entry("/tasks/units.{format}", "/tasks/units.csv"),
        Map.entry("month", "2018-09"),
        Map.entry("task", id.toString()),
        Map.entry(
            "/api/v1/tasks/{task:[1-9]\\d{0,17}}/evidence/{evidence:[1-9]\\d{0,17}}/file",
            "/api/v1/tasks/" + id + "/evidence/" + handedIn + "/file"),
        Map.entry(
            "/api/v1/tasks/sub-plans/{plan:[1-9]\\d{0,17}}", "/api/v1/tasks/sub-plans/" + own),
        Map.entry("/api/v1/tasks/units/{unit:[1-9]\\d{0,8}}", "/api/v1/tasks/units/" + owner),
        Map.entry("/api/v1/tasks/coverage", "/api/v1/tasks/coverage?plan=1"),
        Map.entry("/tasks/units/{unit:[1-9]\\d{0,8}}", "/tasks/units/" + owner),
        Map.entry(month, "/tasks/bulletin/2018-09"),
        Map.entry(month + "/report.docx", "/tasks/bulletin/2018-09/report.docx"),
        Map.entry(month + "/table.{format}", "/tasks/bulletin/2018-09/table.csv"),
        Map.entry(meeting, "/briefings/" + briefing),
        Map.entry(meeting + "/present", "/briefings/" + briefing + "/present"),
        Map.entry(meeting + "/edit", "/briefings/" + briefing + "/edit"),
        Map.entry(meeting + "/notice", "/briefings/" + briefing + "/notice"),
        Map.entry(meeting + "/minutes", "/briefings/" + briefing + "/minutes"),
        Map.entry(meeting + "/notice.docx", "/briefings/" + briefing + "/notice.docx"),
        Map.entry(meeting + "/minutes.docx", "/briefings/" + briefing + "/minutes.docx"),
        Map.entry("/obstacles/{id:[1-9]\\d{0,17}}", "/obstacles/" + obstacle),
        Map.entry("/feeds/{secret}.ics", "/feeds/" + secret + ".ics"),
        Map.entry("/urging/{unit:[1-9]\\d{0,8}}", "/urging/" + owner),
        Map.entry("/urging/letters/{letter:[1-9]\\d{0,17}}", "/urging/letters/" + letter),
        Map.entry(
            "/urging/letters/{letter:[1-9]\\d{0,17}}.docx", "/urging/letters/" + letter + ".docx"),
        Map.entry("letter", "" + letter),
        Map.entry("briefing", briefing.toString()),
        Map.entry("obstacle", obstacle.toString()));
  }

  /** The department's own plan for carrying out one of the city's. */
  private static PlanId subPlan(ApplicationContext context, UnitId unit) {
    PlanDesk plans = new PlanDesk(context);
    String duty = "II. NHIỆM VỤ\n\n1. Giao Sở Công Thương rà soát quy hoạch kho bãi cảng biển.\n";
    PlanId city = plans.issue(PlanDesk.ofCity("701", "Kho bãi", duty), null).plan();
    PlanId own =
        plans
            .takeIn(PlanDesk.ofDepartment("Sở Công Thương", "71/KH-SCT", "Kho bãi", duty), null)
            .plan();
    context.getBean(SubPlans.class).register(own, city, unit, officerOf(unit));
    return own;
  }

  static UnitId city(ApplicationContext context) {
    return found(context, "Thành phố Hải Phòng", UnitKind.CENTRAL_CITY, UnitLevel.PROVINCE, null);
  }

  /** The office of the city's people's committee, which assigns work. */
  static UnitId office(ApplicationContext context) {
    return found(
        context,
        "Văn phòng UBND thành phố",
        UnitKind.COMMITTEE_OFFICE,
        UnitLevel.PROVINCE,
        city(context));
  }

  /** Lets a commitment wait for an event. */
  static void await(ApplicationContext context, CommitmentId id, String event) {
    context
        .getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
        .sql("update commitments.commitment set rule = :rule where id = :id")
        .param("rule", new vn.haidang.kernel.time.DeadlineRule.Upon(event).text())
        .param("id", id.value())
        .update();
  }

  static UnitId department(ApplicationContext context, String name) {
    return found(context, name, UnitKind.DEPARTMENT, UnitLevel.PROVINCE, city(context));
  }

  static UnitId ward(ApplicationContext context, String name) {
    return found(context, name, UnitKind.WARD, UnitLevel.COMMUNE, city(context));
  }

  private static UnitId found(
      ApplicationContext context,
      String name,
      UnitKind kind,
      UnitLevel level,
      @Nullable UnitId parent) {
    return context.getBean(Units.class).listNamed(name, LONG_AGO).stream()
        .findFirst()
        .map(vn.haidang.organisation.Unit::id)
        .orElseGet(() ->
            context.getBean(UnitBook.class).enter(NewUnit.of(name, kind, level, parent, LONG_AGO)));
  }

  /** Takes the rows of these tables away, and what is counted with every change of a commitment. */
  static void forget(JdbcClient database, String... tables) {
    for (String table : tables) {
      database.sql("delete from commitments." + table).update();
    }
    database.sql("truncate commitments.tally").update();
  }

  static CommitmentId add(
      ApplicationContext context,
      @Nullable UnitId owner,
      @Nullable LocalDate due,
      LocalDate openedOn) {
    var origin = new Origin(Source.LETTER, null, null, null, 0, null, "Công văn 1/UBND", "");
    return context
        .getBean(CommitmentStore.class)
        .add(
            new NewCommitment(
                origin,
                null,
                "Rà soát quy hoạch kho bãi",
                null,
                null,
                Visibility.OFFICIALS,
                owner,
                null,
                null,
                due,
                openedOn))
        .orElseThrow();
  }

  /** Somebody whose post in this unit reports for it. */
  static SignedIn officerOf(UnitId unit) {
    return somebody("officer", Mandate.whole(Role.OFFICER, unit.value(), "đơn vị"));
  }

  /** Somebody whose post in this unit assigns work. */
  static SignedIn leaderOf(UnitId unit) {
    return somebody("leader", Mandate.whole(Role.LEADER, unit.value(), "thành phố"));
  }

  private static SignedIn somebody(String name, Mandate mandate) {
    return new SignedIn(
        UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        name,
        "Trần Thị " + name,
        "",
        mandate.role(),
        false,
        false,
        java.util.Locale.of("vi"),
        "light",
        new Standing(java.util.Set.of(), java.util.Set.of(mandate)),
        null);
  }
}
