package vn.haidang.platform;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What the gate answers when it stays shut: a page asks to sign in and comes back afterwards, a
 * sent form is kept until then, programs get a status.
 */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final ProblemAnswers answers;
  private final CurrentUser currentUser;
  private final SignInPages signIn;
  private final MultipartConfigElement uploads;
  private final Settings settings;

  Refusals(
      ProblemAnswers answers,
      CurrentUser currentUser,
      SignInPages signIn,
      MultipartConfigElement uploads,
      Settings settings) {
    this.answers = answers;
    this.currentUser = currentUser;
    this.signIn = signIn;
    this.uploads = uploads;
    this.settings = settings;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
      throws IOException {
    if (ProblemAnswers.isForProgram(request) || request.getHeader("HX-Request") != null) {
      answers.answer(
          request, response, HttpStatus.UNAUTHORIZED, Problem.of("platform.sign-in-needed"));
    } else if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader("Location", "/sign-in" + next(request));
    } else {
      signIn.askAgain(request, response);
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException thrown)
      throws IOException {
    Optional<SignedIn> somebody = currentUser.find();
    if (thrown instanceof CsrfException) {
      refuseForm(request, response);
    } else if (somebody.isPresent()
        && somebody.get().mustSecureAccount()
        && !ProblemAnswers.isForProgram(request)) {
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader(
          "Location", somebody.get().mustChangePassword() ? "/password" : "/account/second-factor");
    } else if (somebody.isPresent() && somebody.get().standing().roles().isEmpty()) {
      answers.answer(request, response, HttpStatus.FORBIDDEN, Problem.of("platform.no-post"));
    } else if (somebody.isPresent() && somebody.get().token() != null) {
      response.setHeader(
          "WWW-Authenticate", "Bearer realm=\"haidang\", error=\"insufficient_scope\"");
      answers.answer(
          request, response, HttpStatus.FORBIDDEN, Problem.of("platform.token-not-allowed"));
    } else {
      answers.answer(request, response, HttpStatus.FORBIDDEN, Problem.of("platform.not-allowed"));
    }
  }

  /** The form's token is read from the body; a body that is too large was not read. */
  private void refuseForm(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getContentLengthLong() > uploads.getMaxRequestSize()) {
      answers.answer(
          request, response, HttpStatus.CONTENT_TOO_LARGE, ProblemAnswers.fileTooLarge(settings));
    } else {
      answers.answer(request, response, HttpStatus.FORBIDDEN, Problem.of("platform.form-outdated"));
    }
  }

  private static String next(HttpServletRequest request) {
    String query = request.getQueryString();
    String path = request.getRequestURI() + (query == null ? "" : "?" + query);
    return path.equals("/") ? "" : "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
