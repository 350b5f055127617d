package vn.haidang.platform;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Accounts as other modules may know them: whose they are, and nothing by which one signs in. */
@Component
public class AccountBook {

  private final AccountStore store;

  AccountBook(AccountStore store) {
    this.store = store;
  }

  /**
   * An account.
   *
   * @param name what is typed to sign in
   * @param post position and unit as the administrator typed them
   */
  public record Entry(
      UUID id, String name, String fullName, String post, Role role, boolean locked) {

    private static Entry of(Account account) {
      return new Entry(
          account.id(),
          account.name(),
          account.fullName(),
          account.post(),
          account.role(),
          account.locked());
    }
  }

  public Optional<Entry> find(UUID id) {
    return store.find(id).map(Entry::of);
  }

  public Optional<Entry> findByName(String name) {
    return store.findByName(name.strip()).map(Entry::of);
  }

  /** Accounts in whose name, full name or post the words stand, accents and case aside. */
  public List<Entry> list(String words) {
    return store.list(words, null, null).stream().map(Entry::of).toList();
  }
}
