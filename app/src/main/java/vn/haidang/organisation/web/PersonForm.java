package vn.haidang.organisation.web;

import java.util.Map;
import vn.haidang.platform.Problem;

/**
 * Name and code of a person as they stand in a form.
 *
 * @param problems what is wrong, by field
 */
public record PersonForm(String name, String code, Map<String, Problem> problems) {
  public PersonForm {
    problems = Map.copyOf(problems);
  }
}
