package vn.haidang.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals what must be read again but must not lie open in the database or its backups, with
 * AES-256-GCM.
 *
 * <p>The key stands in {@code HAIDANG_SECRET_KEY} (several instances of the program need the same
 * one) or, unset, in the file {@code secret.key} of the data folder, made when first needed and
 * readable by its owner only. Whoever moves the data takes the key along; without it what was
 * sealed is lost, and nothing else.
 */
@Component
class Sealer {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final Settings settings;
  private @Nullable SecretKey key;

  Sealer(Settings settings) {
    this.settings = settings;
  }

  /**
   * @param context what it belongs to, such as the account; it opens with the same one only
   */
  byte[] seal(byte[] open, String context) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(open);
      return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal", e);
    }
  }

  /** What was sealed; empty if it was done with another key or for something else. */
  Optional<byte[]> open(byte[] sealed, String context) {
    try {
      byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, context);
      return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private synchronized SecretKey key() {
    SecretKey known = key;
    if (known == null) {
      known = new SecretKeySpec(settings.secretKey().orElseGet(this::keyInFile), "AES");
      key = known;
    }
    return known;
  }

  private byte[] keyInFile() {
    Path file = settings.data().resolve("secret.key");
    try {
      if (!Files.exists(file)) {
        write(file);
      }
      return Base64.getDecoder().decode(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("the key for sealed values: " + file, e);
    }
  }

  /** Written beside and moved: another process never reads half a key, and the first one wins. */
  private void write(Path file) throws IOException {
    byte[] fresh = new byte[KEY_BYTES];
    random.nextBytes(fresh);
    Files.createDirectories(settings.data());
    Path beside = Files.createTempFile(settings.data(), "secret", ".tmp");
    Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(beside, Base64.getEncoder().encodeToString(fresh) + "\n");
    try {
      Files.createLink(file, beside);
    } catch (FileAlreadyExistsException e) {
      // Somebody was faster; his key counts.
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
