package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** Turns a browser from a visitor's into that of somebody who has just been let in. */
@Component
class SignInCookies {

  /** Holds the token of a sign-in that waits for its code. */
  static final String HALF = "haidang-half";

  private final Sessions sessions;
  private final BrowserTokens tokens;

  SignInCookies(Sessions sessions, BrowserTokens tokens) {
    this.sessions = sessions;
    this.tokens = tokens;
  }

  /** The browser may still carry the cookie of a session that ended; the new one replaces it. */
  void begin(
      SignIn.Outcome.Welcome welcome, HttpServletRequest request, HttpServletResponse response) {
    Cookies.find(request, SessionCookie.NAME).ifPresent(sessions::end);
    if (Cookies.find(request, HALF).isPresent()) {
      Cookies.remove(request, response, HALF);
    }
    Cookies.set(request, response, SessionCookie.NAME, welcome.token(), Cookies.WHILE_OPEN);
    SessionCookie.signInNow(welcome.who());
    tokens.turnTo(welcome.token(), request, response);
  }

  static void keepHalf(String token, HttpServletRequest request, HttpServletResponse response) {
    Cookies.set(request, response, HALF, token, (int) SignIn.CODE_WITHIN.toSeconds());
  }
}
