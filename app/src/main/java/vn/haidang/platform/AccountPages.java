package vn.haidang.platform;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.platform.web.AccountForm;
import vn.haidang.platform.web.AccountList;
import vn.haidang.platform.web.OneTimePassword;

/** "Tài khoản": who may sign in, for administrators. */
@Controller
@Needs(Permission.ADMINISTER_ACCOUNTS)
class AccountPages {

  private static final int LINES = 50;

  private final Accounts accounts;
  private final OwnedAccounts owned;
  private final MessageFiles messages;

  AccountPages(Accounts accounts, OwnedAccounts owned, MessageFiles messages) {
    this.accounts = accounts;
    this.owned = owned;
    this.messages = messages;
  }

  @GetMapping("/accounts")
  Screen list(AccountWish wish, @RequestParam(defaultValue = "1") int page, SignedIn user) {
    OwnedAccounts.Filter filter = wish.filter();
    List<OwnedAccounts.Line> found = wish.sorted(owned.list(filter));
    Paging paging = Paging.of(page, LINES, found.size(), wish.query());
    return Screen.of(
        "platform/accounts.jte",
        new AccountList(
            found.subList(paging.offset(), paging.last()).stream()
                .map(line -> new AccountList.Line(line.account(), line.owner()))
                .toList(),
            filter.text(),
            filter.role(),
            wish.stateWord(),
            filter.belonging().word(),
            wish.query(),
            paging,
            user.name()));
  }

  @GetMapping("/accounts.csv")
  ResponseEntity<byte[]> csv(AccountWish wish, SignedIn user) {
    return table(wish, user).csvAnswer();
  }

  @GetMapping("/accounts.xlsx")
  ResponseEntity<byte[]> xlsx(AccountWish wish, SignedIn user) {
    return table(wish, user).xlsxAnswer();
  }

  private TableFile table(AccountWish wish, SignedIn user) {
    return AccountTable.of(wish.sorted(owned.list(wish.filter())), messages.in(user.language()));
  }

  @GetMapping("/accounts/new")
  Screen form() {
    return Screen.of(
        "platform/account-form.jte", new AccountForm("", "", "", Role.OFFICER, Map.of()));
  }

  @PostMapping("/accounts")
  View open(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String fullName,
      @RequestParam(defaultValue = "") String post,
      @RequestParam Role role) {
    Accounts.Wish wish = new Accounts.Wish(name, fullName, post, role);
    Map<String, Problem> wrong = accounts.check(wish);
    if (!wrong.isEmpty()) {
      return again(wish, wrong);
    }
    try {
      return oneTimePassword(accounts.open(wish), true);
    } catch (RefusedException e) {
      return again(wish, Map.of("name", e.problem()));
    }
  }

  private static Screen again(Accounts.Wish wish, Map<String, Problem> wrong) {
    return Screen.of(
            "platform/account-form.jte",
            new AccountForm(wish.name(), wish.fullName(), wish.post(), wish.role(), wrong))
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/accounts/{id}/lock")
  View lock(SignedIn user, @PathVariable UUID id) {
    accounts.lock(user, id);
    return Redirect.to("/accounts").saying("accounts.locked", accounts.get(id).fullName());
  }

  @PostMapping("/accounts/{id}/unlock")
  View unlock(@PathVariable UUID id) {
    accounts.unlock(id);
    return Redirect.to("/accounts").saying("accounts.unlocked", accounts.get(id).fullName());
  }

  @PostMapping("/accounts/{id}/password")
  View resetPassword(SignedIn user, @PathVariable UUID id) {
    return oneTimePassword(accounts.resetPassword(user, id), false);
  }

  /** Shown in the answer itself: a secret goes into no cookie and no address. */
  private static Screen oneTimePassword(Accounts.Opened opened, boolean isNew) {
    return Screen.of(
        "platform/one-time-password.jte",
        new OneTimePassword(
            opened.account(),
            opened.password(),
            isNew,
            Accounts.ONE_TIME_PASSWORD_WORKS_FOR.toDays()));
  }
}
