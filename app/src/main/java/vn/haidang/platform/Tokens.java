package vn.haidang.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes, checks and revokes personal tokens.
 *
 * <p>A token is {@code hdpat_} and 256 random bits, so that one that got lost is recognised where
 * it turns up and cannot be guessed. Wrong ones are therefore no danger to the accounts, only a
 * burden: after {@link #FREE_FAILURES} from one address the address is told to wait, a minute, two,
 * four … at most a quarter of an hour, and nothing more is noted; a right token from there goes on
 * working.
 */
@Component
class Tokens {

  static final String PREFIX = "hdpat_";
  static final int MOST = 20;
  static final int LONGEST_NAME = 80;
  static final List<Integer> DAYS = List.of(7, 30, 90, 180, 365);
  static final int FREE_FAILURES = 10;

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration FAILURES_COUNT_FOR = Duration.ofHours(24);
  private static final int SHOWN = PREFIX.length() + 6;

  private final TokenStore store;
  private final AccountStore accounts;
  private final Sessions sessions;
  private final Admission admission;
  private final Audit audit;
  private final Clock clock;

  Tokens(
      TokenStore store,
      AccountStore accounts,
      Sessions sessions,
      Admission admission,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.sessions = sessions;
    this.admission = admission;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is wanted of a new token; it may always read. */
  record Wish(String name, Set<Permission> permissions, int days) {

    Wish {
      name = name.strip().replaceAll("\\s+", " ");
      Set<Permission> with = EnumSet.of(Permission.READ);
      with.addAll(permissions);
      permissions = Set.copyOf(with);
    }
  }

  /** A new token and its text, which is shown once. */
  record Made(PersonalToken token, String text) {}

  /** What became of a text that came as a token. */
  sealed interface Check {
    /** It works. */
    record Right(SignedIn who) implements Check {}

    /** It does not, for this reason; {@code waitSeconds} is 0 unless the address must wait. */
    record Wrong(Problem problem, long waitSeconds) implements Check {}
  }

  /** What is wrong with the wish, by field; empty: nothing. */
  Map<String, Problem> check(SignedIn owner, Wish wish) {
    Map<String, Problem> wrong = new LinkedHashMap<>();
    if (wish.name().isEmpty()) {
      wrong.put("name", Problem.of("platform.token-name-missing"));
    } else if (wish.name().length() > LONGEST_NAME) {
      wrong.put("name", Problem.of("platform.text-too-long", LONGEST_NAME));
    }
    if (!DAYS.contains(wish.days())) {
      wrong.put("days", Problem.of("platform.token-days-not-offered", written(DAYS)));
    }
    if (!wish.permissions().stream().allMatch(owner::may)) {
      wrong.put("permissions", Problem.of("platform.token-wider-than-owner"));
    }
    if (wrong.isEmpty() && store.countWorking(owner.account(), clock.instant()) >= MOST) {
      wrong.put("", Problem.of("platform.token-too-many", MOST));
    }
    return wrong;
  }

  /**
   * Makes a token for its owner, who has checked the wish.
   *
   * @throws RefusedException where the request itself came with a token: none makes another
   */
  @Transactional
  Made make(SignedIn owner, Wish wish) {
    refuseTokens(owner);
    String text = PREFIX + sessions.makeToken();
    Instant now = clock.instant();
    PersonalToken token =
        new PersonalToken(
            UUID.randomUUID(),
            owner.account(),
            wish.name(),
            text.substring(0, SHOWN),
            wish.permissions(),
            now,
            now.plus(Duration.ofDays(wish.days())),
            null,
            null,
            null);
    store.add(token, Sessions.hash(text));
    audit.record(
        "token.made",
        subject(token.id()),
        Map.of(
            "name", token.name(),
            "beginning", token.beginning(),
            "permissions", written(token.permissions()),
            "ends", token.endsAt().toString()));
    return new Made(token, text);
  }

  /** Ends a token of this owner; one that has ended stays as it is. */
  @Transactional
  PersonalToken revoke(SignedIn owner, UUID id) {
    PersonalToken token = get(owner, id);
    if (store.revoke(owner.account(), id, clock.instant())) {
      audit.record(
          "token.revoked",
          subject(id),
          Map.of("name", token.name(), "beginning", token.beginning()));
    }
    return get(owner, id);
  }

  PersonalToken get(SignedIn owner, UUID id) {
    return store
        .find(owner.account(), id)
        .orElseThrow(() -> new NotFound("platform.token-not-found", id));
  }

  List<PersonalToken> list(SignedIn owner) {
    return store.list(owner.account(), clock.instant());
  }

  /** Who comes with this text. */
  Check check(String text, String address) {
    Instant now = clock.instant();
    Optional<PersonalToken> found = store.findByHash(Sessions.hash(text));
    if (found.isEmpty()) {
      return wrong(address, now);
    }
    PersonalToken token = found.get();
    return switch (token.stateAt(now)) {
      case REVOKED -> new Check.Wrong(Problem.of("platform.token-revoked", token.name()), 0);
      case ENDED -> new Check.Wrong(Problem.of("platform.token-ended", token.name()), 0);
      case WORKS -> right(token, address, now);
    };
  }

  private Check right(PersonalToken token, String address, Instant now) {
    Account owner = accounts.find(token.account()).orElseThrow();
    if (owner.locked()) {
      return new Check.Wrong(Problem.of("platform.account-locked"), 0);
    }
    store.touch(token.id(), now, address);
    // Whoever made it had his second factor; a password that was reset stops it until it is
    // changed.
    Via via = owner.mustChangePassword() ? Via.PASSWORD : Via.PROVIDER;
    return new Check.Right(
        admission.admit(owner, via).by(new TokenScope(token.id(), token.permissions())));
  }

  private Check wrong(String address, Instant now) {
    TokenStore.Failures before = store.failures(address);
    if (before.count() >= FREE_FAILURES) {
      long minutes = 1L << Math.min(before.count() - FREE_FAILURES, 10);
      Duration wait = Duration.ofMinutes(Math.min(minutes, LONGEST_WAIT.toMinutes()));
      Duration left = Duration.between(now, before.lastAt().plus(wait));
      // Longer than that: noted by a clock that has been set back since.
      if (left.isPositive() && left.compareTo(LONGEST_WAIT.multipliedBy(2)) <= 0) {
        long seconds = Math.max(1, left.plusMillis(999).toSeconds());
        return new Check.Wrong(Problem.of("platform.token-wait", (seconds + 59) / 60), seconds);
      }
    }
    store.forgetFailuresBefore(now.minus(FAILURES_COUNT_FOR));
    store.addFailure(address, now);
    audit.noteBySystem("token.refused", "address:" + address, Map.of());
    return new Check.Wrong(Problem.of("platform.token-wrong"), 0);
  }

  private static void refuseTokens(SignedIn owner) {
    if (owner.token() != null) {
      throw new RefusedException(Problem.of("platform.token-by-token-not-allowed"));
    }
  }

  private static String subject(UUID id) {
    return "token:" + id;
  }

  private static String written(Set<Permission> permissions) {
    return permissions.stream()
        .sorted(Comparator.naturalOrder())
        .map(Enum::name)
        .collect(Collectors.joining(" "));
  }

  private static String written(List<Integer> days) {
    return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
