package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.haidang.platform.web.OwnAccount;

/** "Tài khoản của tôi": what everybody sees and decides about his own account. */
@Controller
@Needs(Permission.OWN_ACCOUNT)
class OwnAccountPages {

  private final Accounts accounts;
  private final AccountEdits edits;
  private final AccountStore store;
  private final Sessions sessions;
  private final SecondFactor secondFactor;

  OwnAccountPages(
      Accounts accounts,
      AccountEdits edits,
      AccountStore store,
      Sessions sessions,
      SecondFactor secondFactor) {
    this.accounts = accounts;
    this.edits = edits;
    this.store = store;
    this.sessions = sessions;
    this.secondFactor = secondFactor;
  }

  @GetMapping("/account")
  Screen show(SignedIn user, HttpServletRequest request) {
    boolean demanded =
        !Collections.disjoint(user.standing().roles(), store.rolesThatNeedSecondFactor());
    return Screen.of(
        "platform/own-account.jte",
        new OwnAccount(
            accounts.get(user.account()),
            user.standing(),
            demanded,
            secondFactor.countRecoveryCodesLeft(user.account()),
            sessions.list(user.account(), token(request))));
  }

  @PostMapping("/account/sessions/{session}/end")
  Redirect endSession(SignedIn user, @PathVariable UUID session) {
    edits.endSession(user.account(), session);
    return Redirect.to("/account").saying("account.session-ended");
  }

  @PostMapping("/account/sessions/end-others")
  Redirect endOtherSessions(SignedIn user, HttpServletRequest request) {
    edits.endOtherSessions(user, token(request));
    return Redirect.to("/account").saying("account.others-ended");
  }

  private static String token(HttpServletRequest request) {
    return Cookies.find(request, SessionCookie.NAME).orElse("");
  }
}
