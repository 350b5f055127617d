package vn.haidang.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets people in who know their password and, where they have an authenticator, its code.
 *
 * <p>A wrong name, a wrong password and a name that must wait ({@link SignInFailures}) are answered
 * alike whether the account exists or not. That an account is locked is told only to who knows its
 * password. Who was let through by a provider comes in by {@link #welcome} as well.
 */
@Component
class SignIn {

  static final Duration CODE_WITHIN = Duration.ofMinutes(5);
  static final int MOST_CODES = 5;

  private final AccountStore accounts;
  private final SignInFailures failures;
  private final HalfSignInStore halves;
  private final Sessions sessions;
  private final Passwords passwords;
  private final SecondFactor secondFactor;
  private final Admission admission;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SignIn(
      AccountStore accounts,
      SignInFailures failures,
      HalfSignInStore halves,
      Sessions sessions,
      Passwords passwords,
      SecondFactor secondFactor,
      Admission admission,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.accounts = accounts;
    this.failures = failures;
    this.halves = halves;
    this.sessions = sessions;
    this.passwords = passwords;
    this.secondFactor = secondFactor;
    this.admission = admission;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** How a try to sign in ended. */
  sealed interface Outcome {
    /** Let in; the token goes into the cookie. */
    record Welcome(String token, SignedIn who) implements Outcome {}

    /** So far right; the code of the authenticator is asked for under this token. */
    record CodeNeeded(String token) implements Outcome {}

    /** Not let in, for a reason that may be told. */
    record Refused(Problem problem) implements Outcome {}
  }

  /** With name and password. */
  Outcome attempt(String typedName, String password, Browser browser) {
    String name = typedName.strip().toLowerCase(Locale.ROOT);
    if (name.isEmpty()
        || name.length() > 100
        || password.isEmpty()
        || password.length() > 4 * Passwords.LONGEST) {
      return new Outcome.Refused(Problem.of("platform.sign-in-wrong"));
    }
    Optional<Duration> wait = failures.begin(name, browser.address());
    if (wait.isPresent()) {
      return new Outcome.Refused(mustWait(wait.get()));
    }
    Optional<Account> account = accounts.findByName(name);
    if (!passwords.matches(password, account.flatMap(a -> accounts.findPasswordHash(a.id())))
        || account.isEmpty()) {
      return refuse(name, "password", browser, Problem.of("platform.sign-in-wrong"));
    }
    failures.forgive(name);
    Instant end = account.get().passwordEndsAt();
    return end != null && end.isBefore(clock.instant())
        ? new Outcome.Refused(Problem.of("platform.one-time-password-ended"))
        : welcome(account.get(), Entrance.BY_PASSWORD, account.get().secondFactor(), browser);
  }

  /** Somebody has shown who he is, but for the code if one is needed. */
  Outcome welcome(Account account, Entrance entrance, boolean codeNeeded, Browser browser) {
    if (account.locked()) {
      return new Outcome.Refused(Problem.of("platform.account-locked"));
    }
    if (!codeNeeded) {
      return letIn(account, entrance, browser);
    }
    String token = sessions.makeToken();
    halves.removeBefore(clock.instant().minus(CODE_WITHIN));
    halves.add(Sessions.hash(token), account.id(), entrance, clock.instant());
    return new Outcome.CodeNeeded(token);
  }

  /** With the code that was asked for under this token. */
  Outcome attemptCode(String token, String code, Browser browser) {
    byte[] hash = Sessions.hash(token);
    Optional<HalfSignInStore.Half> half =
        halves.tryCode(hash, clock.instant().minus(CODE_WITHIN), MOST_CODES);
    Optional<Account> account = half.flatMap(begun -> accounts.find(begun.account()));
    if (half.isEmpty() || account.isEmpty()) {
      return new Outcome.Refused(Problem.of("platform.sign-in-begin-again"));
    }
    String name = account.get().name();
    Optional<Duration> wait = failures.begin(name, browser.address());
    if (wait.isPresent()) {
      return new Outcome.Refused(mustWait(wait.get()));
    }
    if (!secondFactor.accept(account.get().id(), code)) {
      return refuse(name, "code", browser, Problem.of("platform.code-wrong"));
    }
    halves.remove(hash);
    return account.get().locked()
        ? new Outcome.Refused(Problem.of("platform.account-locked"))
        : letIn(account.get(), half.get().entrance(), browser);
  }

  /** Ends the session of this token; tells whose it was and how it was begun, if there was one. */
  @Transactional
  Optional<SessionStore.Ended> leave(String token) {
    Optional<SignedIn> who = sessions.find(token);
    Optional<SessionStore.Ended> ended = sessions.end(token);
    if (ended.isPresent()) {
      who.ifPresent(left ->
          audit.recordBy(left, "account.signed-out", "account:" + left.account(), Map.of()));
    }
    return ended;
  }

  /**
   * The session and its line in one transaction; checking a password is too slow to stand in it.
   */
  private Outcome letIn(Account account, Entrance entrance, Browser browser) {
    return transaction.execute(status -> begin(account, entrance, browser));
  }

  private Outcome begin(Account account, Entrance entrance, Browser browser) {
    SignedIn who = admission.admit(account, entrance.via());
    failures.forget(account.name());
    accounts.recordSignIn(account.id(), clock.instant());
    audit.recordBy(
        who,
        "account.signed-in",
        "account:" + account.id(),
        Map.of("address", browser.address(), "via", entrance.via().name()));
    return new Outcome.Welcome(sessions.begin(account.id(), entrance, browser), who);
  }

  private Outcome refuse(String name, String what, Browser browser, Problem problem) {
    audit.noteBySystem(
        "account.sign-in-failed",
        "account-name:" + name,
        Map.of("address", browser.address(), "wrong", what));
    return new Outcome.Refused(problem);
  }

  static Problem mustWait(Duration left) {
    return Problem.of("platform.sign-in-wait", Math.max(1, left.plusSeconds(59).toMinutes()));
  }
}
