package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Role;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** What programs do with tasks: the same moves, with the same refusals. */
@ApplicationTest
class TasksApiTest {

  @Autowired private ApplicationContext context;
  @Autowired private Commitments commitments;
  @Autowired private Clock clock;

  @Test
  void aProgramEntersReportsConfirmsAndIsRefusedLikeAPerson() {
    UnitId trade = CommitmentWorld.department(context, "Sở Công Thương");
    Visitor office = Visitor.holding(context, Role.OFFICE, CommitmentWorld.office(context));
    Visitor officer = Visitor.holding(context, Role.OFFICER, trade);
    LocalDate due = LocalDate.now(clock).plusDays(5);
    String made =
        sent(
            office,
            "/api/v1/tasks",
            "{\"text\":\"Rà soát chợ\",\"words\":\"Công văn 9\",\"unit\":%s,\"due\":\"%s\"}"
                .formatted(trade, due),
            200);
    String id = made.replaceFirst("(?s).*?\"id\":(\\d+).*", "$1");
    String task = "/api/v1/tasks/" + id;
    sent(officer, task + "/do/report", "{\"version\":0,\"percent\":40,\"note\":\"đang làm\"}", 200);
    assertThat(sent(officer, task + "/do/report", "{\"version\":0,\"percent\":50}", 409))
        .contains("commitments.changed-meanwhile");
    sent(officer, task + "/order/confirm", "{\"version\":1}", 403);
    assertThat(sent(office, task + "/order/confirm", "{\"version\":1}", 409))
        .contains("commitments.not-now");
    sent(officer, task + "/do/claim", "{\"version\":1}", 200);
    assertThat(sent(office, task + "/order/confirm", "{\"version\":2}", 200))
        .contains("\"state\":\"COMPLETED\"", "\"bucket\":\"DONE_ON_TIME\"");
    assertThat(commitments.get(CommitmentId.valueOf(id)).state()).isEqualTo(State.COMPLETED);
    assertThat(Visitor.text(officer.get("/api/v1/tasks?unit=" + trade))).contains("Rà soát chợ");
    assertThat(Visitor.text(officer.get("/api/v1/tasks/units"))).contains("\"onTime\":1");
  }

  @Test
  void aProgramGivesOnManyTasksThatWereGivenBackAllWithAReasonOrNone() {
    UnitId trade = CommitmentWorld.department(context, "Sở Công Thương");
    UnitId build = CommitmentWorld.department(context, "Sở Xây dựng");
    LocalDate today = LocalDate.now(clock);
    CommitmentId fresh = CommitmentWorld.add(context, null, today.plusDays(9), today);
    CommitmentId back = CommitmentWorld.add(context, trade, today.plusDays(9), today);
    commitments.carryOut(
        back, 0, Step.giveBack(build, "Việc của ngành xây dựng"), CommitmentWorld.officerOf(trade));
    Visitor office = Visitor.holding(context, Role.OFFICE, CommitmentWorld.office(context));
    String both =
        """
        [{"task":%1$s,"version":0,"unit":%3$s},
         {"task":%2$s,"version":1,"unit":%3$s%4$s}]
        """;
    String call = "/api/v1/tasks/assign";
    assertThat(sent(office, call, both.formatted(fresh, back, build, ""), 409))
        .contains("commitments.reason-missing");
    assertThat(sent(office, call, both.formatted(fresh, back, build, ",\"note\":\" \""), 409))
        .contains("commitments.reason-missing");
    assertThat(commitments.get(fresh).owner()).as("all or none").isNull();
    String whole = both.formatted(fresh, back, build, ",\"note\":\"Giao lại đúng thẩm quyền\"");
    assertThat(sent(office, call, whole, 200)).contains("2");
    assertThat(commitments.get(back).owner()).isEqualTo(build);
    assertThat(commitments.get(back).state()).isEqualTo(State.ASSIGNED);
    assertThat(commitments.historyOf(back).getFirst().note()).isEqualTo("Giao lại đúng thẩm quyền");
    assertThat(sent(office, call, whole, 409)).contains("commitments.changed-meanwhile");
  }

  private static String sent(Visitor who, String path, String json, int status) {
    who.open("/tasks");
    MockHttpServletResponse answer =
        who.send(
            MockMvcRequestBuilders.post(path)
                .header("X-CSRF-TOKEN", who.formToken())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json));
    String text = Visitor.text(answer);
    assertThat(answer.getStatus()).as(text).isEqualTo(status);
    return text;
  }
}
