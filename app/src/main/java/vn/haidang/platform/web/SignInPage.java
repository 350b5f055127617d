package vn.haidang.platform.web;

import java.util.List;
import vn.haidang.platform.Problem;

/**
 * The sign-in form.
 *
 * @param name as typed before
 * @param next where to go afterwards
 * @param kept a form that waits for the sign-in
 * @param provider through which one may sign in as well; empty: none
 * @param left whether a session that was begun there has just ended here
 */
public record SignInPage(
    String name,
    String next,
    List<Problem> problems,
    KeptForm kept,
    String provider,
    boolean left) {

  public SignInPage {
    problems = List.copyOf(problems);
  }
}
