package vn.haidang.platform;

import java.time.Duration;
import java.time.Instant;

/**
 * How often somebody failed to sign in under one name since the last success.
 *
 * @param name as typed; there may be no such account
 * @param address from where the last try came
 */
public record SignInFailure(String name, int count, Instant lastAt, String address) {

  /** When the next try is looked at. */
  public Instant waitsUntil() {
    if (count < SignInFailures.FREE) {
      return lastAt;
    }
    Duration wait = Duration.ofMinutes(1L << Math.min(count - SignInFailures.FREE, 10));
    boolean tooLong = wait.compareTo(SignInFailures.LONGEST_WAIT) > 0;
    return lastAt.plus(tooLong ? SignInFailures.LONGEST_WAIT : wait);
  }

  /**
   * Whether a try at this time is still refused unseen; not by one that was noted by a clock that
   * has been set back since.
   */
  public boolean waitsAt(Instant now) {
    return now.isBefore(waitsUntil()) && !lastAt.isAfter(now.plus(SignInFailures.LONGEST_WAIT));
  }
}
