package vn.haidang.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.haidang.platform.AccountOwners.Owner;

/** Accounts with whose they are. */
@Component
class OwnedAccounts {

  private final AccountStore store;
  private final ObjectProvider<AccountOwners> owners;
  private final Clock clock;

  OwnedAccounts(AccountStore store, ObjectProvider<AccountOwners> owners, Clock clock) {
    this.store = store;
    this.owners = owners;
    this.clock = clock;
  }

  /** How an account stands to the people of the organisation. */
  enum Belonging {
    ALL,
    /** Belongs to somebody who holds a post today. */
    IN_POST,
    /** Belongs to somebody who holds none, so it opens nothing. */
    WITHOUT_POST,
    /** Belongs to nobody, so its own role counts. */
    NOBODY;

    /** As it stands in an address. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Belonging of(String word) {
      for (Belonging one : values()) {
        if (one.word().equals(word)) {
          return one;
        }
      }
      return ALL;
    }
  }

  /**
   * Which accounts.
   *
   * @param text part of a name, accents and case aside, of the account or of its owner
   * @param role null: any
   * @param locked null: either
   */
  record Filter(String text, @Nullable Role role, @Nullable Boolean locked, Belonging belonging) {
    Filter {
      text = text.strip();
    }
  }

  /** An account; {@code owner} null: it belongs to nobody. */
  record Line(Account account, @Nullable Owner owner) {

    private boolean is(Belonging wanted) {
      Owner his = owner;
      return switch (wanted) {
        case ALL -> true;
        case IN_POST -> his != null && !his.posts().isEmpty();
        case WITHOUT_POST -> his != null && his.posts().isEmpty();
        case NOBODY -> his == null;
      };
    }

    private boolean mentions(String folded) {
      Owner his = owner;
      String all =
          account.name()
              + " "
              + account.fullName()
              + " "
              + account.post()
              + (his == null ? "" : " " + his.name() + " " + String.join(" ", his.posts()));
      return Folding.of(all).folded().contains(folded);
    }
  }

  /** In the order of names. */
  List<Line> list(Filter filter) {
    List<Account> accounts = store.list("", filter.role(), filter.locked());
    Map<UUID, Owner> his = ownersOf(accounts.stream().map(Account::id).toList());
    String folded = Folding.of(filter.text()).folded();
    return accounts.stream()
        .map(account -> new Line(account, his.get(account.id())))
        .filter(line -> line.is(filter.belonging()) && line.mentions(folded))
        .toList();
  }

  /** Whose one account is; null: nobody's. */
  @Nullable Owner findOwner(UUID account) {
    return ownersOf(List.of(account)).get(account);
  }

  /** Whose the accounts are today; those that are nobody's are not in it. */
  Map<UUID, Owner> ownersOf(Collection<UUID> accounts) {
    return owners.stream()
        .findFirst()
        .map(known -> known.find(accounts, LocalDate.now(clock)))
        .orElse(Map.of());
  }
}
