package vn.haidang.platform;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who stands behind the names of accounts under which changes are kept: officials know each other
 * by their own names.
 */
@Component
public class Authors {

  private final AccountStore accounts;
  private final OwnedAccounts owned;

  Authors(AccountStore accounts, OwnedAccounts owned) {
    this.accounts = accounts;
    this.owned = owned;
  }

  /**
   * The person's name for each name of an account; where the account belongs to nobody, or there is
   * no such account, the name as it is.
   */
  public Map<String, String> of(Collection<String> names) {
    Map<String, String> shown = new HashMap<>();
    names.forEach(name -> shown.put(name, name));
    Map<String, UUID> known = names.isEmpty() ? Map.of() : accounts.listIds(shown.keySet());
    Map<UUID, AccountOwners.Owner> owners = owned.ownersOf(known.values());
    known.forEach((name, account) -> {
      AccountOwners.Owner owner = owners.get(account);
      if (owner != null) {
        shown.put(name, owner.name());
      }
    });
    return Map.copyOf(shown);
  }

  /** The same for one name. */
  public String of(String name) {
    return of(List.of(name)).getOrDefault(name, name);
  }
}
