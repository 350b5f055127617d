package vn.haidang.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with accounts. Whoever calls has checked that the user may. */
@Component
class Accounts {

  /** How long an administrator's one-time password works before its first use. */
  static final Duration ONE_TIME_PASSWORD_WORKS_FOR = Duration.ofDays(7);

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
  private static final int LONGEST_TEXT = 120;

  private final AccountStore store;
  private final Sessions sessions;
  private final Passwords passwords;
  private final Audit audit;
  private final Clock clock;

  Accounts(AccountStore store, Sessions sessions, Passwords passwords, Audit audit, Clock clock) {
    this.store = store;
    this.sessions = sessions;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is wanted of a new account, as typed. */
  record Wish(String name, String fullName, String post, Role role) {

    Wish {
      name = name.strip().toLowerCase(Locale.ROOT);
      fullName = fullName.strip().replaceAll("\\s+", " ");
      post = post.strip().replaceAll("\\s+", " ");
    }
  }

  /** A new account and the password that is shown once. */
  record Opened(Account account, String password) {}

  /** What is wrong with the wish for a new account, by field; empty: nothing. */
  Map<String, Problem> check(Wish wish) {
    return check(wish, null);
  }

  /** The same for an account that there is, which may keep its name. */
  Map<String, Problem> check(Wish wish, @Nullable UUID own) {
    Map<String, Problem> wrong = new LinkedHashMap<>();
    if (!NAME.matcher(wish.name()).matches()) {
      wrong.put("name", Problem.of("platform.account-name-malformed"));
    } else if (store.findByName(wish.name()).filter(a -> !a.id().equals(own)).isPresent()) {
      wrong.put("name", Problem.of("platform.account-name-taken", wish.name()));
    }
    if (wish.fullName().isEmpty()) {
      wrong.put("fullName", Problem.of("platform.full-name-missing"));
    } else if (wish.fullName().length() > LONGEST_TEXT) {
      wrong.put("fullName", Problem.of("platform.text-too-long", LONGEST_TEXT));
    }
    if (wish.post().length() > LONGEST_TEXT) {
      wrong.put("post", Problem.of("platform.text-too-long", LONGEST_TEXT));
    }
    return wrong;
  }

  /** Opens an account whose one-time password must be changed at the first sign-in. */
  @Transactional
  Opened open(Wish wish) {
    Instant ends = clock.instant().plus(ONE_TIME_PASSWORD_WORKS_FOR);
    return add(wish, true, ends, false, passwords.make());
  }

  /** The first administrator: his one-time password works until it is used. */
  @Transactional
  Opened openFirst(Wish wish) {
    return add(wish, true, null, false, passwords.make());
  }

  /** Passwords for {@link #openDemo}, made before: hashing them takes long. */
  List<Passwords.Made> makePasswords(int count) {
    return passwords.make(count);
  }

  /**
   * An account for trying the program out, or a new password for it; empty if the name belongs to a
   * real account.
   */
  @Transactional
  Optional<Opened> openDemo(Wish wish) {
    return openDemo(wish, passwords.make());
  }

  /** The same with a password that was made before. */
  @Transactional
  Optional<Opened> openDemo(Wish wish, Passwords.Made made) {
    Optional<Account> before = store.findByName(wish.name());
    if (before.isEmpty()) {
      return Optional.of(add(wish, false, null, true, made));
    }
    if (!before.get().demo()) {
      return Optional.empty();
    }
    store.setPassword(before.get().id(), made.hash(), false, null);
    return Optional.of(new Opened(before.get(), made.password()));
  }

  private Opened add(
      Wish wish, boolean mustChange, @Nullable Instant ends, boolean demo, Passwords.Made made) {
    Account account =
        new Account(
            UUID.randomUUID(),
            wish.name(),
            wish.fullName(),
            wish.post(),
            wish.role(),
            mustChange,
            ends,
            false,
            demo,
            MessageFiles.VIETNAMESE,
            "light",
            clock.instant(),
            null,
            false,
            1);
    try {
      store.add(account, made.hash());
    } catch (DuplicateKeyException e) {
      throw nameTaken(wish, e);
    }
    audit.record(
        "account.opened",
        subject(account.id()),
        Map.of("name", account.name(), "role", account.role().name()));
    return new Opened(account, made.password());
  }

  /** Somebody else has given the name away since {@link #check} was asked. */
  static RefusedException nameTaken(Wish wish, DuplicateKeyException thrown) {
    return new RefusedException(Problem.of("platform.account-name-taken", wish.name()), thrown);
  }

  @Transactional
  void lock(SignedIn by, UUID id) {
    if (by.account().equals(id)) {
      throw new RefusedException(Problem.of("platform.own-account"));
    }
    Account account = get(id);
    if (account.role() == Role.ADMINISTRATOR
        && !account.locked()
        && store.countOpenAndHold(Role.ADMINISTRATOR) < 2) {
      throw new RefusedException(Problem.of("platform.last-administrator"));
    }
    store.setLocked(id, true);
    sessions.endAllOf(id);
    audit.recordChange(
        "account.locked", subject(id), Map.of("state", "open"), Map.of("state", "locked"));
  }

  @Transactional
  void unlock(UUID id) {
    store.setLocked(get(id).id(), false);
    audit.recordChange(
        "account.unlocked", subject(id), Map.of("state", "locked"), Map.of("state", "open"));
  }

  /** A new one-time password; whoever is signed in with the old one is signed out. */
  @Transactional
  Opened resetPassword(SignedIn by, UUID id) {
    if (by.account().equals(id)) {
      throw new RefusedException(Problem.of("platform.own-account"));
    }
    Account account = get(id);
    String password = passwords.makeOneTime();
    store.setPassword(
        id, passwords.hash(password), true, clock.instant().plus(ONE_TIME_PASSWORD_WORKS_FOR));
    sessions.endAllOf(id);
    audit.record("account.password-reset", subject(id), Map.of());
    return new Opened(account, password);
  }

  /** Replaces the user's own password and ends his other sessions; or says why not, by field. */
  @Transactional
  Map<String, Problem> changePassword(
      SignedIn user, String token, String present, String wanted, String repeated) {
    Map<String, Problem> wrong = new LinkedHashMap<>();
    if (!passwords.matches(present, store.findPasswordHash(user.account()))) {
      wrong.put("present", Problem.of("platform.present-password-wrong"));
    }
    passwords.refuse(wanted, user.name()).ifPresent(problem -> wrong.put("wanted", problem));
    if (wrong.isEmpty() && wanted.equals(present)) {
      wrong.put("wanted", Problem.of("platform.password-unchanged"));
    }
    if (!wanted.equals(repeated)) {
      wrong.put("repeated", Problem.of("platform.password-repeated-differently"));
    }
    if (wrong.isEmpty()) {
      store.setPassword(user.account(), passwords.hash(wanted), false, null);
      sessions.endOthersOf(user.account(), token);
      audit.record("account.password-changed", subject(user.account()), Map.of());
    }
    return wrong;
  }

  void setAppearance(SignedIn user, Locale language, String theme) {
    store.setAppearance(user.account(), language, theme);
  }

  Account get(UUID id) {
    return store
        .find(id)
        .orElseThrow(() -> new RefusedException(Problem.of("platform.account-not-found")));
  }

  private static String subject(UUID id) {
    return "account:" + id;
  }
}
