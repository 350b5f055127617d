package vn.haidang.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs in that show a personal token in {@code Authorization: Bearer} (RFC 6750); below
 * {@code /api/} only, pages are for people. Such a request carries no cookie that counts, so it
 * needs no form token: no page of another site can make a browser send this header.
 *
 * <p>Made by {@link Security}; no bean, which would be put before the gate instead of into it.
 */
final class BearerGate extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final Tokens tokens;
  private final ProblemAnswers answers;

  BearerGate(Tokens tokens, ProblemAnswers answers) {
    this.tokens = tokens;
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> text = find(request);
    if (text.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    switch (tokens.check(text.get(), request.getRemoteAddr())) {
      case Tokens.Check.Right(SignedIn who) -> {
        SessionCookie.signInNow(who);
        CsrfFilter.skipRequest(request);
        chain.doFilter(request, response);
      }
      case Tokens.Check.Wrong(Problem problem, long waitSeconds) ->
          refuse(request, response, problem, waitSeconds);
    }
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, Problem problem, long waitSeconds)
      throws IOException {
    if (waitSeconds > 0) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(waitSeconds));
      answers.answer(request, response, HttpStatus.TOO_MANY_REQUESTS, problem);
    } else {
      response.setHeader(
          HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"haidang\", error=\"invalid_token\"");
      answers.answer(request, response, HttpStatus.UNAUTHORIZED, problem);
    }
  }

  private static Optional<String> find(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null
            && request.getRequestURI().startsWith("/api/")
            && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.of(header.substring(SCHEME.length()).strip())
        : Optional.empty();
  }
}
