package vn.haidang.documents;

import vn.haidang.platform.Problem;

/**
 * Carries a refusal from deep inside a reader to {@link DocumentReader}, which turns it into a
 * value.
 */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  Refusal(String code, Object... arguments) {
    super(code, null, false, false);
    this.problem = Problem.of(code, arguments);
  }

  Problem problem() {
    return problem;
  }

  /** The file is no longer what its programme wrote. */
  static Refusal damaged(String kind, String place) {
    return place.isEmpty()
        ? new Refusal("documents.damaged", kind)
        : new Refusal("documents.damaged-at", kind, place);
  }
}
