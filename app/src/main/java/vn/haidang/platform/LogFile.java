package vn.haidang.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The file in which the server keeps what happened: {@code log/haidang.log} below the data folder,
 * turned over daily.
 */
public final class LogFile {

  private LogFile() {}

  /**
   * Opens it for this process; must come before the first word is logged, because the logging
   * configuration reads it once.
   */
  public static void openBelow(Path data) {
    Path folder = data.resolve("log");
    closeToOthers(folder);
    System.setProperty("haidang.log", folder.toString());
    System.setProperty("haidang.log.configuration", "logback-file.xml");
  }

  /** Who asked for what is nobody else's business on this computer. */
  private static void closeToOthers(Path folder) {
    try {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    } catch (IOException e) {
      throw new RefusedException(
          Problem.of("platform.data-folder-not-writable", e.getMessage()), e);
    }
  }
}
