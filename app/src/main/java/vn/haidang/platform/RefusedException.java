package vn.haidang.platform;

/**
 * Carries a {@link Problem} out of code that cannot go on; ends as a sentence for the user, never
 * as a stack trace.
 */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public RefusedException(Problem problem) {
    super(problem.code() + " " + problem.arguments());
    this.problem = problem;
  }

  /** With the technical cause, which goes to the log and not to the user. */
  public RefusedException(Problem problem, Throwable cause) {
    super(problem.code() + " " + problem.arguments(), cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
