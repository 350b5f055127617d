package vn.haidang.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.platform.web.KeptForm;

/**
 * Sees to it that a double click, a retry or a lost reply never makes two.
 *
 * <p>A changing request that carries an {@link IdempotencyKey} runs inside one transaction with the
 * note of its key: account, hash of the key, fingerprint of the payload and the whole answer.
 * Either the effect and the answer stand, or neither. The same request again gets the same answer
 * and has no effect; the same key with another payload is refused with 422; a second one that comes
 * while the first still runs waits for it, and after {@link #PATIENCE} is told 409. A refusal is no
 * answer: it leaves the key free, so that a corrected form can be sent. Keys count for {@link
 * #REMEMBERED}.
 *
 * <p>Programs must send a key with every change; forms carry one in {@code platform/csrf.jte}.
 */
@Component
class Idempotency {

  /** How long an answer is given again. */
  static final Duration REMEMBERED = Duration.ofHours(24);

  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(10);
  private static final int SWEPT_AT_ONCE = 5_000;
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final IdempotencyStore store;
  private final PlatformTransactionManager transactions;
  private final EndpointRules rules;
  private final CurrentUser currentUser;
  private final ProblemAnswers answers;
  private final Pages pages;
  private final JsonMapper json;
  private final MultipartConfigElement uploads;
  private final Clock clock;
  private final AtomicReference<Instant> lastSweep = new AtomicReference<>(Instant.MIN);

  Idempotency(
      IdempotencyStore store,
      PlatformTransactionManager transactions,
      EndpointRules rules,
      CurrentUser currentUser,
      ProblemAnswers answers,
      Pages pages,
      JsonMapper json,
      MultipartConfigElement uploads,
      Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.rules = rules;
    this.currentUser = currentUser;
    this.answers = answers;
    this.pages = pages;
    this.json = json;
    this.uploads = uploads;
    this.clock = clock;
  }

  /** A request whose sender and payload are known. */
  private record Sent(
      UUID account, IdempotencyKey key, Payload payload, HttpServletResponse response) {

    HttpServletRequest request() {
      return payload.request();
    }
  }

  /** Hands the request on, unless it was answered before. */
  void once(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<SignedIn> user = currentUser.find();
    if (READING.contains(request.getMethod()) || user.isEmpty() || rules.isSafeToRepeat(request)) {
      chain.doFilter(request, response);
      return;
    }
    Optional<String> key = IdempotencyKey.written(request);
    if (key.isEmpty() && !request.getRequestURI().startsWith("/api/")) {
      chain.doFilter(request, response);
    } else if (key.isEmpty()) {
      refuse(request, response, HttpStatus.BAD_REQUEST, "platform.idempotency-key-missing");
    } else if (!IdempotencyKey.isWellFormed(key.get())) {
      refuse(request, response, HttpStatus.BAD_REQUEST, "platform.idempotency-key-malformed");
    } else {
      once(
          new Sent(
              user.get().account(),
              new IdempotencyKey(key.get()),
              Payload.of(request, uploads.getMaxRequestSize()),
              response),
          chain);
      sweepNowAndThen();
    }
  }

  private void once(Sent sent, FilterChain chain) throws IOException, ServletException {
    TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
    try {
      Optional<IdempotencyStore.Row> before = takeOrFind(sent);
      if (before.isEmpty()) {
        carryOut(sent, chain, transaction);
      } else {
        transactions.rollback(transaction);
        repeat(sent, before.get());
      }
    } catch (StillRunning e) {
      transactions.rollback(transaction);
      sent.response().setHeader("Retry-After", "1");
      refuse(
          sent.request(), sent.response(), HttpStatus.CONFLICT, "platform.request-still-running");
    } finally {
      if (!transaction.isCompleted()) {
        transactions.rollback(transaction);
      }
    }
  }

  /** Empty: the key is ours now. */
  private Optional<IdempotencyStore.Row> takeOrFind(Sent sent) {
    byte[] hash = sent.key().hash();
    Instant now = clock.instant();
    store.waitAtMost(PATIENCE.toMillis() + "ms");
    try {
      store.forgetEnded(sent.account(), hash, now);
      while (!store.take(
          sent.account(), hash, sent.payload().fingerprint(), now, now.plus(REMEMBERED))) {
        Optional<IdempotencyStore.Row> before = store.find(sent.account(), hash);
        if (before.isPresent()) {
          return before;
        }
      }
    } catch (PessimisticLockingFailureException e) {
      throw new StillRunning(e);
    }
    store.waitAtMost("");
    return Optional.empty();
  }

  /**
   * What failed takes the key with it; what was refused keeps what the refusal itself noted (a
   * wrong password is counted) and gives the key back.
   */
  private void carryOut(Sent sent, FilterChain chain, TransactionStatus transaction)
      throws IOException, ServletException {
    var answer = new ContentCachingResponseWrapper(sent.response());
    chain.doFilter(sent.request(), answer);
    try {
      if (transaction.isRollbackOnly() || answer.getStatus() >= 500) {
        transactions.rollback(transaction);
      } else {
        settle(sent, KeptAnswer.of(answer, answer.getContentAsByteArray()));
        transactions.commit(transaction);
      }
    } catch (RuntimeException e) {
      answer.resetBuffer();
      sent.response().reset();
      answers.answerBroken(sent.request(), sent.response(), e);
      return;
    }
    answer.copyBodyToResponse();
  }

  private void settle(Sent sent, KeptAnswer answer) {
    if (answer.status() >= 400) {
      store.forget(sent.account(), sent.key().hash());
    } else {
      store.keep(
          sent.account(),
          sent.key().hash(),
          answer.status(),
          answer.location(),
          sent.key().seal(json.writeValueAsBytes(answer)));
    }
  }

  private void repeat(Sent sent, IdempotencyStore.Row before) throws IOException {
    byte[] answer = before.answer();
    if (!MessageDigest.isEqual(before.fingerprint(), sent.payload().fingerprint())) {
      refuseOther(sent);
    } else if (answer == null) {
      throw new IllegalStateException("a key without an answer was committed");
    } else {
      json.readValue(sent.key().open(answer), KeptAnswer.class).sendAgain(sent.response());
    }
  }

  /** A form that was changed after it had been sent is offered to be sent as another one. */
  private void refuseOther(Sent sent) throws IOException {
    HttpServletRequest request = sent.request();
    KeptForm form = SignInPages.keep(request);
    if (form.isEmpty()
        || ProblemAnswers.isForProgram(request)
        || request.getHeader("HX-Request") != null) {
      refuse(
          request,
          sent.response(),
          HttpStatus.UNPROCESSABLE_CONTENT,
          "platform.idempotency-key-used");
      return;
    }
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("page", form);
    pages.render(
        "platform/sent-before.jte",
        parameters,
        HttpStatus.UNPROCESSABLE_CONTENT,
        request,
        sent.response());
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
      throws IOException {
    answers.answer(request, response, status, Problem.of(code));
  }

  private void sweepNowAndThen() {
    Instant now = clock.instant();
    Instant before = lastSweep.get();
    if (before.equals(Instant.MIN) || before.plus(BETWEEN_SWEEPS).isBefore(now)) {
      if (lastSweep.compareAndSet(before, now)) {
        store.sweep(now, SWEPT_AT_ONCE);
      }
    }
  }

  /** The first request with this key has not ended yet. */
  private static final class StillRunning extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StillRunning(Throwable cause) {
      super(cause);
    }
  }
}
