package vn.haidang.platform.web;

import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Problem;
import vn.haidang.platform.SquareCode;

/**
 * Setting up, renewing or removing a second factor.
 *
 * @param setUp whether sign-in asks for a code
 * @param demanded whether a role of the user demands it
 * @param square what the telephone reads; null: nothing is offered
 * @param secret the same to be typed in
 * @param codesLeft recovery codes not used yet
 * @param problem what is wrong with the code
 */
public record SecondFactorPage(
    boolean setUp,
    boolean demanded,
    @Nullable SquareCode square,
    String secret,
    int codesLeft,
    @Nullable Problem problem) {

  /** In groups of four, as it is read out and typed. */
  public String secretInGroups() {
    return secret.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
