package vn.haidang.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who stands behind the names of accounts under which changes are kept: officials know each other
 * by their own names.
 */
@Component
public class Authors {

  private final AccountStore accounts;
  private final ObjectProvider<AccountOwners> owners;
  private final Clock clock;

  Authors(AccountStore accounts, ObjectProvider<AccountOwners> owners, Clock clock) {
    this.accounts = accounts;
    this.owners = owners;
    this.clock = clock;
  }

  /**
   * The person's name for each name of an account; where the account belongs to nobody, or there is
   * no such account, the name as it is.
   */
  public Map<String, String> of(Collection<String> names) {
    Map<String, String> shown = new HashMap<>();
    names.forEach(name -> shown.put(name, name));
    Map<String, UUID> known = names.isEmpty() ? Map.of() : accounts.listIds(shown.keySet());
    owners.stream()
        .findFirst()
        .map(source -> source.find(known.values(), LocalDate.now(clock)))
        .ifPresent(found ->
            known.forEach((name, account) -> {
              AccountOwners.Owner owner = found.get(account);
              if (owner != null) {
                shown.put(name, owner.name());
              }
            }));
    return Map.copyOf(shown);
  }

  /** The same for one name. */
  public String of(String name) {
    return of(java.util.List.of(name)).getOrDefault(name, name);
  }
}
