package vn.haidang.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets people in who know their password.
 *
 * <p>A wrong name, a wrong password and a name that must wait are answered alike whether the
 * account exists or not. After five failures under one name the next try must wait a minute, then
 * two, four … at most a quarter of an hour; the wait is never longer, because otherwise anybody
 * could shut an official out. That an account is locked is told only to who knows its password.
 */
@Component
class SignIn {

  static final int FREE_FAILURES = 5;
  static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration FAILURES_COUNT_FOR = Duration.ofHours(24);

  private final AccountStore accounts;
  private final SessionStore failures;
  private final Sessions sessions;
  private final Passwords passwords;
  private final Audit audit;
  private final Clock clock;

  SignIn(
      AccountStore accounts,
      SessionStore failures,
      Sessions sessions,
      Passwords passwords,
      Audit audit,
      Clock clock) {
    this.accounts = accounts;
    this.failures = failures;
    this.sessions = sessions;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /** How a try to sign in ended. */
  sealed interface Outcome {
    /** Let in; the token goes into the cookie. */
    record Welcome(String token, SignedIn who) implements Outcome {}

    /** Not let in, for a reason that may be told. */
    record Refused(Problem problem) implements Outcome {}
  }

  Outcome attempt(String typedName, String password, String address, String device) {
    String name = typedName.strip().toLowerCase(Locale.ROOT);
    Instant now = clock.instant();
    if (name.isEmpty()
        || name.length() > 100
        || password.isEmpty()
        || password.length() > 4 * Passwords.LONGEST) {
      return new Outcome.Refused(Problem.of("platform.sign-in-wrong"));
    }
    Optional<Duration> wait = waitFor(name, now);
    if (wait.isPresent()) {
      return new Outcome.Refused(
          Problem.of("platform.sign-in-wait", Math.max(1, wait.get().plusSeconds(59).toMinutes())));
    }
    Optional<Account> account = accounts.findByName(name);
    if (!passwords.matches(password, account.flatMap(a -> accounts.findPasswordHash(a.id())))
        || account.isEmpty()) {
      return refuse(name, address, now);
    }
    return letIn(account.get(), address, device, now);
  }

  private Outcome letIn(Account account, String address, String device, Instant now) {
    if (account.locked()) {
      return new Outcome.Refused(Problem.of("platform.account-locked"));
    }
    Instant end = account.passwordEndsAt();
    if (end != null && end.isBefore(now)) {
      return new Outcome.Refused(Problem.of("platform.one-time-password-ended"));
    }
    failures.forgetFailures(account.name());
    accounts.recordSignIn(account.id(), now);
    audit.recordBy(
        account.signedIn(),
        "account.signed-in",
        "account:" + account.id(),
        Map.of("address", address));
    return new Outcome.Welcome(sessions.begin(account.id(), address, device), account.signedIn());
  }

  private Outcome refuse(String name, String address, Instant now) {
    failures.forgetFailuresBefore(now.minus(FAILURES_COUNT_FOR));
    failures.addFailure(name, now);
    audit.recordBySystem(
        "account.sign-in-failed", "account-name:" + name, Map.of("address", address));
    return new Outcome.Refused(Problem.of("platform.sign-in-wrong"));
  }

  private Optional<Duration> waitFor(String name, Instant now) {
    SessionStore.Failures before = failures.failures(name);
    if (before.count() < FREE_FAILURES) {
      return Optional.empty();
    }
    long minutes = 1L << Math.min(before.count() - FREE_FAILURES, 10);
    Duration wait = Duration.ofMinutes(Math.min(minutes, LONGEST_WAIT.toMinutes()));
    Duration left = Duration.between(now, before.lastAt().plus(wait));
    return left.isPositive() ? Optional.of(left) : Optional.empty();
  }
}
