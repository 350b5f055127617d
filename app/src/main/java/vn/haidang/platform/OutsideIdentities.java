package vn.haidang.platform;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
   */
  @Transactional
  void expect(UUID id, String typed) {
    String expected = typed.strip().toLowerCase(Locale.ROOT);
    if (provider.issuer().isEmpty()) {
      throw new RefusedException(Problem.of("platform.no-provider"));
    }
    if (expected.isEmpty() || expected.length() > LONGEST) {
      throw new RefusedException(Problem.of("platform.identity-malformed"));
    }
    Account account = accounts.get(id);
    if (!store.expect(account.id(), provider.issuer(), expected)) {
      throw new RefusedException(Problem.of("platform.identity-taken", expected));
    }
    sessions.endAllOf(id);
    audit.record("account.identity-expected", "account:" + id, Map.of("expected", expected));
  }

  /** The account is signed into here only, from now on. */
  @Transactional
  void forget(UUID id) {
    if (store.forget(accounts.get(id).id())) {
      sessions.endAllOf(id);
      audit.record("account.identity-forgotten", "account:" + id, Map.of());
    }
  }
}
