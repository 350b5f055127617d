package vn.haidang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.haidang.platform.Role;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** R6: two officials correct the same figure at the same moment. */
@ApplicationTest
class SameFigureTest {

  @Autowired private ApplicationContext context;
  @Autowired private PlanIntake intake;
  @Autowired private ReviewList reviewList;

  private PlanId plan = new PlanId(1);
  private ItemId figure = new ItemId(1);

  @BeforeEach
  void aDraftWithAFigure() {
    Intake taken = intake.receive(PlanWorld.upload("ke-hoach.txt", PlanWorld.PLAN, "lan"));
    switch (taken) {
      case Intake.Drafted drafted -> {
        plan = drafted.plan();
        figure =
            reviewList.listItems(drafted.edition(), ItemFilter.of(ItemKind.TARGET)).getFirst().id();
      }
      case Intake.AlreadyHere here -> {
        plan = here.plan();
        figure =
            reviewList
                .listItems(here.edition().id(), ItemFilter.of(ItemKind.TARGET))
                .getFirst()
                .id();
      }
      case Intake other -> throw new IllegalStateException("not taken in: " + other);
    }
  }

  @Test
  void ofTwoCorrectionsAtOnceOneStandsAndTheOtherSeesBoth() throws Exception {
    pairs(20);
  }

  @Test
  @Tag("long")
  void aThousandPairsLoseNoUpdate() throws Exception {
    pairs(1000);
  }

  private void pairs(int pairs) throws Exception {
    Visitor office = Visitor.signedIn(context, Role.OFFICE);
    Visitor planner = Visitor.signedIn(context, Role.PLANNER);
    office.open("/password");
    planner.open("/password");
    List<String> lost = new ArrayList<>();
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      for (int pair = 0; pair < pairs; pair++) {
        String seen = reviewList.getItem(figure).asSeen().toString();
        String mine = String.valueOf(1_000 + 2 * pair);
        String theirs = String.valueOf(1_001 + 2 * pair);
        Future<MockHttpServletResponse> first = two.submit(() -> correct(office, seen, mine));
        Future<MockHttpServletResponse> second = two.submit(() -> correct(planner, seen, theirs));
        check(mine, first.get(), theirs, second.get(), seen, lost);
      }
    }
    assertThat(lost).as("lost updates, and losers who did not see both values").isEmpty();
  }

  private MockHttpServletResponse correct(Visitor official, String seen, String value) {
    return official.post(
        "/plans/" + plan + "/review/correct", "seen", seen, "f.value", value, "reason", "thử");
  }

  private void check(
      String mine,
      MockHttpServletResponse first,
      String theirs,
      MockHttpServletResponse second,
      String seen,
      List<String> lost) {
    String stands = String.valueOf(((Finding.Target) reviewList.getItem(figure).value()).value());
    boolean firstWon = first.getStatus() == 303;
    MockHttpServletResponse loser = firstWon ? second : first;
    if (firstWon == (second.getStatus() == 303) || loser.getStatus() != 409) {
      lost.add(seen + ": answered " + first.getStatus() + " and " + second.getStatus());
    } else if (!stands.equals(firstWon ? mine : theirs)) {
      lost.add(seen + ": " + stands + " stands");
    } else if (!shows(loser, mine) || !shows(loser, theirs)) {
      lost.add(seen + ": the loser does not see both values");
    }
  }

  /** {@code 1.234} or {@code 1234}. */
  private static boolean shows(MockHttpServletResponse page, String value) {
    String text = Visitor.page(page).select("main").text();
    return text.contains(value) || text.contains(value.charAt(0) + "." + value.substring(1));
  }
}
