package vn.haidang.platform.web;

import java.util.List;
import vn.haidang.platform.Problem;

/**
 * The sign-in form.
 *
 * @param name as typed before
 * @param next where to go afterwards
 * @param kept a form that waits for the sign-in
 */
public record SignInPage(String name, String next, List<Problem> problems, KeptForm kept) {

  public SignInPage {
    problems = List.copyOf(problems);
  }
}
