package vn.haidang.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.List;

/** What axe-core finds wrong with the page in view; each line names the rule and the places. */
final class Accessibility {

  private Accessibility() {}

  static List<String> faults(Person person) {
    // Every rule runs; what passed is not listed place by place, since nobody reads it.
    AxeRunOptions whatIsWrong = new AxeRunOptions();
    whatIsWrong.setResultTypes(List.of("violations"));
    // No page has frames, so nothing has to be gathered in a window of its own.
    return new AxeBuilder(person.page())
        .options(whatIsWrong).setLegacyMode(true).analyze().getViolations().stream()
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
