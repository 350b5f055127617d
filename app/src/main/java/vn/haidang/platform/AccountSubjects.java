package vn.haidang.platform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names of accounts: whose it is, and the name under which he signs in. */
@Component
class AccountSubjects implements SubjectNames {

  private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final AccountStore accounts;

  AccountSubjects(AccountStore accounts) {
    this.accounts = accounts;
  }

  @Override
  public String kind() {
    return "account";
  }

  @Override
  public Map<String, String> namesOf(Collection<String> ids) {
    List<UUID> numbers =
        ids.stream().filter(id -> id.matches(UUIDS)).map(UUID::fromString).toList();
    return accounts.listNames(numbers).entrySet().stream()
        .collect(Collectors.toMap(one -> one.getKey().toString(), Map.Entry::getValue));
  }
}
