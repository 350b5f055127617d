package vn.haidang.platform.web;

import java.util.Map;
import vn.haidang.platform.Problem;

/**
 * The form for a new password.
 *
 * @param shortest fewest characters
 * @param problems what is wrong, by field
 */
public record PasswordPage(boolean oneTime, int shortest, Map<String, Problem> problems) {

  public PasswordPage {
    problems = Map.copyOf(problems);
  }
}
