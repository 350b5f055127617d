package vn.haidang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.testing.ApplicationTest;

@ApplicationTest
class PlanApiTest {

  @Autowired private PlanApi api;
  @Autowired private PlanIntake intake;
  @Autowired private Editions editions;
  @Autowired private Review review;
  @Autowired private Issuing issuing;
  @Autowired private JdbcClient database;

  @Test
  void theOutlineIsServedAsTheContractSaysAndTheIssueStandsInTheAudit() {
    var upload = new Upload("KH08.txt", PlanWorld.referencePlan(), "lan", "api", null);
    var drafted = (Intake.Drafted) intake.receive(upload);
    assertThat(api.list(new PlanFilter(null, null, null, null)).getBody())
        .contains("\"number\":\"08/KH-UBND\"");
    String outline = String.valueOf(api.outline(drafted.plan(), null).getBody());
    assertThat(outline).contains("haidang-plan/1").contains("II.1.6").contains("102.99");
    assertThat(
            api.items(drafted.plan(), null, Set.of(ItemKind.TASK), Set.of(), null, "II.1", null)
                .getBody())
        .contains("\"kind\":\"TASK\"")
        .contains("\"seen\":\"");
    for (Item item : editions.open(drafted.edition(), "lan").items().stream().limit(20).toList()) {
      if (item.kind() != ItemKind.DIAGNOSTIC) {
        PlanWorld.done(review.acceptMany(drafted.edition(), List.of(item.asSeen()), "lan"));
      }
    }
    assertThat(audited("edition.drafted")).isEqualTo(1);
    PlanWorld.done(issuing.discard(drafted.edition(), 0, "thử", "lan"));
    assertThat(audited("edition.discarded")).isEqualTo(1);
  }

  private int audited(String action) {
    return database
        .sql("select count(*) from platform.audit where action = :action")
        .param("action", action)
        .query(Integer.class)
        .single();
  }
}
