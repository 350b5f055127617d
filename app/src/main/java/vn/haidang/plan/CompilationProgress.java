package vn.haidang.plan;

import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Console;
import vn.haidang.platform.ProgressLine;

/** How far the compiling of files at a terminal has come; silent for what takes no time. */
final class CompilationProgress {

  /** A plain text of this many bytes takes a quarter of a second. */
  private static final int LONG = 1 << 20;

  /** Hundredths of the work on one file that opening it takes. */
  private static final int OPENED = 20;

  private final Console console;
  private final @Nullable Boolean asked;
  private final ProgressLine line;
  private int files;
  private int file;
  private String name = "";
  private boolean shown;

  /**
   * @param asked whether it is to be shown; null leaves it to the terminal and the length
   */
  CompilationProgress(Console console, @Nullable Boolean asked) {
    this.console = console;
    this.asked = asked;
    this.line = console.progress();
  }

  void begin(int files) {
    this.files = files;
  }

  void reads(String name, int bytes) {
    file++;
    this.name = files > 1 ? file + "/" + files + " " + name : name;
    shown = asked != null ? asked : console.isTerminal() && (bytes >= LONG || files > 1);
    show("compile.opening", 0);
  }

  void hasRead() {
    show("compile.opening", OPENED);
  }

  /**
   * @param percent of the compiling itself
   */
  void hasCompiled(int percent) {
    show("compile.understanding", OPENED + percent * (100 - OPENED) / 100);
  }

  void end() {
    line.end();
  }

  private void show(String key, int percent) {
    if (shown) {
      line.show(console.texts().text("plan", key, name), percent);
    }
  }
}
