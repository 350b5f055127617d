import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Verifies an exported audit without the program that wrote it; needs a Java 17 or newer and nothing else.
 *
 * <pre>
 * java Verify.java ARCHIVE.zip                          with the key and the checkpoints in the archive
 * java Verify.java ARCHIVE.zip KEY.pem                  with the public key that you were given earlier
 * java Verify.java ARCHIVE.zip KEY.pem FOLDER           and with the checkpoints that you have been keeping
 * </pre>
 *
 * Ends with status 0 if everything holds and 3 if not; the first broken link is named first.
 */
public class Verify {

  private static final String TITLE = "haidang audit checkpoint 1";
  private static final List<String> broken = new ArrayList<>();

  record Checkpoint(long position, String hash, String at, String file, boolean signed) {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 0) {
      System.err.println("java Verify.java ARCHIVE.zip [KEY.pem [FOLDER]]");
      System.exit(2);
    }
    try (FileSystem archive = FileSystems.newFileSystem(Path.of(arguments[0]))) {
      Path root = archive.getPath("/");
      Path keyFile = arguments.length > 1 ? Path.of(arguments[1]) : root.resolve("audit.pub.pem");
      PublicKey key = key(Files.readString(keyFile));
      Map<Long, List<Checkpoint>> checkpoints = new TreeMap<>();
      read(root.resolve("checkpoints"), key, checkpoints);
      if (arguments.length > 2) {
        read(Path.of(arguments[2]), key, checkpoints);
      }
      walk(root, checkpoints);
      System.out.println("key: " + hex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded())));
    }
    broken.forEach(System.out::println);
    System.out.println(broken.isEmpty() ? "INTACT" : "BROKEN");
    System.exit(broken.isEmpty() ? 0 : 3);
  }

  private static void walk(Path root, Map<Long, List<Checkpoint>> checkpoints) throws Exception {
    String before = "0".repeat(64);
    long position = 0;
    long agreed = 0;
    try (BufferedReader lines = open(root.resolve("lines.jsonl"));
        BufferedReader links = open(root.resolve("links.txt"))) {
      for (String link = links.readLine(); link != null; link = links.readLine()) {
        String[] parts = link.split(" ");
        String line = lines.readLine();
        if (Long.parseLong(parts[0]) != ++position) {
          broken.add("position " + position + ": link missing");
          position = Long.parseLong(parts[0]);
        } else if (line == null) {
          broken.add("position " + position + ": line missing");
        } else if (!hash(before + "\n" + line).equals(parts[2])) {
          broken.add("position " + position + ": hash wrong, line " + parts[1] + " or the order was changed");
        }
        before = parts[2];
        for (Checkpoint checkpoint : checkpoints.getOrDefault(position, List.of())) {
          if (checkpoint.signed() && checkpoint.hash().equals(before)) {
            agreed = position;
          } else if (checkpoint.signed()) {
            broken.add("position " + (agreed + 1) + " or later: rewritten, " + checkpoint.file() + " has another hash");
          }
        }
      }
      if (lines.readLine() != null) {
        broken.add("position " + (position + 1) + ": line without a link");
      }
    }
    for (List<Checkpoint> there : checkpoints.values()) {
      for (Checkpoint checkpoint : there) {
        if (!checkpoint.signed()) {
          broken.add("position " + checkpoint.position() + ": signature wrong, " + checkpoint.file());
        } else if (checkpoint.position() > position) {
          broken.add("position " + (position + 1) + ": cut off, " + checkpoint.file() + " knows a longer chain");
        }
      }
    }
    System.out.println("links: " + position);
    System.out.println("head: " + before);
    System.out.println("signed up to position: " + agreed);
  }

  private static void read(Path folder, PublicKey key, Map<Long, List<Checkpoint>> all) throws Exception {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.getFileName().toString().endsWith(".txt")).sorted().toList()) {
        String text = Files.readString(file).replace("\r\n", "\n");
        int end = text.indexOf("signature: ");
        if (!text.startsWith(TITLE + "\n") || end < 0) {
          broken.add("position 0: " + file.getFileName() + " is no checkpoint");
          continue;
        }
        Signature ed25519 = Signature.getInstance("Ed25519");
        ed25519.initVerify(key);
        ed25519.update(text.substring(0, end).getBytes(StandardCharsets.UTF_8));
        boolean signed;
        try {
          signed = ed25519.verify(Base64.getDecoder().decode(text.substring(end + 11).strip()));
        } catch (Exception e) {
          signed = false;
        }
        long position = Long.parseLong(value(text, "position"));
        all.computeIfAbsent(position, p -> new ArrayList<>())
            .add(new Checkpoint(position, value(text, "hash"), value(text, "at"), file.getFileName().toString(), signed));
      }
    }
  }

  private static String value(String text, String name) {
    int from = text.indexOf("\n" + name + ": ") + name.length() + 3;
    return text.substring(from, text.indexOf('\n', from)).strip();
  }

  private static PublicKey key(String pem) throws Exception {
    String text = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
  }

  private static String hash(String text) throws Exception {
    return hex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static BufferedReader open(Path file) throws IOException {
    return new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
  }
}
