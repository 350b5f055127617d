package vn.haidang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Two editions of one plan beside each other: the sample as it was issued, and its amendment. */
@BrowserTest(share = "an-amendment")
class ComparisonTest {

  /** The sample is the first plan of every first start. */
  private static final String PLAN = "/plans/1";

  private final Person official;
  private final Person atThePhone;

  ComparisonTest(Office office) {
    official = office.somebody(Window.DESK);
    atThePhone = office.somebody(Window.PHONE);
    official.page().onDialog(Dialog::accept);
  }

  @BeforeAll
  void bothSignIn() {
    official.signInAsAdministrator();
    atThePhone.signInAsAdministrator();
  }

  @Test
  @Order(1)
  void withOneEditionThereIsNothingToCompare() {
    official.open(PLAN + "/compare");

    assertThat(official.path()).isEqualTo(PLAN + "/editions");
  }

  @Test
  @Order(2)
  void anAmendmentHandedInBecomesTheSecondEdition() {
    Draft.settleWhatNobodyMayPassOver(official, PLAN);
    official.open(PLAN + "/issue");
    Draft.issue(official, PLAN);
    official.open("/plans/upload");
    official.find("input[type=file]").setInputFiles(Papers.amendment());
    official.press("Tải lên và đọc");
    official.find("button[name=answer][value=NEW_EDITION]").waitFor();
    official.view("amendment-question");
    assertThat(Accessibility.faults(official)).isEmpty();
    official.find("button[name=answer][value=NEW_EDITION]").click();
    official.page().waitForURL(Pattern.compile(PLAN + "(\\?|$|/)"));

    official.open(PLAN + "/editions");
    official.view("editions-two");
    assertThat(official.find("main").innerText()).contains("Phiên bản 1", "Phiên bản 2");
  }

  @Test
  @Order(3)
  void figuresTasksAndWordsThatChangedAreShownBothWays() {
    official.open(PLAN + "/compare");
    String shown = official.find("main").innerText();
    assertThat(shown).contains("16%", "25.500");
    assertThat(official.find("del").count()).isPositive();
    assertThat(official.find("ins").count()).isPositive();

    official.open(PLAN + "/compare?from=2&to=1");
    String reversed = official.find("main").innerText();
    assertThat(reversed).as("the other way round is another page").isNotEqualTo(shown);
  }

  @Test
  @Order(4)
  void theOriginalPromiseStaysReadable() {
    official.open(PLAN + "/compare");
    official.find("a[href*='edition=']").first().click();
    official.page().waitForURL(Pattern.compile(PLAN + "\\?edition=\\d+"));

    assertThat(official.find("[data-page]").innerText()).contains("15%").doesNotContain("25.500");
  }

  @Test
  @Order(5)
  void noViewHasAFaultAtEitherWidth() {
    for (Person person : List.of(official, atThePhone)) {
      for (String view : List.of("side", "inline", "side&all=true")) {
        String path = PLAN + "/compare?view=" + view;
        person.open(path);
        person.view("compare-" + view.replaceAll("\\W+", "-"));

        assertThat(Accessibility.faults(person)).as("axe-core on " + path).isEmpty();
        assertThat(person.sidewaysOverflow()).as("overflow of " + path).isLessThanOrEqualTo(0);
        assertThat(person.find("h1").count()).isEqualTo(1);
      }
      person.open(PLAN + "/compare");
      person.picture("compare-whole");
      assertThat(person.complaints()).isEmpty();
    }
  }
}
