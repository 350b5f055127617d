package vn.haidang.platform;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time codes from a shared secret and the time: six digits, a new one every 30 seconds.
 *
 * <p>Source: RFC 6238 with HMAC-SHA-1, the values every authenticator understands; truncation as in
 * RFC 4226 section 5.3. A code of the step before or after counts as well (RFC 6238 section 5.2),
 * for telephones whose clock is a little off.
 */
final class Totp {

  static final int SECONDS = 30;
  static final int DIGITS = 6;
  static final int SECRET_BYTES = 20;
  private static final int STEPS_OFF = 1;
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  /** The number of the time step. */
  static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), SECONDS);
  }

  /** The code of a time step. */
  static String code(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
      return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA1", e);
    }
  }

  /** The step whose code this is, if it is one of now; spaces between the digits do not matter. */
  static OptionalLong findStep(byte[] secret, String typed, Instant now) {
    byte[] code = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
    OptionalLong found = OptionalLong.empty();
    for (int off = -STEPS_OFF; off <= STEPS_OFF; off++) {
      long step = step(now) + off;
      if (MessageDigest.isEqual(code, code(secret, step).getBytes(StandardCharsets.UTF_8))) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** What the square code holds: the address form that authenticators read. */
  static String address(byte[] secret, String issuer, String account) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
        .formatted(
            encoded(issuer), encoded(account), base32(secret), encoded(issuer), DIGITS, SECONDS);
  }

  /** The secret in letters and digits (RFC 4648 section 6, without padding), to be typed in. */
  static String base32(byte[] secret) {
    StringBuilder written = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte next : secret) {
      held = held << 8 | next & 0xff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        written.append(LETTERS.charAt(held >> bits & 31));
      }
      held &= (1 << bits) - 1;
    }
    return bits == 0
        ? written.toString()
        : written.append(LETTERS.charAt(held << 5 - bits & 31)).toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
