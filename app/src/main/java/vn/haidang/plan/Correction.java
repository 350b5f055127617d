package vn.haidang.plan;

import java.util.List;
import java.util.Map;
import vn.haidang.plan.Outcome.FieldProblem;

/** What somebody typed into the fields of an item, read as that kind's finding. */
public sealed interface Correction {

  /** All fields make sense. */
  record Read(Finding value) implements Correction {}

  /** Some do not. */
  record Unreadable(List<FieldProblem> problems) implements Correction {
    public Unreadable {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a form. Fields are named as the components of the finding's record; those not given keep
   * the old value, blank ones become absent. Numbers are read as Vietnamese officials write them
   * (1.200,5), dates as 05/6/2018 or 2018-06-05, lists one a line or with semicolons.
   */
  static Correction of(Finding old, Map<String, String> fields) {
    throw new UnsupportedOperationException();
  }
}
