package vn.haidang.browser;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;

/** What an official does with a draft. */
final class Draft {

  private Draft() {}

  /** Decides serious warnings one by one; everything else is accepted with the issue. */
  static void settleWhatNobodyMayPassOver(Person official, String plan) {
    official.open(plan + "/review?kind=DIAGNOSTIC");
    for (String item = current(official); !item.isEmpty(); item = current(official)) {
      official.type("Enter");
      waitUntilCurrentIsNot(official, item);
    }
  }

  /** Issues it from the page that asks whether he means it, and stands on the issued plan. */
  static void issue(Person official, String plan) {
    official.find("form[action='" + plan + "/issue'] button").click();
    official.page().waitForURL(Pattern.compile(plan + "($|\\?)"));
  }

  /** The item under the cursor; empty: none is left. */
  static String current(Person official) {
    return official.find("#bang").getAttribute("data-item");
  }

  static void waitUntilCurrentIsNot(Person official, String item) {
    PlaywrightAssertions.assertThat(official.find("#bang")).not().hasAttribute("data-item", item);
    official.page().waitForFunction("() => !document.querySelector('.htmx-request')");
  }
}
