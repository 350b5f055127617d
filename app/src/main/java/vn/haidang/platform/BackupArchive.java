package vn.haidang.platform;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that was written before, read part by part. */
final class BackupArchive implements AutoCloseable {

  private final Path path;
  private final ZipFile zip;
  private final BackupManifest manifest;

  private BackupArchive(Path path, ZipFile zip, BackupManifest manifest) {
    this.path = path;
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens it.
   *
   * @throws RefusedException if it is no backup, was cut off, or comes from a newer program
   */
  static BackupArchive open(Path path) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(path.toFile());
    } catch (ZipException | EOFException e) {
      throw new RefusedException(Problem.of("platform.backup-cut-off", path), e);
    }
    try {
      return new BackupArchive(path, zip, manifest(path, zip));
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /**
   * The manifest, which no digest in it can cover, is held against the sum the file keeps of it.
   */
  private static BackupManifest manifest(Path path, ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(BackupManifest.ENTRY);
    if (entry == null) {
      throw new RefusedException(Problem.of("platform.backup-is-none", path));
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readAllBytes();
      CRC32 sum = new CRC32();
      sum.update(bytes);
      if (sum.getValue() != entry.getCrc()) {
        throw new RefusedException(
            Problem.of("platform.backup-damaged", path, BackupManifest.ENTRY));
      }
      BackupManifest manifest = JsonMapper.shared().readValue(bytes, BackupManifest.class);
      if (manifest.format() != BackupManifest.FORMAT) {
        throw new RefusedException(Problem.of("platform.backup-newer", path, manifest.format()));
      }
      return manifest;
    } catch (ZipException | EOFException | JacksonException e) {
      throw damaged(path, BackupManifest.ENTRY, e);
    }
  }

  BackupManifest manifest() {
    return manifest;
  }

  /** Reads everything once and compares it with the digests, before anything is touched. */
  void check() throws IOException {
    for (BackupManifest.Table table : manifest.tables()) {
      check(table.entry(), table.bytes(), table.sha256());
    }
    for (BackupManifest.Part part : manifest.files()) {
      check(part.entry(), part.bytes(), part.sha256());
    }
  }

  private void check(String entry, long bytes, String sha256) throws IOException {
    Digesting seen = new Digesting(OutputStream.nullOutputStream());
    try (InputStream in = open(entry)) {
      in.transferTo(seen);
    } catch (ZipException | EOFException e) {
      throw damaged(path, entry, e);
    }
    if (seen.bytes() != bytes || !seen.sha256().equals(sha256)) {
      throw new RefusedException(Problem.of("platform.backup-damaged", path, entry));
    }
  }

  InputStream open(String entry) throws IOException {
    ZipEntry found = zip.getEntry(entry);
    if (found == null) {
      throw new RefusedException(Problem.of("platform.backup-damaged", path, entry));
    }
    try {
      return zip.getInputStream(found);
    } catch (ZipException e) {
      throw damaged(path, entry, e);
    }
  }

  private static RefusedException damaged(Path path, String entry, Exception cause) {
    return new RefusedException(Problem.of("platform.backup-damaged", path, entry), cause);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
