package vn.haidang.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.HexFormat;

/** SHA-256 as the chain uses it, written as 64 hexadecimal digits in lower case. */
final class AuditHash {

  /** What stands before the first link. */
  static final String BEFORE_THE_FIRST = "0".repeat(64);

  private AuditHash() {}

  /**
   * The hash of a link: over the hash before it, a line feed, and the line in its fixed form, all
   * in UTF-8. At a shell: {@code printf '%s\n%s' "$before" "$line" | sha256sum}.
   */
  static String next(String before, String line) {
    MessageDigest digest = Sha256.digest();
    digest.update(before.getBytes(UTF_8));
    digest.update((byte) '\n');
    return HexFormat.of().formatHex(digest.digest(line.getBytes(UTF_8)));
  }
}
