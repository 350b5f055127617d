package vn.haidang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.haidang.plan.PlanWorld.done;
import static vn.haidang.plan.PlanWorld.refusal;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.kernel.legaltext.Diagnostic.Severity;
import vn.haidang.testing.DatabaseTest;

@DatabaseTest(eachTest = true)
class IssuingTest {

  private final PlanWorld world;
  private EditionId edition = new EditionId(1);

  IssuingTest(JdbcClient database, TransactionTemplate transaction) {
    world = new PlanWorld(database, transaction);
  }

  @BeforeEach
  void aDraft() {
    edition = world.draft(PlanWorld.PLAN);
    world.events.clear();
  }

  @Test
  void aDraftWithUndecidedDutiesIsNotIssued() {
    assertThat(refusal(world.issuing.issue(edition, 0, "lan")))
        .isEqualTo("plan.review-not-finished");
    assertThat(world.list.listBlocking(edition))
        .isNotEmpty()
        .hasSize(world.list.progress(edition).blocking());
    assertThat(world.events).isEmpty();
  }

  @Test
  void anIssueThatAcceptsTheRestFreezesTheEditionAndSaysSo() {
    Edition issued = world.issue(edition, "lan");
    assertThat(issued.state()).isEqualTo(EditionState.ISSUED);
    assertThat(issued.issuedBy()).isEqualTo("lan");
    assertThat(issued.issuedAt()).isEqualTo(PlanWorld.MORNING);
    assertThat(world.items(edition, ItemKind.TASK))
        .allMatch(item -> item.decision() == Decision.ACCEPTED);
    assertThat(world.events).containsExactly(new PlanIssued(issued.plan(), edition));
  }

  @Test
  void anErrorOfTheDocumentMustBeLookedAtByAPerson() {
    Item error = world.doubt(edition, Severity.ERROR);
    assertThat(refusal(world.issuing.issueAcceptingRemaining(edition, 0, "lan")))
        .isEqualTo("plan.review-not-finished");
    assertThat(world.first(edition, ItemKind.TASK).isPending()).isTrue();
    done(world.review.acknowledge(error.asSeen(), "lan"));
    done(world.issuing.issueAcceptingRemaining(edition, 0, "lan"));
  }

  @Test
  void anIssueThatIsRefusedAcceptsNothing() {
    Item task = world.first(edition, ItemKind.TASK);
    assertThat(refusal(world.issuing.issueAcceptingRemaining(edition, 7, "lan")))
        .isEqualTo("plan.edition-changed");
    assertThat(world.now(task).isPending()).isTrue();
  }

  @Test
  void aDraftOfWhichEverythingWasRejectedHasNothingToIssue() {
    for (Item item : world.list.listBlocking(edition)) {
      done(
          item.kind() == ItemKind.DIAGNOSTIC
              ? world.review.dismiss(item.asSeen(), "không", "lan")
              : world.review.reject(item.asSeen(), "không", "lan"));
    }
    assertThat(refusal(world.issuing.issue(edition, 0, "lan"))).isEqualTo("plan.nothing-to-issue");
  }

  @Test
  void nothingInAnIssuedEditionChangesAnyMore() {
    world.issue(edition, "lan");
    Item task = world.first(edition, ItemKind.TASK);
    assertThat(refusal(world.review.reject(task.asSeen(), "thừa", "lan")))
        .isEqualTo("plan.edition-issued");
    assertThat(refusal(world.review.undo(edition, "lan"))).isEqualTo("plan.edition-issued");
    assertThat(refusal(world.issuing.discard(edition, 1, "nhầm", "lan")))
        .isEqualTo("plan.edition-issued");
  }

  @Test
  void theDatabaseItselfRefusesToTouchAnIssuedEdition() {
    world.issue(edition, "lan");
    for (String statement :
        List.of(
            "update plan.item set reason = 'x'",
            "delete from plan.item",
            "update plan.edition set title = 'x'",
            "update plan.edition set state = 'DRAFT', issued_at = null, issued_by = null",
            "delete from plan.edition",
            "update plan.review_step set reason = 'x'",
            "delete from plan.review_step",
            "update documents.file set name = 'x'",
            "insert into plan.item (edition_id, position, kind, address, section, span_start, span_end, origin, value, "
                + "decision, decided_by, words) select id, 1, 'PROJECT', '', '', 0, 1, 'ADDED', '{}', 'ADDED', 'x', '' "
                + "from plan.edition")) {
      assertThatThrownBy(() -> world.database.sql(statement).update())
          .as(statement)
          .hasStackTraceContaining("ERROR:");
    }
    assertThat(world.editions.getEdition(edition).state()).isEqualTo(EditionState.ISSUED);
  }

  @Test
  void ofTenWhoIssueAtOnceOneIssuesAndNineAreTold() throws Exception {
    for (Item item : world.list.listBlocking(edition)) {
      done(
          item.kind() == ItemKind.DIAGNOSTIC
              ? world.review.acknowledge(item.asSeen(), "lan")
              : world.review.accept(item.asSeen(), "lan"));
    }
    List<String> answers =
        IntakeTest.atOnce(10, i -> refusal(world.issuing.issue(edition, 0, "người " + i)));
    assertThat(answers).filteredOn("done"::equals).hasSize(1);
    assertThat(answers).filteredOn("plan.edition-issued"::equals).hasSize(9);
    assertThat(world.events).hasSize(1);
  }

  @Test
  void anActionAtTheMomentOfTheIssueComesBeforeItOrIsRefused() throws Exception {
    for (Item item : world.list.listBlocking(edition)) {
      done(
          item.kind() == ItemKind.DIAGNOSTIC
              ? world.review.acknowledge(item.asSeen(), "lan")
              : world.review.accept(item.asSeen(), "lan"));
    }
    Item task = world.first(edition, ItemKind.TASK);
    List<String> answers =
        IntakeTest.atOnce(
            2,
            i ->
                i == 0
                    ? refusal(world.issuing.issue(edition, 0, "lan"))
                    : refusal(world.review.reject(task.asSeen(), "thừa", "minh")));
    assertThat(answers.get(0)).isEqualTo("done");
    Decision now = world.now(task).decision();
    assertThat(now)
        .isEqualTo(answers.get(1).equals("done") ? Decision.REJECTED : Decision.ACCEPTED);
  }

  @Test
  void aDraftIsGivenUpWithAReasonAndStaysReadable() {
    assertThat(refusal(world.issuing.discard(edition, 0, " ", "lan")))
        .isEqualTo("plan.reason-missing");
    Edition gone = done(world.issuing.discard(edition, 0, "nộp nhầm tệp", "lan"));
    assertThat(gone.state()).isEqualTo(EditionState.DISCARDED);
    assertThat(world.editions.open(edition, "lan").items()).isNotEmpty();
    assertThat(world.citations.listOfEdition(edition.value())).noneMatch(c -> c.live());
    Item task = world.first(edition, ItemKind.TASK);
    assertThat(refusal(world.review.accept(task.asSeen(), "lan")))
        .isEqualTo("plan.edition-discarded");
  }

  @Test
  void theLifeOfAnEditionLeadsFromDraftToOneOfTwoEnds() {
    var picture = new StringBuilder();
    for (EditionState from : EditionState.values()) {
      for (EditionState to : EditionState.values()) {
        if (from.leadsTo(to)) {
          picture.append(from).append(" > ").append(to).append('\n');
        }
      }
    }
    assertThat(picture.toString())
        .isEqualTo(
            """
            DRAFT > ISSUED
            DRAFT > DISCARDED
            """);
  }
}
