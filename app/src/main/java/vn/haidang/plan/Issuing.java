package vn.haidang.plan;

import org.springframework.stereotype.Component;

/** How a draft comes into force or is given up. */
@Component
public class Issuing {

  /**
   * Freezes the edition and publishes {@link PlanIssued}.
   *
   * @param seenVersion of the edition, so that of two issues at once one is told
   */
  public Outcome<Edition> issue(EditionId edition, int seenVersion, String by) {
    throw new UnsupportedOperationException();
  }

  /** Accepts everything that is pending, except warnings of severity ERROR, and issues. */
  public Outcome<Edition> issueAcceptingRemaining(EditionId edition, int seenVersion, String by) {
    throw new UnsupportedOperationException();
  }

  /** Gives the draft up; it stays readable. The reason is required. */
  public Outcome<Edition> discard(EditionId edition, int seenVersion, String reason, String by) {
    throw new UnsupportedOperationException();
  }
}
