package vn.haidang.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The code beside the password: an authenticator on the telephone ({@link Totp}), and ten recovery
 * codes for the day it is lost.
 *
 * <p>No code is taken twice. The secret is sealed; of recovery codes only hashes are kept (each has
 * 79 random bits, so a plain hash cannot be guessed back). Turning it off asks for a code, so a
 * browser left open is not enough.
 */
@Component
class SecondFactor {

  static final int RECOVERY_CODES = 10;
  static final String ISSUER = "Hải Đăng";

  private final SecureRandom random = new SecureRandom();
  private final SecondFactorStore store;
  private final Sealer sealer;
  private final Passwords passwords;
  private final Audit audit;
  private final Clock clock;

  SecondFactor(
      SecondFactorStore store, Sealer sealer, Passwords passwords, Audit audit, Clock clock) {
    this.store = store;
    this.sealer = sealer;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether sign-in asks this account for a code. */
  boolean isSetUp(UUID account) {
    return store.find(account).map(kept -> kept.confirmedAt() != null).orElse(false);
  }

  int countRecoveryCodesLeft(UUID account) {
    return store.countCodesLeft(account);
  }

  /** Makes a secret to be read by an authenticator; it counts once a first code has proved it. */
  @Transactional
  void offer(UUID account) {
    byte[] secret = new byte[Totp.SECRET_BYTES];
    random.nextBytes(secret);
    store.offer(account, sealer.seal(secret, context(account)), clock.instant());
  }

  /** The secret that is offered and not yet proved. */
  Optional<byte[]> findOffered(UUID account) {
    return store
        .find(account)
        .filter(kept -> kept.confirmedAt() == null)
        .flatMap(kept -> sealer.open(kept.sealedSecret(), context(account)));
  }

  /**
   * Puts the offered secret to use if this code proves it; gives the recovery codes, shown once.
   */
  @Transactional
  Optional<List<String>> confirm(UUID account, String code) {
    Optional<byte[]> offered = findOffered(account);
    if (offered.isEmpty() || !takeCode(account, offered.get(), code)) {
      return Optional.empty();
    }
    store.confirm(account, clock.instant());
    audit.record("account.second-factor-set-up", subject(account), Map.of());
    return Optional.of(makeRecoveryCodes(account));
  }

  /** Whether this is a code of now, or a recovery code; either is used up by it. */
  @Transactional
  boolean accept(UUID account, String typed) {
    Optional<byte[]> secret =
        store
            .find(account)
            .filter(kept -> kept.confirmedAt() != null)
            .flatMap(kept -> sealer.open(kept.sealedSecret(), context(account)));
    return secret.map(known -> takeCode(account, known, typed)).orElse(false)
        || useRecoveryCode(account, typed);
  }

  /** New recovery codes in place of the old ones, if this code is right. */
  @Transactional
  Optional<List<String>> renewRecoveryCodes(UUID account, String code) {
    if (!accept(account, code)) {
      return Optional.empty();
    }
    audit.record("account.recovery-codes-renewed", subject(account), Map.of());
    return Optional.of(makeRecoveryCodes(account));
  }

  /** Turns it off, if this code is right. */
  @Transactional
  boolean remove(UUID account, String code) {
    if (!accept(account, code)) {
      return false;
    }
    store.remove(account);
    audit.record("account.second-factor-removed", subject(account), Map.of());
    return true;
  }

  /** An administrator takes the lost authenticator off the account. */
  @Transactional
  void reset(UUID account) {
    if (store.remove(account)) {
      audit.record("account.second-factor-reset", subject(account), Map.of());
    }
  }

  private boolean takeCode(UUID account, byte[] secret, String typed) {
    OptionalLong step = Totp.findStep(secret, typed, clock.instant());
    return step.isPresent() && store.take(account, step.getAsLong());
  }

  private boolean useRecoveryCode(UUID account, String typed) {
    boolean used = store.useCode(account, hash(typed), clock.instant());
    if (used) {
      audit.recordBySystem(
          "account.recovery-code-used",
          subject(account),
          Map.of("left", String.valueOf(store.countCodesLeft(account))));
    }
    return used;
  }

  private List<String> makeRecoveryCodes(UUID account) {
    List<String> codes = Stream.generate(passwords::makeOneTime).limit(RECOVERY_CODES).toList();
    store.replaceCodes(account, codes.stream().map(SecondFactor::hash).toList());
    return codes;
  }

  /** Hyphens and capitals do not matter to who types from paper. */
  private static byte[] hash(String code) {
    return Sessions.hash("recovery:" + code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
  }

  private static String context(UUID account) {
    return "second-factor:" + account;
  }

  private static String subject(UUID account) {
    return "account:" + account;
  }
}
