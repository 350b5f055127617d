package vn.haidang.platform;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which account belongs to whom at the outside identity provider, as administrators decide. */
@Component
class OutsideIdentities {

  private static final int LONGEST = 200;

  private final OutsideStore store;
  private final OutsideProvider provider;
  private final Sessions sessions;
  private final Accounts accounts;
  private final Audit audit;

  OutsideIdentities(
      OutsideStore store,
      OutsideProvider provider,
      Sessions sessions,
      Accounts accounts,
      Audit audit) {
    this.store = store;
    this.provider = provider;
    this.sessions = sessions;
    this.accounts = accounts;
    this.audit = audit;
  }

  Optional<OutsideIdentity> find(UUID account) {
    return store.find(account);
  }

  /**
   * Expects this person for the account, by verified e-mail address or user name; whom it was bound
   * to is signed out.
   *
   * @param seen version of the identity that was seen; 0: none was tied
   * @return false: somebody else was faster
   * @throws RefusedException if there is no provider, or another account expects that person
   */
  @Transactional
  boolean expect(UUID id, String typed, long seen) {
    String expected = typed.strip().toLowerCase(Locale.ROOT);
    if (provider.issuer().isEmpty()) {
      throw new RefusedException(Problem.of("platform.no-provider"));
    }
    if (expected.isEmpty() || expected.length() > LONGEST) {
      throw new RefusedException(Problem.of("platform.identity-malformed"));
    }
    Account account = accounts.get(id);
    if (!put(account.id(), expected, seen)) {
      return false;
    }
    sessions.endAllOf(id);
    audit.record("account.identity-expected", "account:" + id, Map.of("expected", expected));
    return true;
  }

  private boolean put(UUID account, String expected, long seen) {
    try {
      return seen == 0
          ? store.expect(account, provider.issuer(), expected)
          : store.expectInstead(account, provider.issuer(), expected, seen);
    } catch (DuplicateKeyException e) {
      throw new RefusedException(Problem.of("platform.identity-taken", expected), e);
    }
  }

  /**
   * The account is signed into here only, from now on.
   *
   * @param seen version of the identity that was seen
   * @return false: another one is tied by now
   */
  @Transactional
  boolean forget(UUID id, long seen) {
    if (store.find(accounts.get(id).id()).isEmpty()) {
      return true;
    }
    if (!store.forget(id, seen)) {
      return false;
    }
    sessions.endAllOf(id);
    audit.record("account.identity-forgotten", "account:" + id, Map.of());
    return true;
  }
}
