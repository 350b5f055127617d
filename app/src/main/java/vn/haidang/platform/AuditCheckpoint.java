package vn.haidang.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The state of the chain at one moment, signed with Ed25519. As a file it is six short lines that
 * can be printed, read aloud and typed again.
 *
 * @param position of the last link
 * @param hash of the last link
 * @param at time of the database when it was signed, whole seconds
 * @param key SHA-256 of the public key in its standard form (X.509, DER)
 * @param signature over the lines before it, Base64
 */
record AuditCheckpoint(long position, String hash, Instant at, String key, String signature) {

  static final String TITLE = "haidang audit checkpoint 1";

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  AuditCheckpoint {
    if (position < 1 || !HASH.matcher(hash).matches() || !HASH.matcher(key).matches()) {
      throw new IllegalArgumentException("no checkpoint: " + position + " " + hash + " " + key);
    }
  }

  /** What is signed: everything before the signature, each line ended by a line feed. */
  byte[] signedBytes() {
    return "%s\nposition: %d\nhash: %s\nat: %s\nkey: %s\n"
        .formatted(TITLE, position, hash, at, key)
        .getBytes(UTF_8);
  }

  /** The whole file. */
  String asText() {
    return new String(signedBytes(), UTF_8) + "signature: " + signature + "\n";
  }

  /** One name for each checkpoint, in the order of the positions. */
  String fileName() {
    return "checkpoint-%012d-%s.txt".formatted(position, key.substring(0, 8));
  }

  /**
   * Reads what {@link #asText} wrote; ends of lines and blanks around them do not count.
   *
   * @throws IllegalArgumentException if it is none, with the line that is wrong
   */
  static AuditCheckpoint parse(String text) {
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.size() != 6 || !lines.getFirst().equals(TITLE)) {
      throw new IllegalArgumentException("does not begin with '" + TITLE + "' and five lines");
    }
    try {
      return new AuditCheckpoint(
          Long.parseLong(value(lines.get(1), "position")),
          value(lines.get(2), "hash"),
          Instant.parse(value(lines.get(3), "at")),
          value(lines.get(4), "key"),
          value(lines.get(5), "signature"));
    } catch (NumberFormatException | DateTimeParseException e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    }
  }

  private static String value(String line, String name) {
    if (!line.startsWith(name + ": ")) {
      throw new IllegalArgumentException("expected '" + name + ": …', found '" + line + "'");
    }
    return line.substring(name.length() + 2).strip();
  }

  /** Whether it bears a valid signature of this key. */
  boolean isSignedBy(PublicKey publicKey) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(publicKey);
      ed25519.update(signedBytes());
      return ed25519.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
