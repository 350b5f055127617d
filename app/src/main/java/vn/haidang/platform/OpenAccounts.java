package vn.haidang.platform;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells other modules of accounts that may still be used; of the others nothing. */
@Component
public class OpenAccounts {

  private final AccountStore store;

  OpenAccounts(AccountStore store) {
    this.store = store;
  }

  /** The full name of who owns it; empty: there is no such account, or it is locked. */
  public Optional<String> findName(UUID account) {
    return store.find(account).filter(found -> !found.locked()).map(Account::fullName);
  }

  /** Whether there is such an account and it is locked. */
  public boolean isLocked(UUID account) {
    return store.find(account).filter(Account::locked).isPresent();
  }
}
