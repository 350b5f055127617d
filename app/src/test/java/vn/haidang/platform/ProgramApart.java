package vn.haidang.platform;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A second program in a process of its own that runs the database of a data folder, so that it can
 * be killed.
 */
final class ProgramApart implements AutoCloseable {

  private final Process process;

  private ProgramApart(Process process) {
    this.process = process;
  }

  /** What the process does: opens the folder, says so, and stays. */
  public static void main(String[] arguments) throws InterruptedException {
    DatabaseAccess database =
        DatabaseAccess.forServer(Settings.of(Map.of(Setting.DATA.variable(), arguments[0])));
    database.announce("http://127.0.0.1:18199/");
    System.out.println("ready");
    Thread.sleep(Long.MAX_VALUE);
  }

  static ProgramApart runOn(Path data) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    System.getProperty("java.home")
                        + File.separator
                        + "bin"
                        + File.separator
                        + "java",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ProgramApart.class.getName(),
                    data.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = process.inputReader();
    String said = output.readLine();
    if (!"ready".equals(said)) {
      process.destroyForcibly();
      throw new IllegalStateException("the program apart did not get ready but said " + said);
    }
    return new ProgramApart(process);
  }

  long processNumber() {
    return process.pid();
  }

  /** kill -9. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
