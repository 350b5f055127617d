package vn.haidang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.haidang.plan.ProgramAtTheDoor.Answer;
import vn.haidang.platform.StartStep;
import vn.haidang.testing.ApplicationTest;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansOverHttpTest {

  /** Each draft is another plan: one number twice would be a new edition. */
  private static final AtomicInteger NUMBERS = new AtomicInteger(7000);

  @Autowired private PlanIntake intake;
  @Autowired private Issuing issuing;
  @Autowired private Editions editions;
  @Autowired private JdbcClient database;

  @Autowired
  @Qualifier("firstAccounts")
  private StartStep firstAccounts;

  @LocalServerPort private int port;

  private ProgramAtTheDoor program = new ProgramAtTheDoor(0);
  private PlanId plan = new PlanId(1);

  @BeforeAll
  void somebodyOfTheOffice() throws Exception {
    program = new ProgramAtTheDoor(port);
    program.signIn(firstAccounts, "vanphong");
  }

  @BeforeEach
  void aDraft() {
    for (PlanSummary old : editions.listPlans()) {
      if (old.shown().isDraft()) {
        issuing.discard(old.shown().id(), old.shown().version(), "thử xong", "lan");
      }
    }
    String text = PlanWorld.PLAN.replace("77/KH", NUMBERS.incrementAndGet() + "/KH");
    Intake taken = intake.receive(PlanWorld.upload("ke-hoach.txt", text, "lan"));
    assertThat(taken).isInstanceOf(Intake.Drafted.class);
    plan = ((Intake.Drafted) taken).plan();
  }

  @Test
  void theOutlineSpeaksOfTheTextInWhichItsSpansLie() throws Exception {
    Answer outline = program.get("/api/v1/plans/" + plan + "/outline");
    assertThat(outline.status()).isEqualTo(200);
    assertThat(outline.body().path("format").asString()).isEqualTo("haidang-plan/1");
    assertThat(outline.body().path("tasks"))
        .extracting(task -> task.path("id").asString())
        .contains("II.1", "II.2", "II.3");
    assertThat(program.get("/api/v1/plans/999999/outline").status()).isEqualTo(404);
    assertThat(program.get("/api/v1/plans/" + plan + "/outline?edition=7").status()).isEqualTo(404);
  }

  @Test
  void somebodyWhoIsNotSignedInIsTurnedAwayInJson() throws Exception {
    Answer answer = new ProgramAtTheDoor(port).get("/api/v1/plans/" + plan + "/outline");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.type()).startsWith("application/problem+json");
  }

  @Test
  void somebodyWhoMayOnlyReadChangesNothing() throws Exception {
    var reader = new ProgramAtTheDoor(port);
    reader.signIn(firstAccounts, "lanhdao");
    assertThat(reader.get("/api/v1/plans").status()).isEqualTo(200);
    assertThat(reader.post(review("accept"), seen("II.1")).status()).isEqualTo(403);
    assertThat(item("II.1").path("decision").asString()).isEqualTo("PENDING");
  }

  @Test
  void anItemIsAcceptedAndTakenBackAndTheDecisionBearsTheName() throws Exception {
    Answer accepted = program.post(review("accept"), seen("II.1"));
    assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
    JsonNode now = accepted.body().path("items").get(0);
    assertThat(now.path("decision").asString()).isEqualTo("ACCEPTED");
    assertThat(now.path("decidedBy").asString()).isEqualTo("vanphong");
    assertThat(accepted.body().path("canUndo").asBoolean()).isTrue();

    Answer undone = program.post(review("undo"), "{}");
    assertThat(undone.status()).isEqualTo(200);
    assertThat(item("II.1").path("decision").asString()).isEqualTo("PENDING");
    assertThat(program.post(review("undo"), "{}").code()).isEqualTo("plan.nothing-to-undo");
  }

  @Test
  void aRejectionWithoutAReasonIsRefusedInVietnamese() throws Exception {
    Answer refused = program.post(review("reject"), seen("II.1"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.type()).startsWith("application/problem+json");
    assertThat(refused.code()).isEqualTo("plan.reason-missing");
    assertThat(refused.body().path("detail").asString()).contains("lý do");
    assertThat(item("II.1").path("decision").asString()).isEqualTo("PENDING");

    Answer rejected =
        program.post(review("reject"), seen("II.1").replace("}", ",\"reason\":\"không phải\"}"));
    assertThat(rejected.body().path("items").get(0).path("reason").asString())
        .isEqualTo("không phải");
  }

  @Test
  void aCorrectionIsReadAsOfficialsTypeItAndAWrongFieldIsNamed() throws Exception {
    String seen = "{\"seen\":[\"" + target().path("seen").asString() + "\"],";
    Answer wrong = program.post(review("correct"), seen + "\"fields\":{\"value\":\"mười\"}}");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body().path("title").asString()).isEqualTo("Nội dung chưa hợp lệ");
    assertThat(wrong.body().path("fields").get(0).path("field").asString()).isEqualTo("value");

    Answer right = program.post(review("correct"), seen + "\"fields\":{\"value\":\"1.200,50\"}}");
    assertThat(right.status()).as(right.toString()).isEqualTo(200);
    JsonNode now = right.body().path("items").get(0);
    assertThat(now.path("decision").asString()).isEqualTo("CORRECTED");
    assertThat(now.path("value").path("value").decimalValue()).isEqualByComparingTo("1200.50");
  }

  @Test
  void whoSawAnOlderVersionIsToldHowTheItemStandsNow() throws Exception {
    String seen = seen("II.2");
    assertThat(program.post(review("accept"), seen).status()).isEqualTo(200);
    Answer conflict = program.post(review("accept"), seen);
    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.code()).isEqualTo("plan.item-changed");
    assertThat(conflict.body().path("current").get(0).path("decision").asString())
        .isEqualTo("ACCEPTED");
  }

  @Test
  void whatTheCompilerMissedIsAddedByItsPlaceInTheText() throws Exception {
    String text = editions.getReading(editions.getShown(plan).id()).text();
    int at = text.indexOf("Mời các nhà đầu tư");
    int end = text.indexOf("đối thoại.", at) + "đối thoại.".length();
    String body =
        "{\"kind\":\"TASK\",\"spans\":[{\"start\":"
            + at
            + ",\"end\":"
            + end
            + "}],\"fields\":{\"lead\":\"Sở Ngoại vụ\"}}";
    Answer added = program.post(review("add"), body);
    assertThat(added.status()).as(added.toString()).isEqualTo(200);
    JsonNode item = added.body().path("items").get(0);
    assertThat(item.path("decision").asString()).isEqualTo("ADDED");
    assertThat(item.path("address").asString()).isEqualTo("II.3+1");
    assertThat(item.path("value").path("quote").asString())
        .isEqualTo("Mời các nhà đầu tư tham gia đối thoại.");
    assertThat(item.path("value").path("lead").get(0).asString()).isEqualTo("Sở Ngoại vụ");
    assertThat(program.post(review("add"), "{\"kind\":\"TASK\"}").code())
        .isEqualTo("plan.nothing-selected");
    Answer behind =
        program.post(
            review("add"), "{\"kind\":\"TASK\",\"spans\":[{\"start\":0,\"end\":9999999}]}");
    assertThat(behind.code()).isEqualTo("plan.nothing-selected");
    assertThat(program.post(review("add"), body.replace("TASK", "DIAGNOSTIC")).status())
        .isEqualTo(400);
  }

  @Test
  void whatIsNoActionAtAllIsABadRequestAndNeverAFailure() throws Exception {
    for (String body :
        new String[] {
          "",
          "{",
          "[]",
          "\"accept\"",
          "{\"seen\":[\"x\"]}",
          "{\"seen\":[null]}",
          "{\"seen\":[\"1.-1\"]}",
          "{\"seen\":[\"99999999999999999999.1\"]}",
          "{\"spans\":[{\"start\":5,\"end\":1}]}",
          "{\"kind\":\"NONSENSE\"}",
          "{\"fields\":{\"by\":null}}",
          "{\"document\":\"x\"}"
        }) {
      Answer answer = program.post(review("reject"), body);
      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(answer.type()).as(body).startsWith("application/problem+json");
      assertThat(answer.code()).as(body).matches("platform\\.(body|json|member)-not-understood");
    }
    assertThat(program.post(review("dance"), seen("II.1")).status()).isEqualTo(404);
  }

  @Test
  void anItemOfAnotherPlanIsLeftAlone() throws Exception {
    String seen = seen("II.1");
    PlanId before = plan;
    String other = PlanWorld.PLAN.replace("77/KH", NUMBERS.incrementAndGet() + "/KH");
    plan = ((Intake.Drafted) intake.receive(PlanWorld.upload("b.txt", other, "lan"))).plan();
    for (String action : new String[] {"accept", "reopen", "assign"}) {
      assertThat(program.post(review(action), seen).code())
          .as(action)
          .isEqualTo("plan.item-of-other-edition");
    }
    plan = before;
    assertThat(item("II.1").path("decision").asString()).isEqualTo("PENDING");
  }

  @Test
  void aPlanIsIssuedOnceAndTheAuditNamesWho() throws Exception {
    String issue = "/api/v1/plans/" + plan + "/issue?version=";
    assertThat(program.post(issue + "0", "").code()).isEqualTo("plan.review-not-finished");
    assertThat(program.post("/api/v1/plans/" + plan + "/issue", "").status()).isEqualTo(400);
    for (JsonNode item : items("kind=DIAGNOSTIC")) {
      String seen = "{\"seen\":[\"" + item.path("seen").asString() + "\"]}";
      assertThat(program.post(review("acknowledge"), seen).status()).isEqualTo(200);
    }
    assertThat(program.post(issue + "9&acceptRemaining=true", "").code())
        .isEqualTo("plan.edition-changed");
    Answer issued = program.post(issue + "0&acceptRemaining=true", "");
    assertThat(issued.status()).as(issued.toString()).isEqualTo(200);
    assertThat(issued.body().path("state").asString()).isEqualTo("ISSUED");
    assertThat(program.post(issue + "1&acceptRemaining=true", "").code())
        .isEqualTo("plan.edition-issued");
    assertThat(
            database
                .sql(
                    "select actor from platform.audit where action = 'edition.issued' order by id desc limit 1")
                .query(String.class)
                .single())
        .isEqualTo("vanphong");
  }

  private String review(String action) {
    return "/api/v1/plans/" + plan + "/review/" + action;
  }

  private String seen(String address) throws Exception {
    return "{\"seen\":[\"" + item(address).path("seen").asString() + "\"]}";
  }

  private JsonNode item(String address) throws Exception {
    return StreamSupport.stream(items("kind=TASK").spliterator(), false)
        .filter(item -> item.path("address").asString().equals(address))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode target() throws Exception {
    return items("kind=TARGET").get(0);
  }

  private JsonNode items(String query) throws Exception {
    return program.get("/api/v1/plans/" + plan + "/items?" + query).body();
  }
}
