package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What tells two sendings of one request from two requests: a form carries it in the hidden field
 * {@value #FIELD}, a program in the header {@value #HEADER}
 * (draft-ietf-httpapi-idempotency-key-header-07), bare or in quotation marks.
 *
 * @param value 16 to 128 letters, digits, {@code - _ . : + / =}; best a random UUID
 */
record IdempotencyKey(String value) {

  static final String FIELD = "_once";
  static final String HEADER = "Idempotency-Key";

  private static final int TAG_BITS = 128;
  private static final int IV_BYTES = 12;

  IdempotencyKey {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("no idempotency key: 16 to 128 characters expected");
    }
  }

  static boolean isWellFormed(String value) {
    return value.matches("[A-Za-z0-9_.:+/=-]{16,128}");
  }

  /** As it came, perhaps malformed; the header counts before the field. */
  static Optional<String> written(HttpServletRequest request) {
    String header = request.getHeader(HEADER);
    if (header != null) {
      String bare = header.strip();
      boolean quoted = bare.length() >= 2 && bare.startsWith("\"") && bare.endsWith("\"");
      return Optional.of(quoted ? bare.substring(1, bare.length() - 1) : bare);
    }
    return Optional.ofNullable(request.getParameter(FIELD)).filter(field -> !field.isEmpty());
  }

  byte[] hash() {
    return Sessions.hash("once:" + value);
  }

  /**
   * Packs and encrypts with a key that follows from this one (AES-256-GCM). The nonce may be fixed:
   * each key seals one answer only, and an answer is never replaced.
   */
  byte[] seal(byte[] plain) {
    return crypt(Cipher.ENCRYPT_MODE, packed(plain));
  }

  /**
   * The reverse of {@link #seal}.
   *
   * @throws IllegalStateException if it was sealed with another key or was changed since
   */
  byte[] open(byte[] sealed) {
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(crypt(Cipher.DECRYPT_MODE, sealed)))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] packed(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4 + 64);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private byte[] crypt(int mode, byte[] bytes) {
    try {
      byte[] nonce = Arrays.copyOf(Sessions.hash("nonce:" + value), IV_BYTES);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode,
          new SecretKeySpec(Sessions.hash("seal:" + value), "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD("haidang-answer/1".getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a kept answer cannot be sealed or opened", e);
    }
  }
}
