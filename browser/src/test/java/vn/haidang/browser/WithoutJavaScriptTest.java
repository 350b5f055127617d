package vn.haidang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The main way with JavaScript switched off: every action is a form. */
@BrowserTest(share = "the-sample")
class WithoutJavaScriptTest {

  private final Person official;
  private String plan = "";

  WithoutJavaScriptTest(Office office) {
    official = office.somebodyWithoutJavaScript(Window.DESK);
  }

  @Test
  @Order(1)
  void anOfficialSignsIn() {
    official.signInAsAdministrator();

    assertThat(official.open("/plans")).isEqualTo(200);
    assertThat(official.path()).isEqualTo("/plans");
  }

  @Test
  @Order(2)
  void aPlanIsHandedIn() {
    official.open("/plans/upload");
    official.find("input[type=file]").setInputFiles(Papers.plan());
    official.press("Tải lên và đọc");
    official.page().waitForURL(Pattern.compile("/plans/\\d+"));
    plan = official.path().replaceAll("^(/plans/\\d+).*$", "$1");

    assertThat(plan).matches("/plans/\\d+");
  }

  @Test
  @Order(3)
  void aProposalIsAcceptedAndTakenBack() {
    official.open(plan + "/review");
    String before = official.find("#bang .queue b").first().innerText();
    official.find("form[action='" + plan + "/review/accept'] button").first().click();
    String after = official.find("#bang .queue b").first().innerText();
    official.find("form[action='" + plan + "/review/undo'] button").first().click();

    assertThat(after).isNotEqualTo(before);
    assertThat(official.find("#bang .queue b").first().innerText()).isEqualTo(before);
  }

  @Test
  @Order(4)
  void warningsAreReadAndThePlanIsIssued() {
    var acknowledge = official.find("form[action='" + plan + "/review/acknowledge'] button");
    for (int look = 0; look < 200; look++) {
      official.open(plan + "/review?kind=DIAGNOSTIC");
      if (acknowledge.count() == 0) {
        break;
      }
      for (int warning = 0; warning < 200 && acknowledge.count() > 0; warning++) {
        acknowledge.first().click(); // and is led on to the next one
      }
    }
    official.open(plan + "/issue");
    official.find("form[action='" + plan + "/issue'] button").click();
    official.page().waitForURL(Pattern.compile(plan + "($|\\?)"));

    assertThat(official.text()).contains("Đã ban hành");
  }
}
