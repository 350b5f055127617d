package vn.haidang.platform;

/** What was asked for by its number does not exist. */
public final class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /**
   * @param code as in {@link Problem}: {@code plan.no-such-plan}
   */
  public NotFound(String code, Object what) {
    super(code + ": " + what);
    this.problem = Problem.of(code, what);
  }

  public Problem problem() {
    return problem;
  }
}
