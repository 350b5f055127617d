package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;

/**
 * The tokens that prove that a form comes from a page of ours: derived from the session's cookie,
 * or before signing in from a cookie of its own. Nothing is stored; another site can neither read
 * the cookies nor guess what follows from them.
 */
@Component
class BrowserTokens implements CsrfTokenRepository {

  private static final String VISIT_COOKIE = "haidang-visit";
  private static final String NEW_SEED = BrowserTokens.class.getName() + ".seed";

  private final Sessions sessions;

  BrowserTokens(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    String seed = sessions.makeToken();
    request.setAttribute(NEW_SEED, seed);
    return derivedFrom(seed);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (token != null && request.getAttribute(NEW_SEED) instanceof String seed) {
      Cookies.set(request, response, VISIT_COOKIE, seed, Cookies.WHILE_OPEN);
    }
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    Optional<String> seed =
        Cookies.find(request, SessionCookie.NAME).or(() -> Cookies.find(request, VISIT_COOKIE));
    return seed.map(BrowserTokens::derivedFrom).orElse(null);
  }

  /** From here on the request's page carries tokens of this session, which has just begun. */
  void turnTo(String sessionToken, HttpServletRequest request, HttpServletResponse response) {
    new XorCsrfTokenRequestAttributeHandler()
        .handle(request, response, () -> derivedFrom(sessionToken));
  }

  private static CsrfToken derivedFrom(String seed) {
    String token =
        Base64.getUrlEncoder().withoutPadding().encodeToString(Sessions.hash("form:" + seed));
    return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", token);
  }
}
