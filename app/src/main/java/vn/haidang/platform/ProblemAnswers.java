package vn.haidang.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.platform.web.ProblemPage;

/**
 * Tells a refusal or a failure to whoever asked: a page to a browser, {@code
 * application/problem+json} (RFC 9457) to a program, one sentence to htmx. A failure gets a
 * reference that stands in the log beside its cause; no stack trace leaves the program.
 */
@Component
class ProblemAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

  private static final String DONE_MEANWHILE = "platform.done-meanwhile";

  private static final String NOT_STORABLE = "platform.value-not-storable";

  /** What is told while the database may have just refused, without asking it who is there. */
  private static final Set<String> ASKING_NOBODY = Set.of(DONE_MEANWHILE, NOT_STORABLE);

  private final Pages pages;
  private final JsonMapper json;
  private final RefusedAttempts attempts;
  private final SecureRandom random = new SecureRandom();

  ProblemAnswers(Pages pages, JsonMapper json, RefusedAttempts attempts) {
    this.pages = pages;
    this.json = json;
    this.attempts = attempts;
  }

  /** The status that a refused action has, by the ending of its code. */
  static HttpStatus statusOf(Problem problem) {
    String code = problem.code();
    if (code.endsWith("not-found")) {
      return HttpStatus.NOT_FOUND;
    }
    if (code.endsWith("not-understood")) {
      return HttpStatus.BAD_REQUEST;
    }
    if (code.endsWith("too-large")) {
      return HttpStatus.CONTENT_TOO_LARGE;
    }
    return code.endsWith("not-allowed") ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
  }

  static Problem fileTooLarge(Settings settings) {
    return Problem.of(
        "platform.file-too-large", settings.largestUpload(), Setting.UPLOAD_MB.variable());
  }

  static boolean isForProgram(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return addressOf(request).startsWith("/api/")
        || (accept != null && accept.contains("json") && !accept.contains("text/html"));
  }

  /** What was asked for, also where the server has turned to the page of its errors. */
  private static String addressOf(HttpServletRequest request) {
    Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return asked instanceof String address ? address : request.getRequestURI();
  }

  void answer(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, Problem problem)
      throws IOException {
    if (status == HttpStatus.FORBIDDEN) {
      attempts.note(request, problem);
    }
    answer(request, response, status, problem, "");
  }

  /** The server refused the request before anybody was asked who sent it. */
  void answerUnread(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
      throws IOException {
    Problem problem =
        Problem.of(
            status.is5xxServerError() ? "platform.broken" : "platform.request-not-understood");
    if (isForProgram(request)) {
      answerProgram(request, response, status, problem, "");
      return;
    }
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("page", new ProblemPage(status.value(), problem, ""));
    pages.renderForNobody("platform/problem.jte", parameters, status, request, response);
  }

  /** A refused call: with what is wrong by field, and what stands now. */
  void answer(HttpServletRequest request, HttpServletResponse response, RefusedCall refused)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setHeader("Cache-Control", "no-store");
    Texts texts = pages.textsForNobody(request);
    ProblemDetail detail = detail(request, refused.status(), refused.problem());
    if (!refused.fields().isEmpty()) {
      List<Map<String, String>> fields = new ArrayList<>();
      refused
          .fields()
          .forEach((field, problem) ->
              fields.add(
                  Map.of("field", field, "code", problem.code(), "detail", texts.get(problem))));
      detail.setProperty("fields", fields);
    }
    Object current = refused.current();
    if (current != null) {
      detail.setProperty("current", current);
    }
    write(
        response,
        refused.status(),
        MediaType.APPLICATION_PROBLEM_JSON_VALUE,
        json.writeValueAsBytes(detail));
  }

  /** Something broke that should not, or was done by somebody else meanwhile: logged once, here. */
  void answerBroken(HttpServletRequest request, HttpServletResponse response, Throwable thrown)
      throws IOException {
    String reference = makeReference();
    if (isDatabaseAway(thrown)) {
      LOG.error("the database is away, reference {}: {}", reference, thrown.toString());
      response.setHeader("Retry-After", "10");
      answer(
          request,
          response,
          HttpStatus.SERVICE_UNAVAILABLE,
          Problem.of("platform.database-away"),
          reference);
      return;
    }
    if (IdempotencyStore.isDoneMeanwhile(thrown)) {
      LOG.warn(
          "{} {} met what somebody else did at the same moment: {}",
          request.getMethod(),
          addressOf(request),
          thrown.toString());
      answer(request, response, HttpStatus.CONFLICT, Problem.of(DONE_MEANWHILE), "");
      return;
    }
    if (Unreadable.isFields(thrown)) {
      answer(request, response, Unreadable.statusOf(thrown), Unreadable.fields(thrown), "");
      return;
    }
    if (IdempotencyStore.isNotStorable(thrown)) {
      LOG.warn(
          "{} {} held what the database cannot, reference {}: {}",
          request.getMethod(),
          addressOf(request),
          reference,
          thrown.toString());
      answer(
          request, response, HttpStatus.UNPROCESSABLE_CONTENT, Problem.of(NOT_STORABLE), reference);
      return;
    }
    LOG.error(
        "{} {} failed, reference {}", request.getMethod(), addressOf(request), reference, thrown);
    answer(
        request,
        response,
        HttpStatus.INTERNAL_SERVER_ERROR,
        Problem.of("platform.broken"),
        reference);
  }

  private void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      Problem problem,
      String reference)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setHeader("Cache-Control", "no-store");
    if (isForProgram(request)) {
      answerProgram(request, response, status, problem, reference);
    } else if (request.getHeader("HX-Request") != null) {
      answerFragment(request, response, status, problem);
    } else {
      answerPage(request, response, status, problem, reference);
    }
  }

  private void answerPage(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      Problem problem,
      String reference)
      throws IOException {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("page", new ProblemPage(status.value(), problem, reference));
    // Who is signed in stands in the database, which may be what is broken or has just refused.
    if (status.is5xxServerError() || ASKING_NOBODY.contains(problem.code())) {
      pages.renderForNobody("platform/problem.jte", parameters, status, request, response);
    } else {
      pages.render("platform/problem.jte", parameters, status, request, response);
    }
  }

  private void answerProgram(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      Problem problem,
      String reference)
      throws IOException {
    ProblemDetail detail = detail(request, status, problem);
    if (!reference.isEmpty()) {
      detail.setProperty("reference", reference);
    }
    write(
        response, status, MediaType.APPLICATION_PROBLEM_JSON_VALUE, json.writeValueAsBytes(detail));
  }

  private ProblemDetail detail(HttpServletRequest request, HttpStatus status, Problem problem) {
    Texts texts = pages.textsForNobody(request);
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, texts.get(problem));
    detail.setType(URI.create("urn:haidang:problem:" + problem.code()));
    detail.setTitle(texts.get(ProblemPage.titleKey(status.value())));
    instance(request).ifPresent(detail::setInstance);
    detail.setProperty("code", problem.code());
    return detail;
  }

  /** Empty where the address that was sent is none by RFC 3986. */
  private static Optional<URI> instance(HttpServletRequest request) {
    try {
      return Optional.of(new URI(addressOf(request)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private void answerFragment(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, Problem problem)
      throws IOException {
    String sentence = pages.textsForNobody(request).get(problem);
    response.setHeader(
        "X-Problem-Title", URLEncoder.encode(sentence, StandardCharsets.UTF_8).replace("+", "%20"));
    write(response, status, "text/plain;charset=UTF-8", sentence.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(
      HttpServletResponse response, HttpStatus status, String type, byte[] body)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static boolean isDatabaseAway(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataAccessResourceFailureException
          || cause instanceof CannotCreateTransactionException) {
        return true;
      }
    }
    return false;
  }

  /** Eight characters that an official can read out on the telephone. */
  private String makeReference() {
    return "%08X".formatted(random.nextInt()).toUpperCase(Locale.ROOT);
  }
}
