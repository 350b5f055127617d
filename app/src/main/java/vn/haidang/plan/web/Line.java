package vn.haidang.plan.web;

import java.util.List;
import java.util.stream.Collectors;
import vn.haidang.kernel.legaltext.Span;

/**
 * A paragraph, heading or cell as it is set on the page.
 *
 * @param anchor id of the element: unique on the page, stable for the edition
 * @param address the task or section it belongs to, empty in the head of the document
 */
public record Line(String anchor, String address, Span span, List<Run> runs, Gutter gutter) {
  public Line {
    runs = List.copyOf(runs);
  }

  public String text() {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }
}
