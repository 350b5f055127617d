package vn.haidang.platform;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.platform.web.AccountForm;
import vn.haidang.platform.web.AccountSheet;

/** One account before an administrator: what it is, where it is signed in, what failed. */
@Controller
@Needs(Permission.ADMINISTER_ACCOUNTS)
class AccountSheetPages {

  private final Accounts accounts;
  private final AccountEdits edits;
  private final Sessions sessions;
  private final SignInFailures failures;
  private final Admission admission;
  private final OutsideIdentities identities;
  private final OutsideProvider provider;
  private final Clock clock;

  AccountSheetPages(
      Accounts accounts,
      AccountEdits edits,
      Sessions sessions,
      SignInFailures failures,
      Admission admission,
      OutsideIdentities identities,
      OutsideProvider provider,
      Clock clock) {
    this.accounts = accounts;
    this.edits = edits;
    this.sessions = sessions;
    this.failures = failures;
    this.admission = admission;
    this.identities = identities;
    this.provider = provider;
    this.clock = clock;
  }

  @GetMapping("/accounts/{id}")
  Screen show(SignedIn user, @PathVariable UUID id) {
    Account account = accounts.get(id);
    return sheet(user, account, formOf(account), null);
  }

  @PostMapping("/accounts/{id}")
  View change(
      SignedIn user,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String fullName,
      @RequestParam(defaultValue = "") String post,
      @RequestParam Role role,
      @RequestParam int version) {
    Accounts.Wish wish = new Accounts.Wish(name, fullName, post, role);
    return switch (edits.change(user, id, wish, version)) {
      case AccountEdits.Outcome.Done done ->
          Redirect.to("/accounts/" + id).saying("accounts.changed", done.account().fullName());
      case AccountEdits.Outcome.Wrong wrong ->
          sheet(user, accounts.get(id), formOf(wish, wrong.problems()), null)
              .status(HttpStatus.UNPROCESSABLE_CONTENT);
      case AccountEdits.Outcome.Overtaken overtaken ->
          sheet(user, overtaken.now(), formOf(wish, Map.of()), overtaken.now())
              .status(HttpStatus.CONFLICT);
    };
  }

  @PostMapping("/accounts/{id}/sessions/{session}/end")
  Redirect endSession(@PathVariable UUID id, @PathVariable UUID session) {
    edits.endSession(id, session);
    return Redirect.to("/accounts/" + id).saying("account.session-ended");
  }

  @PostMapping("/accounts/{id}/sessions/end")
  Redirect endAllSessions(@PathVariable UUID id) {
    edits.endAllSessions(id);
    return Redirect.to("/accounts/" + id).saying("account.all-ended");
  }

  @PostMapping("/accounts/{id}/second-factor/reset")
  Redirect resetSecondFactor(SignedIn user, @PathVariable UUID id) {
    if (user.account().equals(id)) {
      throw new RefusedException(Problem.of("platform.own-account"));
    }
    edits.resetSecondFactor(id);
    return Redirect.to("/accounts/" + id).saying("second-factor.reset-done");
  }

  @PostMapping("/accounts/{id}/identity")
  View expectIdentity(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String expected,
      @RequestParam long version) {
    if (!identities.expect(id, expected, version)) {
      Optional<OutsideIdentity> now = identities.find(id);
      return Conflict.at("/accounts/" + id, "/accounts/" + id + "/identity")
          .version(now.map(OutsideIdentity::version).orElse(0L))
          .field(
              "expected",
              "identity.label",
              expected.strip(),
              now.map(OutsideIdentity::expected).orElse(""))
          .screen();
    }
    return Redirect.to("/accounts/" + id).saying("identity.expect-done");
  }

  @PostMapping("/accounts/{id}/identity/remove")
  Redirect forgetIdentity(@PathVariable UUID id, @RequestParam long version) {
    if (!identities.forget(id, version)) {
      return Redirect.to("/accounts/" + id).refusing(Problem.of("platform.identity-overtaken"));
    }
    return Redirect.to("/accounts/" + id).saying("identity.remove-done");
  }

  private Screen sheet(SignedIn user, Account account, AccountForm form, @Nullable Account theirs) {
    return Screen.of(
        "platform/account-sheet.jte",
        new AccountSheet(
            account,
            form,
            theirs,
            admission.standing(account),
            sessions.list(account.id(), ""),
            failures.find(account.name()).orElse(null),
            clock.instant(),
            provider.name(),
            identities.find(account.id()).orElse(null),
            user.account().equals(account.id())));
  }

  private static AccountForm formOf(Account account) {
    return new AccountForm(
        account.name(), account.fullName(), account.post(), account.role(), Map.of());
  }

  private static AccountForm formOf(Accounts.Wish wish, Map<String, Problem> wrong) {
    return new AccountForm(wish.name(), wish.fullName(), wish.post(), wish.role(), wrong);
  }
}
