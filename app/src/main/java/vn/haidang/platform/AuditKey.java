package vn.haidang.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * The key with which this installation signs the state of the audit chain: Ed25519, in the folder
 * {@code keys} of the data folder, readable by its owner only. The public half may be given to
 * anybody.
 */
final class AuditKey {

  private static final String PRIVATE_FILE = "audit-ed25519.pem";
  private static final String PUBLIC_FILE = "audit-ed25519.pub.pem";
  private static final String PUBLIC = "PUBLIC KEY";
  private static final String PRIVATE = "PRIVATE KEY";

  private final PrivateKey secret;
  private final PublicKey open;

  private AuditKey(PrivateKey secret, PublicKey open) {
    this.secret = secret;
    this.open = open;
  }

  /** The key in {@code folder}, made if there is none. */
  static AuditKey in(Path folder) throws IOException {
    Path file = folder.resolve(PRIVATE_FILE);
    if (!Files.exists(file)) {
      make(folder, file);
    }
    try {
      var specification = new PKCS8EncodedKeySpec(unwrapped(Files.readString(file), PRIVATE));
      PrivateKey secret = KeyFactory.getInstance("Ed25519").generatePrivate(specification);
      return new AuditKey(secret, publicKey(Files.readString(folder.resolve(PUBLIC_FILE))));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException("no Ed25519 key in " + file, e);
    }
  }

  /** The public half that lies in {@code folder}; nothing is made. */
  static Optional<PublicKey> findPublic(Path folder) throws IOException {
    Path file = folder.resolve(PUBLIC_FILE);
    return Files.exists(file) ? Optional.of(publicKey(Files.readString(file))) : Optional.empty();
  }

  /** The public half comes first, so that a key that can sign always has it beside. */
  private static void make(Path folder, Path file) throws IOException {
    Files.createDirectories(folder);
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      Path halfway = Files.createTempFile(folder, "audit-", ".new");
      closeToOthers(halfway);
      Files.writeString(halfway, wrapped(pair.getPrivate().getEncoded(), PRIVATE), US_ASCII);
      Files.writeString(folder.resolve(PUBLIC_FILE), pem(pair.getPublic()), US_ASCII);
      Files.move(halfway, file);
    } catch (FileAlreadyExistsException e) {
      throw new IOException("another program made a key in " + folder + " at the same time", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java since 15 has Ed25519", e);
    }
  }

  private static void closeToOthers(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  AuditCheckpoint sign(AuditLink head, Instant at) {
    AuditCheckpoint unsigned =
        new AuditCheckpoint(head.position(), head.hash(), at, fingerprint(open), "");
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(secret);
      ed25519.update(unsigned.signedBytes());
      String signature = Base64.getEncoder().encodeToString(ed25519.sign());
      return new AuditCheckpoint(head.position(), head.hash(), at, unsigned.key(), signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key does not sign", e);
    }
  }

  PublicKey open() {
    return open;
  }

  /** SHA-256 of the public key in its standard form: what people compare. */
  static String fingerprint(PublicKey key) {
    return Sha256.hex(key.getEncoded());
  }

  static String pem(PublicKey key) {
    return wrapped(key.getEncoded(), PUBLIC);
  }

  /**
   * Reads a public key.
   *
   * @throws IllegalArgumentException if it is none
   */
  static PublicKey publicKey(String pem) {
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new X509EncodedKeySpec(unwrapped(pem, PUBLIC)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 public key", e);
    }
  }

  private static String wrapped(byte[] bytes, String kind) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, text, kind);
  }

  private static byte[] unwrapped(String pem, String kind) {
    String text =
        pem.replace("-----BEGIN " + kind + "-----", "")
            .replace("-----END " + kind + "-----", "")
            .replaceAll("\\s", "");
    return Base64.getDecoder().decode(text);
  }
}
