package vn.haidang.platform;

import java.io.PrintStream;

/**
 * How far long work has come, for the person who waits: on a terminal one line with a bar that
 * grows, elsewhere a line for every tenth of the work, so that a log stays short.
 */
public final class ProgressLine {

  private static final int WIDTH = 24;
  private static final String TO_LINE_END = "\u001b[K";

  private final PrintStream err;
  private final boolean terminal;
  private String said = "";
  private int tenth = -1;
  private int percent = -1;

  ProgressLine(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /**
   * @param what the work, as it is shown before the bar
   * @param percent done of it, 0 to 100
   */
  public void show(String what, int percent) {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException("percent " + percent + ": 0 to 100");
    }
    boolean same = what.equals(said);
    if (terminal && !(same && percent == this.percent)) {
      int full = percent * WIDTH / 100;
      String bar = "█".repeat(full) + "░".repeat(WIDTH - full);
      err.print("\r" + what + "  " + bar + " " + percent + " %" + TO_LINE_END);
      err.flush();
    } else if (!terminal && !(same && percent / 10 == tenth)) {
      err.println(what + "  " + percent + " %");
      err.flush();
    }
    said = what;
    tenth = percent / 10;
    this.percent = percent;
  }

  /** Takes the bar away; what was printed as lines stays. */
  public void end() {
    if (terminal && !said.isEmpty()) {
      err.print("\r" + TO_LINE_END);
      err.flush();
    }
    said = "";
  }
}
