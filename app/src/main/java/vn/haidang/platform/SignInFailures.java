package vn.haidang.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts failures to sign in under each name that is typed, whether such an account exists or not,
 * and makes the next try wait.
 *
 * <p>After five failures the wait is a minute, then two, four … at most a quarter of an hour; never
 * longer, because otherwise anybody could shut an official out. Every try is counted before the
 * password is looked at and forgiven afterwards, so many tries at once are no way round.
 */
@Component
class SignInFailures {

  static final int FREE = 5;
  static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration COUNT_FOR = Duration.ofHours(24);

  private final SignInFailureStore store;
  private final Audit audit;
  private final Clock clock;

  SignInFailures(SignInFailureStore store, Audit audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** Counts a try under this name; or tells how long it has to wait, and does not count it. */
  Optional<Duration> begin(String name, String address) {
    Instant now = clock.instant();
    store.forgetBefore(now.minus(COUNT_FOR));
    if (store.count(name, address, now)) {
      return Optional.empty();
    }
    return Optional.of(find(name).map(this::waitOf).orElse(Duration.ZERO));
  }

  /** The try that was just counted was none. */
  void forgive(String name) {
    store.takeBack(name);
  }

  /** Somebody has signed in under this name: it begins anew. */
  void forget(String name) {
    store.forget(name);
  }

  /** An administrator lets the next try through at once. */
  @Transactional
  void clear(String name) {
    if (store.forget(name)) {
      audit.record("account.failures-cleared", "account-name:" + name, Map.of());
    }
  }

  Optional<SignInFailure> find(String name) {
    return store.find(name);
  }

  /** Names with failures, the one tried last first. */
  List<SignInFailure> list() {
    store.forgetBefore(clock.instant().minus(COUNT_FOR));
    return store.list();
  }

  private Duration waitOf(SignInFailure failure) {
    Duration left = Duration.between(clock.instant(), failure.waitsUntil());
    return left.isPositive() ? left : Duration.ZERO;
  }
}
