package vn.haidang.platform;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Signed-in browsers. A session is a random token in a cookie and its hash in the database; the
 * program keeps nothing in memory.
 *
 * <p>It ends after {@link #IDLE} without a request and after {@link #LONGEST} in any case: an
 * official signs in once a working day.
 */
@Component
class Sessions {

  static final Duration IDLE = Duration.ofHours(4);
  static final Duration LONGEST = Duration.ofHours(14);
  private static final int LONGEST_DEVICE = 200;

  private final SecureRandom random = new SecureRandom();
  private final SessionStore store;
  private final AccountStore accounts;
  private final HalfSignInStore halves;
  private final Admission admission;
  private final Clock clock;

  Sessions(
      SessionStore store,
      AccountStore accounts,
      HalfSignInStore halves,
      Admission admission,
      Clock clock) {
    this.store = store;
    this.halves = halves;
    this.accounts = accounts;
    this.admission = admission;
    this.clock = clock;
  }

  /** Begins a session and gives its token, which stands nowhere else. */
  String begin(UUID account, Entrance entrance, Browser browser) {
    String token = makeToken();
    Instant now = clock.instant();
    store.removeOutside(now.minus(IDLE), begun(now));
    store.add(
        hash(token),
        account,
        entrance,
        now,
        browser.address(),
        browser.device().substring(0, Math.min(browser.device().length(), LONGEST_DEVICE)));
    return token;
  }

  /** Who is signed in with this token, if anybody. */
  Optional<SignedIn> find(String token) {
    Instant now = clock.instant();
    byte[] hash = hash(token);
    Optional<SignedIn> found =
        accounts.findBySession(hash, now.minus(IDLE), begun(now)).map(admission::admit);
    found.ifPresent(somebody -> store.touch(hash, now));
    return found;
  }

  /** Ends it; tells whose it was and how it was begun, if there was one. */
  Optional<SessionStore.Ended> end(String token) {
    return store.remove(hash(token));
  }

  /**
   * Ends what came from a session at the provider that has ended there, and sign-ins from there
   * that wait for their code.
   *
   * @return whose sessions they were, once for each session
   */
  List<UUID> endOutside(LogoutToken ended) {
    halves.removeEndedThere(ended);
    return store.removeEndedThere(ended);
  }

  /** Ends all sessions of the account, and sign-ins that wait for their code. */
  void endAllOf(UUID account) {
    store.removeAllOf(account);
    halves.removeAllOf(account);
  }

  void endOthersOf(UUID account, String token) {
    store.removeOthersOf(account, hash(token));
    halves.removeAllOf(account);
  }

  /**
   * The sessions of an account that still run.
   *
   * @param presentToken marks the one that asks; empty: none of them
   */
  List<Session> list(UUID account, String presentToken) {
    Instant now = clock.instant();
    return store.list(account, hash(presentToken), now.minus(IDLE), begun(now), Sessions::endOf);
  }

  /**
   * When a session that runs now may have begun. One that begins further ahead was begun by a clock
   * that has been set back since; it would run until that time comes again.
   */
  private static SessionStore.Span begun(Instant now) {
    return new SessionStore.Span(now.minus(LONGEST), now.plus(LONGEST));
  }

  boolean endOne(UUID account, UUID session) {
    return store.removeOne(account, session);
  }

  private static Instant endOf(Instant createdAt, Instant seenAt) {
    Instant idle = seenAt.plus(IDLE);
    Instant longest = createdAt.plus(LONGEST);
    return idle.isBefore(longest) ? idle : longest;
  }

  /** 256 random bits, safe in a cookie. */
  String makeToken() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] hash(String token) {
    return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
  }
}
