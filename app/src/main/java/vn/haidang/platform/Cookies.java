package vn.haidang.platform;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Reads and sets cookies; all of ours are out of reach for scripts and other sites, and secure
 * where the page is.
 */
final class Cookies {

  /** Lives until the browser is closed. */
  static final int WHILE_OPEN = -1;

  private Cookies() {}

  /**
   * Over HTTPS the name begins with {@code __Host-}: a browser then takes the cookie from this host
   * alone and over HTTPS alone (ASVS 5.0, 3.3.1 and 3.3.3).
   */
  static String nameIn(HttpServletRequest request, String name) {
    return request.isSecure() ? "__Host-" + name : name;
  }

  static Optional<String> find(HttpServletRequest request, String name) {
    Cookie[] all = request.getCookies();
    if (all == null) {
      return Optional.empty();
    }
    String wanted = nameIn(request, name);
    for (Cookie cookie : all) {
      if (cookie.getName().equals(wanted) && !cookie.getValue().isEmpty()) {
        return Optional.of(cookie.getValue());
      }
    }
    return Optional.empty();
  }

  static void set(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String value,
      int seconds) {
    ResponseCookie cookie =
        ResponseCookie.from(nameIn(request, name), value)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(Duration.ofSeconds(seconds))
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  static void remove(HttpServletRequest request, HttpServletResponse response, String name) {
    set(request, response, name, "", 0);
  }
}
