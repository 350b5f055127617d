package vn.haidang.platform.web;

import java.util.Map;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Role;

/** The form for a new account, with what was typed and what is wrong, by field. */
public record AccountForm(
    String name, String fullName, String post, Role role, Map<String, Problem> problems) {

  public AccountForm {
    problems = Map.copyOf(problems);
  }
}
