package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signed-in browsers for programs: one's own, and an administrator's view of others'. */
@RestController
@Needs(Permission.READ)
class SessionsApi {

  private final Sessions sessions;
  private final Accounts accounts;
  private final AccountEdits edits;

  SessionsApi(Sessions sessions, Accounts accounts, AccountEdits edits) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.edits = edits;
  }

  @GetMapping("/api/v1/me/sessions")
  Listing<Session> mine(SignedIn user, HttpServletRequest request) {
    return list(user.account(), request);
  }

  @PostMapping("/api/v1/me/sessions/{session}/end")
  Listing<Session> endMine(SignedIn user, @PathVariable UUID session, HttpServletRequest request) {
    edits.endSession(user.account(), session);
    return list(user.account(), request);
  }

  @PostMapping("/api/v1/me/sessions/end-others")
  Listing<Session> endOthersOfMine(SignedIn user, HttpServletRequest request) {
    edits.endOtherSessions(user, token(request));
    return list(user.account(), request);
  }

  @GetMapping("/api/v1/accounts/{account}/sessions")
  @Needs(Permission.ADMINISTER_ACCOUNTS)
  Listing<Session> of(@PathVariable UUID account, HttpServletRequest request) {
    return list(accounts.get(account).id(), request);
  }

  @PostMapping("/api/v1/accounts/{account}/sessions/{session}/end")
  @Needs(Permission.ADMINISTER_ACCOUNTS)
  Listing<Session> end(
      @PathVariable UUID account, @PathVariable UUID session, HttpServletRequest request) {
    edits.endSession(account, session);
    return list(account, request);
  }

  @PostMapping("/api/v1/accounts/{account}/sessions/end")
  @Needs(Permission.ADMINISTER_ACCOUNTS)
  Listing<Session> endAll(@PathVariable UUID account, HttpServletRequest request) {
    edits.endAllSessions(account);
    return list(account, request);
  }

  private Listing<Session> list(UUID account, HttpServletRequest request) {
    return Listing.whole(sessions.list(account, token(request)), UnaryOperator.identity());
  }

  /** A program has no session of its own. */
  private static String token(HttpServletRequest request) {
    return Cookies.find(request, SessionCookie.NAME).orElse("");
  }
}
