package vn.haidang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import vn.haidang.testing.ApplicationTest;

/** What the engines above rely on: an issue reaches every listener, also after a failure. */
@ApplicationTest
class PlanIssuedDeliveryTest {

  @Autowired private PlanIntake intake;
  @Autowired private Issuing issuing;
  @Autowired private Review review;
  @Autowired private ReviewList list;
  @Autowired private Editions editions;
  @Autowired private PlanIssuedListener listener;
  @Autowired private IncompleteEventPublications incomplete;
  @Autowired private JdbcClient database;

  @BeforeEach
  void nothingIsHeard() {
    listener.forget();
  }

  @Test
  void anIssueIsDeliveredOnceAndCrossedOff() throws Exception {
    PlanIssued issued = issue("101/KH-UBND");
    eventually(() -> listener.listHeard().contains(issued));
    eventually(() -> count("completion_date is not null", issued) == 1);
    assertThat(listener.listHeard()).containsOnlyOnce(issued);
    incomplete.resubmitIncompletePublications(event -> true);
    assertThat(count("completion_date is null", issued)).isZero();
  }

  @Test
  void anIssueWhoseListenerFailedStandsAndIsDeliveredAgain() throws Exception {
    listener.failOnce();
    PlanIssued issued = issue("102/KH-UBND");
    eventually(() -> count("status = 'FAILED'", issued) == 1);
    assertThat(listener.listHeard()).doesNotContain(issued);
    assertThat(editions.getEdition(issued.edition()).state()).isEqualTo(EditionState.ISSUED);

    incomplete.resubmitIncompletePublications(event -> event.getEvent().equals(issued));

    eventually(() -> listener.listHeard().contains(issued));
    eventually(() -> count("completion_date is not null", issued) == 1);
  }

  @Test
  void anIssueThatIsRefusedIsAnnouncedToNobody() {
    EditionId draft = draft("103/KH-UBND");
    assertThat(issuing.issue(draft, 0, "lan")).isInstanceOf(Outcome.Refused.class);
    PlanIssued never = new PlanIssued(editions.getEdition(draft).plan(), draft);
    assertThat(count("true", never)).isZero();
  }

  private PlanIssued issue(String number) {
    EditionId draft = draft(number);
    for (Item item : list.listBlocking(draft)) {
      if (item.kind() == ItemKind.DIAGNOSTIC) {
        PlanWorld.done(review.acknowledge(item.asSeen(), "lan"));
      }
    }
    Edition issued = PlanWorld.done(issuing.issueAcceptingRemaining(draft, 0, "lan"));
    return new PlanIssued(issued.plan(), issued.id());
  }

  private EditionId draft(String number) {
    String text = PlanWorld.PLAN.replace("77/KH-UBND", number);
    Intake taken = intake.receive(PlanWorld.upload("ke-hoach.txt", text, "lan"));
    return ((Intake.Drafted) taken).edition();
  }

  private int count(String condition, PlanIssued event) {
    return database
        .sql(
            "select count(*) from platform.event_publication where listener_id like '%PlanIssuedListener%' "
                + "and serialized_event::jsonb #>> '{edition,value}' = :edition and "
                + condition)
        .param("edition", event.edition().toString())
        .query(Integer.class)
        .single();
  }

  private static void eventually(BooleanSupplier so) throws InterruptedException {
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (!so.getAsBoolean()) {
      assertThat(System.nanoTime()).as("nothing happened within a minute").isLessThan(deadline);
      Thread.sleep(20);
    }
  }
}
