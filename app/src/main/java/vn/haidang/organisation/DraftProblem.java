package vn.haidang.organisation;

import vn.haidang.platform.Problem;

/**
 * What stands against a reorganisation, and where it has to be put right.
 *
 * @param place {@code on}, {@code legalBasis}, {@code before}, {@code after.1.name}, {@code
 *     below.17}, {@code parts.17}, {@code functions}: a field, with the index of the unit after or
 *     the number of the unit before where there are several
 */
public record DraftProblem(String place, Problem problem) {

  static DraftProblem at(String place, String code, Object... arguments) {
    return new DraftProblem(place, Problem.of(code, arguments));
  }
}
