package vn.haidang.plan.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A stretch of text that lies in the same highlights from its first to its last letter. Runs stand
 * side by side and never in one another, so highlights that cross need no nesting.
 */
public record Run(String text, List<Mark> marks) {
  public Run {
    marks = List.copyOf(marks);
  }

  public boolean isPlain() {
    return marks.isEmpty();
  }

  /** Classes of all kinds it is marked with: {@code "m t l"}. */
  public String css() {
    return "m "
        + marks.stream().map(m -> m.kind().css()).distinct().collect(Collectors.joining(" "));
  }

  /** Keys of all items it belongs to, the narrowest highlight first. */
  public String items() {
    return marks.stream()
        .sorted(Comparator.comparingInt(m -> m.span().length()))
        .map(Mark::item)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** The item that a click opens: that of the narrowest highlight. */
  public String item() {
    return marks.stream()
        .min(Comparator.comparingInt(m -> m.span().length()))
        .map(Mark::item)
        .orElse("");
  }
}
