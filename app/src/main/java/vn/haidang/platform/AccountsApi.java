package vn.haidang.platform;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.platform.AccountOwners.Owner;

/** Accounts for programs. */
@RestController
@Needs(Permission.ADMINISTER_ACCOUNTS)
class AccountsApi {

  private final Accounts accounts;
  private final AccountEdits edits;
  private final OwnedAccounts owned;

  AccountsApi(Accounts accounts, AccountEdits edits, OwnedAccounts owned) {
    this.accounts = accounts;
    this.edits = edits;
    this.owned = owned;
  }

  /**
   * An account as administrators see it.
   *
   * @param owner whose it is; null: nobody's
   * @param version to be sent back with a change
   */
  record AccountView(
      UUID id,
      String name,
      String fullName,
      String post,
      Role role,
      boolean locked,
      boolean mustChangePassword,
      boolean secondFactor,
      Instant createdAt,
      @Nullable Instant lastSignInAt,
      @Nullable Owner owner,
      int version) {

    static AccountView of(Account account, @Nullable Owner owner) {
      return new AccountView(
          account.id(),
          account.name(),
          account.fullName(),
          account.post(),
          account.role(),
          account.locked(),
          account.mustChangePassword(),
          account.secondFactor(),
          account.createdAt(),
          account.lastSignInAt(),
          owner,
          account.version());
    }
  }

  /** What is wanted of a new account. */
  record NewAccount(String name, String fullName, @Nullable String post, Role role) {}

  /**
   * An account with a new one-time password, which is told once.
   *
   * @param worksForDays until it ends if nobody uses it
   */
  record OpenedView(AccountView account, String oneTimePassword, long worksForDays) {

    static OpenedView of(Accounts.Opened opened, @Nullable Owner owner) {
      return new OpenedView(
          AccountView.of(opened.account(), owner),
          opened.password(),
          Accounts.ONE_TIME_PASSWORD_WORKS_FOR.toDays());
    }
  }

  /** All that are wanted, in the order of names, {@code role}s or {@code last} sign-ins. */
  @GetMapping("/api/v1/accounts")
  Listing<AccountView> list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Role role,
      @RequestParam(required = false) @Nullable Boolean locked,
      @RequestParam(defaultValue = "all") String owner,
      @RequestParam(defaultValue = "name") String sort) {
    AccountWish wish =
        new AccountWish(
            q,
            role == null ? null : role.name(),
            locked == null ? null : locked ? "locked" : "open",
            owner,
            sort);
    return Listing.whole(
        wish.sorted(owned.list(wish.filter())),
        line -> AccountView.of(line.account(), line.owner()));
  }

  private AccountView view(Account account) {
    return AccountView.of(account, owned.findOwner(account.id()));
  }

  @GetMapping("/api/v1/accounts/{account}")
  AccountView get(@PathVariable UUID account) {
    return view(accounts.get(account));
  }

  @PostMapping("/api/v1/accounts")
  @ResponseStatus(HttpStatus.CREATED)
  OpenedView open(@RequestBody NewAccount wanted) {
    String post = wanted.post();
    Accounts.Wish wish =
        new Accounts.Wish(
            wanted.name(), wanted.fullName(), post == null ? "" : post, wanted.role());
    Map<String, Problem> wrong = accounts.check(wish);
    if (!wrong.isEmpty()) {
      throw RefusedCall.invalid(wrong);
    }
    return OpenedView.of(accounts.open(wish), null);
  }

  /** Name, post and role of an account, and the version that was seen. */
  record ChangedAccount(
      String name, String fullName, @Nullable String post, Role role, int version) {}

  @PostMapping("/api/v1/accounts/{account}")
  AccountView change(
      SignedIn user, @PathVariable UUID account, @RequestBody ChangedAccount wanted) {
    String post = wanted.post();
    Accounts.Wish wish =
        new Accounts.Wish(
            wanted.name(), wanted.fullName(), post == null ? "" : post, wanted.role());
    return switch (edits.change(user, account, wish, wanted.version())) {
      case AccountEdits.Outcome.Done(Account done) -> view(done);
      case AccountEdits.Outcome.Wrong(Map<String, Problem> problems) ->
          throw RefusedCall.invalid(problems);
      case AccountEdits.Outcome.Overtaken(Account now) ->
          throw RefusedCall.changedMeanwhile(Problem.of("platform.changed-meanwhile"), view(now));
    };
  }

  @PostMapping("/api/v1/accounts/{account}/second-factor/reset")
  AccountView resetSecondFactor(SignedIn user, @PathVariable UUID account) {
    if (user.account().equals(account)) {
      throw new RefusedException(Problem.of("platform.own-account"));
    }
    edits.resetSecondFactor(account);
    return get(account);
  }

  @PostMapping("/api/v1/accounts/{account}/lock")
  AccountView lock(SignedIn user, @PathVariable UUID account) {
    accounts.lock(user, account);
    return get(account);
  }

  @PostMapping("/api/v1/accounts/{account}/unlock")
  AccountView unlock(@PathVariable UUID account) {
    accounts.unlock(account);
    return get(account);
  }

  @PostMapping("/api/v1/accounts/{account}/password")
  OpenedView resetPassword(SignedIn user, @PathVariable UUID account) {
    return OpenedView.of(accounts.resetPassword(user, account), owned.findOwner(account));
  }
}
