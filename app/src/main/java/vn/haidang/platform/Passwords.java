package vn.haidang.platform;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes, checks and makes passwords.
 *
 * <p>Argon2id with 19 MiB, two passes, one lane (the least that OWASP's password storage sheet asks
 * for). At most four at a time, so a burst of sign-ins cannot take the memory away from the pages.
 * One hash is computed beside the start of the program, on a thread of its own: the libraries are
 * then loaded before the first virtual thread needs them, and an unknown name costs as much time as
 * a wrong password.
 */
@Component
class Passwords {

  static final int SHORTEST = 10;
  static final int LONGEST = 128;

  /** Without 0, o, 1, l, i: a one-time password is read from paper and typed. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private final SecureRandom random = new SecureRandom();
  private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  private final Semaphore atOnce = new Semaphore(4);
  private final CompletableFuture<String> hashOfNobody =
      CompletableFuture.supplyAsync(
          () -> hash(makeOneTime()), Thread.ofPlatform().daemon().name("hash-of-nobody")::start);
  private final CommonPasswords common;

  Passwords(CommonPasswords common) {
    this.common = common;
  }

  String hash(String password) {
    atOnce.acquireUninterruptibly();
    try {
      return Objects.requireNonNull(encoder.encode(normal(password)));
    } finally {
      atOnce.release();
    }
  }

  /** Whether the password has this hash; without a hash the answer is no, after the same time. */
  boolean matches(String password, Optional<String> hash) {
    // Waited for in the first moments of the program only.
    String nobody = hashOfNobody.join();
    atOnce.acquireUninterruptibly();
    try {
      boolean same = encoder.matches(normal(password), hash.orElse(nobody));
      return same && hash.isPresent();
    } finally {
      atOnce.release();
    }
  }

  /** A one-time password and its hash. */
  record Made(String password, String hash) {}

  /** Made anew, and hashed. */
  Made make() {
    String password = makeOneTime();
    return new Made(password, hash(password));
  }

  /** Several at once: hashing takes a processor's time, so all processors hash. */
  List<Made> make(int count) {
    return IntStream.range(0, count).parallel().mapToObj(number -> make()).toList();
  }

  /** Four groups of four, about 79 bits: {@code k7mw-3pqd-x9nh-tc4r}. */
  String makeOneTime() {
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      if (i > 0 && i % 4 == 0) {
        made.append('-');
      }
      made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return made.toString();
  }

  /**
   * What is wrong with a new password, if anything: length, its owner's name, one letter repeated,
   * or one that many others have.
   */
  Optional<Problem> refuse(String password, String accountName) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of(Problem.of("platform.password-too-short", SHORTEST));
    }
    if (password.length() > LONGEST) {
      return Optional.of(Problem.of("platform.password-too-long", LONGEST));
    }
    if (password.toLowerCase(Locale.ROOT).contains(accountName)) {
      return Optional.of(Problem.of("platform.password-contains-name"));
    }
    if (password.codePoints().distinct().count() < 5) {
      return Optional.of(Problem.of("platform.password-too-simple"));
    }
    if (common.include(password)) {
      return Optional.of(Problem.of("platform.password-too-common"));
    }
    return Optional.empty();
  }

  /**
   * "mật khẩu" typed by one keyboard as composed letters and by another as letter and mark is the
   * same.
   */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }
}
