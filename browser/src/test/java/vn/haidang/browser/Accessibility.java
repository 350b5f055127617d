package vn.haidang.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.List;

/** What axe-core finds wrong with the page in view; each line names the rule and the places. */
final class Accessibility {

  private Accessibility() {}

  static List<String> faults(Person person) {
    // No page has frames, so nothing has to be gathered in a window of its own.
    return new AxeBuilder(person.page())
        .setLegacyMode(true).analyze().getViolations().stream()
            .map(rule ->
                rule.getImpact()
                    + " "
                    + rule.getId()
                    + ": "
                    + rule.getNodes().stream()
                        .limit(5)
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .toList())
            .toList();
  }
}
