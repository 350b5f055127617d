package vn.haidang.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The chain in a file that anybody can verify without this program: lines, hashes, checkpoints, the
 * public key, a description and a verifier of one page. The form is described in docs/audit.md.
 */
final class AuditArchive implements AuditTrail, AutoCloseable {

  private static final String LINES = "lines.jsonl";
  private static final String LINKS = "links.txt";
  private static final String CHECKPOINTS = "checkpoints/";
  private static final String KEY = "audit.pub.pem";
  private static final List<String> ENCLOSED = List.of("READ-ME.txt", "Verify.java");

  private final Path path;
  private final ZipFile file;

  private AuditArchive(Path path, ZipFile file) {
    this.path = path;
    this.file = file;
  }

  /**
   * An archive that was written before.
   *
   * @throws RefusedException if the file is none
   */
  static AuditArchive open(Path path) throws IOException {
    try {
      ZipFile file = new ZipFile(path.toFile());
      if (file.getEntry(LINES) == null || file.getEntry(LINKS) == null) {
        file.close();
        throw new RefusedException(Problem.of("platform.audit-archive-unreadable", path));
      }
      return new AuditArchive(path, file);
    } catch (ZipException | EOFException e) {
      throw unreadable(path, e);
    }
  }

  /** Writes everything up to the present head; returns its position. */
  static long write(AuditChainStore chain, PublicKey key, OutputStream target) throws IOException {
    long head = chain.findHead().map(AuditLink::position).orElse(0L);
    try (ZipOutputStream zip = new ZipOutputStream(target, UTF_8)) {
      for (String name : ENCLOSED) {
        put(zip, name, enclosed(name));
      }
      put(zip, KEY, AuditKey.pem(key));
      for (AuditCheckpoint checkpoint : chain.listCheckpoints()) {
        put(zip, CHECKPOINTS + checkpoint.fileName(), checkpoint.asText());
      }
      writeEach(zip, LINES, chain, head, link -> link.line() == null ? "" : link.line());
      writeEach(
          zip,
          LINKS,
          chain,
          head,
          link -> link.position() + " " + link.lineId() + " " + link.hash());
    }
    return head;
  }

  private static void writeEach(
      ZipOutputStream zip,
      String name,
      AuditChainStore chain,
      long head,
      Function<AuditLink, String> text)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    try {
      chain.forEachLinkAfter(
          0,
          link -> {
            if (link.position() <= head) {
              writeLine(zip, text.apply(link));
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    zip.closeEntry();
  }

  private static void writeLine(OutputStream out, String line) {
    try {
      out.write((line + "\n").getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }

  private static String enclosed(String name) throws IOException {
    try (InputStream text = AuditArchive.class.getResourceAsStream("/audit/" + name)) {
      if (text == null) {
        throw new IllegalStateException("the program lacks audit/" + name);
      }
      return new String(text.readAllBytes(), UTF_8);
    }
  }

  /**
   * The public key that came along; better is one that was kept.
   *
   * @throws RefusedException if it is damaged
   */
  List<PublicKey> keys() throws IOException {
    ZipEntry entry = file.getEntry(KEY);
    return entry == null ? List.of() : List.of(read(entry, AuditKey::publicKey));
  }

  /**
   * The checkpoints that came along.
   *
   * @throws RefusedException if one is damaged
   */
  List<AuditCheckpoint> checkpoints() throws IOException {
    List<AuditCheckpoint> found = new ArrayList<>();
    for (ZipEntry entry : file.stream().map(ZipEntry.class::cast).toList()) {
      if (entry.getName().startsWith(CHECKPOINTS) && !entry.isDirectory()) {
        found.add(read(entry, AuditCheckpoint::parse));
      }
    }
    return found;
  }

  private <T> T read(ZipEntry entry, Function<String, T> reader) throws IOException {
    try (InputStream bytes = file.getInputStream(entry)) {
      return reader.apply(new String(bytes.readAllBytes(), UTF_8));
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw unreadable(path, e);
    }
  }

  private static RefusedException unreadable(Path path, Exception cause) {
    return new RefusedException(Problem.of("platform.audit-archive-unreadable", path), cause);
  }

  @Override
  public void forEachLinkAfter(long position, Consumer<AuditLink> reader) {
    try (BufferedReader lines = reader(LINES);
        BufferedReader links = reader(LINKS)) {
      for (String link = links.readLine(); link != null; link = links.readLine()) {
        String line = lines.readLine();
        String[] parts = link.split(" ");
        if (Long.parseLong(parts[0]) > position) {
          reader.accept(
              new AuditLink(
                  Long.parseLong(parts[0]),
                  Long.parseLong(parts[1]),
                  parts[2],
                  line == null || line.isEmpty() ? null : line));
        }
      }
    } catch (ZipException
        | EOFException
        | NumberFormatException
        | ArrayIndexOutOfBoundsException e) {
      throw unreadable(path, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BufferedReader reader(String name) throws IOException {
    return new BufferedReader(
        new InputStreamReader(file.getInputStream(file.getEntry(name)), UTF_8));
  }

  @Override
  public List<Long> listOutsideTheChain(int limit) {
    return List.of();
  }

  @Override
  public List<Long> listWaitingWithoutLine(int limit) {
    return List.of();
  }

  @Override
  public int countWaiting() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
