package vn.haidang.platform;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes to an account that there is, by an administrator; each leaves what was before. */
@Component
class AccountEdits {

  private final Accounts accounts;
  private final AccountStore store;
  private final Sessions sessions;
  private final SecondFactor secondFactor;
  private final Audit audit;

  AccountEdits(
      Accounts accounts,
      AccountStore store,
      Sessions sessions,
      SecondFactor secondFactor,
      Audit audit) {
    this.accounts = accounts;
    this.store = store;
    this.sessions = sessions;
    this.secondFactor = secondFactor;
    this.audit = audit;
  }

  /** How a change ended. */
  sealed interface Outcome {
    record Done(Account account) implements Outcome {}

    /** By field. */
    record Wrong(Map<String, Problem> problems) implements Outcome {
      public Wrong {
        problems = Map.copyOf(problems);
      }
    }

    /** Somebody else was faster; this is what he left. */
    record Overtaken(Account now) implements Outcome {}
  }

  /**
   * Writes name, post and role.
   *
   * @param version what the administrator had before his eyes
   */
  @Transactional
  Outcome change(SignedIn by, UUID id, Accounts.Wish wish, int version) {
    Account before = accounts.get(id);
    Map<String, Problem> wrong = accounts.check(wish, id);
    if (wish.role() != before.role()) {
      refuseRole(by, before).ifPresent(problem -> wrong.put("role", problem));
    }
    if (!wrong.isEmpty()) {
      return new Outcome.Wrong(wrong);
    }
    try {
      if (!store.change(id, wish, version)) {
        return new Outcome.Overtaken(accounts.get(id));
      }
    } catch (DuplicateKeyException e) {
      return new Outcome.Wrong(Map.of("name", Accounts.nameTaken(wish, e).problem()));
    }
    Account after = accounts.get(id);
    Map<String, String> was = fields(before);
    Map<String, String> is = fields(after);
    if (!was.equals(is)) {
      audit.recordChange("account.changed", subject(id), only(was, is), only(is, was));
    }
    return new Outcome.Done(after);
  }

  /** Whoever gives away the last administrator's role locks everybody out of this page. */
  private Optional<Problem> refuseRole(SignedIn by, Account account) {
    if (by.account().equals(account.id())) {
      return Optional.of(Problem.of("platform.own-role"));
    }
    boolean last =
        account.role() == Role.ADMINISTRATOR
            && !account.locked()
            && store.countOpenAndHold(Role.ADMINISTRATOR) < 2;
    return last ? Optional.of(Problem.of("platform.last-administrator")) : Optional.empty();
  }

  @Transactional
  void endSession(UUID id, UUID session) {
    if (sessions.endOne(accounts.get(id).id(), session)) {
      audit.record("account.session-ended", subject(id), Map.of("session", session.toString()));
    }
  }

  @Transactional
  void endAllSessions(UUID id) {
    sessions.endAllOf(accounts.get(id).id());
    audit.record("account.sessions-ended", subject(id), Map.of());
  }

  @Transactional
  void endOtherSessions(SignedIn user, String token) {
    sessions.endOthersOf(user.account(), token);
    audit.record("account.sessions-ended", subject(user.account()), Map.of("but", "present"));
  }

  /** For somebody who has lost his authenticator and his recovery codes; signs him out. */
  @Transactional
  void resetSecondFactor(UUID id) {
    secondFactor.reset(accounts.get(id).id());
    sessions.endAllOf(id);
  }

  /**
   * Says which roles need a second factor. Only what is otherwise than it was seen is changed: a
   * role that somebody else has added or taken out meanwhile stays as he left it.
   *
   * @param seen the roles that needed one when this was decided
   */
  @Transactional
  void requireSecondFactor(Set<Role> roles, Set<Role> seen) {
    Set<Role> before = store.rolesThatNeedSecondFactor();
    for (Role role : Role.values()) {
      boolean changed = seen.contains(role) != roles.contains(role);
      if (changed && before.contains(role) != roles.contains(role)) {
        store.requireSecondFactor(role, roles.contains(role));
        audit.record(
            "account.second-factor-rule-changed",
            "role:" + role.name(),
            Map.of("required", String.valueOf(roles.contains(role))));
      }
    }
  }

  private static Map<String, String> fields(Account account) {
    return Map.of(
        "name", account.name(),
        "fullName", account.fullName(),
        "post", account.post(),
        "role", account.role().name());
  }

  /** The fields that stand otherwise on the other side. */
  private static Map<String, String> only(Map<String, String> these, Map<String, String> others) {
    Map<String, String> different = new TreeMap<>(these);
    different.entrySet().removeAll(others.entrySet());
    return different;
  }

  private static String subject(UUID id) {
    return "account:" + id;
  }
}
