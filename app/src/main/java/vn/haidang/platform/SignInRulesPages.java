package vn.haidang.platform;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.platform.web.SignInRules;

/** "Quy định đăng nhập": who needs a second factor, and which names have failed. */
@Controller
@Needs(Permission.ADMINISTER_ACCOUNTS)
class SignInRulesPages {

  private final AccountStore store;
  private final AccountEdits edits;
  private final SignInFailures failures;
  private final Clock clock;

  SignInRulesPages(AccountStore store, AccountEdits edits, SignInFailures failures, Clock clock) {
    this.store = store;
    this.edits = edits;
    this.failures = failures;
    this.clock = clock;
  }

  @GetMapping("/accounts/sign-in")
  Screen show() {
    return Screen.of(
        "platform/sign-in-rules.jte",
        new SignInRules(
            store.rolesThatNeedSecondFactor(),
            store.countWithoutSecondFactor(),
            failures.list(),
            clock.instant()));
  }

  @PostMapping("/accounts/sign-in/second-factor")
  Redirect require(
      @RequestParam(required = false, defaultValue = "") List<Role> roles,
      @RequestParam(required = false, defaultValue = "") List<Role> seen) {
    Set<Role> wanted = EnumSet.noneOf(Role.class);
    wanted.addAll(roles);
    edits.requireSecondFactor(wanted, Set.copyOf(seen));
    return Redirect.to("/accounts/sign-in").saying("sign-in-rules.saved");
  }

  @PostMapping("/accounts/sign-in/failures/clear")
  Redirect clear(@RequestParam String name, @RequestParam(defaultValue = "") String back) {
    failures.clear(name);
    return Redirect.to(back.matches("/accounts/[0-9a-f-]{36}") ? back : "/accounts/sign-in")
        .saying("sign-in-rules.cleared", name);
  }
}
