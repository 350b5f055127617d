package vn.haidang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.testing.DatabaseTest;

@DatabaseTest(eachTest = true)
class IntakeTest {

  private final PlanWorld world;

  IntakeTest(JdbcClient database, TransactionTemplate transaction) {
    world = new PlanWorld(database, transaction);
  }

  private Upload reference(String key) {
    return new Upload("KH08.txt", PlanWorld.referencePlan(), "lan", key, null);
  }

  @Test
  void theReferencePlanBecomesADraftWithItsFileByteForByte() {
    Intake taken = world.intake.receive(reference("a"));
    assertThat(taken).isInstanceOf(Intake.Drafted.class);
    EditionId edition = ((Intake.Drafted) taken).edition();
    Edition draft = world.editions.getEdition(edition);
    assertThat(draft.state()).isEqualTo(EditionState.DRAFT);
    assertThat(draft.number()).isEqualTo(1);
    assertThat(world.editions.getOriginal(edition)).isEqualTo(PlanWorld.referencePlan());
    OpenEdition open = world.editions.open(edition, "lan");
  }
}
