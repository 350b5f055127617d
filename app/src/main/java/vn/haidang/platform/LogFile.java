package vn.haidang.platform;

import java.nio.file.Path;

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
    System.setProperty("haidang.log", data.resolve("log").toString());
    System.setProperty("haidang.log.configuration", "logback-file.xml");
  }
}
