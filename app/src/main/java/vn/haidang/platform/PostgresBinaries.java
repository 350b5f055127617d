package vn.haidang.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL that come along inside the program, unpacked where they can run.
 *
 * <p>Unpacked into a folder of its own and moved into place in one step, so a folder with the right
 * name is always whole, whatever died in the middle.
 */
public final class PostgresBinaries {

  /**
   * Names the unpacked folder; must agree with the version of the binaries in the build (a test
   * compares them).
   */
  public static final String VERSION = "18.6";

  private final Path home;

  private PostgresBinaries(Path home) {
    this.home = home;
  }

  /**
   * The binaries below {@code folder}, unpacked first if they are not there yet.
   *
   * @throws IOException if there are none for this kind of computer, or the folder cannot be
   *     written
   */
  public static PostgresBinaries in(Path folder) throws IOException {
    Path home = folder.resolve("postgres-" + VERSION).toAbsolutePath();
    if (!Files.isDirectory(home)) {
      unpackInto(home);
    }
    return new PostgresBinaries(home);
  }

  /** One of {@code initdb}, {@code pg_ctl}, {@code postgres}. */
  public String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  /** The folder in which they stand. */
  public Path home() {
    return home;
  }

  private static void unpackInto(Path home) throws IOException {
    Files.createDirectories(home.getParent());
    Path halfway = Files.createTempDirectory(home.getParent(), "unpacking-");
    try {
      unpack(halfway);
      makeReadable(halfway);
      moveInOneStep(halfway, home);
    } finally {
      delete(halfway);
    }
  }

  static void moveInOneStep(Path halfway, Path home) throws IOException {
    try {
      Files.move(halfway, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException("cannot rename " + halfway + " to " + home + " on this file system", e);
    } catch (FileSystemException e) {
      if (!Files.isDirectory(home)) {
        throw e;
      }
      // Somebody else was faster with the same files: theirs will do.
    }
  }

  /** A temporary folder is closed to others, but the server may run as another user. */
  private static void makeReadable(Path folder) {
    folder.toFile().setReadable(true, false);
    folder.toFile().setExecutable(true, false);
  }

  private static void unpack(Path folder) throws IOException {
    String resource = resourceName();
    try (InputStream packed = PostgresBinaries.class.getResourceAsStream(resource)) {
      if (packed == null) {
        throw new IOException(
            "no PostgreSQL for this kind of computer comes along ("
                + resource
                + "); set HAIDANG_DATABASE_URL to an outside one");
      }
      try (var tar =
          new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          unpack(entry, tar, folder);
        }
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path folder)
      throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("an entry of the PostgreSQL archive leads outside: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(target, folder.resolve(entry.getLinkName()));
    } else {
      Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
      if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
        throw new IOException("cannot make " + target + " executable");
      }
    }
  }

  private static String resourceName() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String kind =
        system.startsWith("mac") ? "darwin" : system.startsWith("windows") ? "windows" : "linux";
    String processor = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "arm_64";
    return "/postgres-" + kind + "-" + processor + ".txz";
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
