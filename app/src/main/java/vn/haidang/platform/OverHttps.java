package vn.haidang.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where {@link Setting#URL} says that people reach the program over HTTPS, every request counts as
 * secure, though the proxy before us hands it on in the clear: cookies are then Secure and bound to
 * the host, and browsers are told to come over HTTPS only.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OverHttps extends OncePerRequestFilter {

  private final boolean on;

  OverHttps(Settings settings) {
    this.on = settings.isOverHttps();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(on ? new Secure(request) : request, response);
  }

  private static final class Secure extends HttpServletRequestWrapper {

    Secure(HttpServletRequest request) {
      super(request);
    }

    @Override
    public boolean isSecure() {
      return true;
    }

    @Override
    public String getScheme() {
      return "https";
    }
  }
}
