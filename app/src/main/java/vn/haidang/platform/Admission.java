package vn.haidang.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Makes of an account who is signed in: with the roles that his posts give him today, and with what
 * he has to do before anything else is open to him.
 */
@Component
class Admission {

  private final ObjectProvider<Mandates> mandates;
  private final AccountStore store;
  private final Clock clock;

  Admission(ObjectProvider<Mandates> mandates, AccountStore store, Clock clock) {
    this.mandates = mandates;
    this.store = store;
    this.clock = clock;
  }

  SignedIn admit(Account account, Via via) {
    return admit(account, via, store.rolesThatNeedSecondFactor());
  }

  SignedIn admit(AccountStore.Sitting sitting) {
    return admit(sitting.account(), sitting.via(), sitting.needSecondFactor());
  }

  /** What the account may do today. */
  Standing standing(Account account) {
    Optional<Set<Mandate>> byPost =
        mandates.stream()
            .findFirst()
            .flatMap(posts -> posts.find(account.id(), LocalDate.now(clock)));
    return Standing.of(account.role(), byPost);
  }

  /** A provider has its own passwords and looks after its own second factor. */
  private SignedIn admit(Account account, Via via, Set<Role> needSecondFactor) {
    Standing standing = standing(account);
    boolean local = via == Via.PASSWORD;
    boolean needs = !Collections.disjoint(standing.roles(), needSecondFactor);
    return new SignedIn(
        account.id(),
        account.name(),
        account.fullName(),
        account.post(),
        account.role(),
        local && account.mustChangePassword(),
        local && needs && !account.secondFactor(),
        account.language(),
        account.theme(),
        standing,
        null);
  }
}
