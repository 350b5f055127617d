package vn.haidang.measures;

import java.util.List;
import vn.haidang.platform.Problem;

/**
 * What is wrong or surprising about a figure that was typed.
 *
 * @param choices ways to write it that have one meaning, where it has two as it stands
 */
public record Finding(Severity severity, Problem problem, List<String> choices) {

  /** What a finding does to its row. */
  public enum Severity {
    /** The row waits until a reason is given. */
    WARNING,
    /** The row cannot be handed in as it is. */
    ERROR
  }

  public Finding {
    choices = List.copyOf(choices);
  }

  static Finding error(String code, Object... arguments) {
    return new Finding(Severity.ERROR, Problem.of(code, arguments), List.of());
  }

  static Finding warning(String code, Object... arguments) {
    return new Finding(Severity.WARNING, Problem.of(code, arguments), List.of());
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
