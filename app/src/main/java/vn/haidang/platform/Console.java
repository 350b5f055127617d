package vn.haidang.platform;

import java.io.PrintStream;

/**
 * Speaks to the person at the terminal: results on standard output, everything else on standard
 * error.
 */
public final class Console {

  private final ConsoleText texts;
  private final PrintStream out;
  private final PrintStream err;

  public Console(ConsoleText texts, PrintStream out, PrintStream err) {
    this.texts = texts;
    this.out = out;
    this.err = err;
  }

  /**
   * What the user asked for, or must know: the sentence under {@code key} of the module's message
   * file.
   */
  public void say(String module, String key, Object... arguments) {
    out.println(texts.text(module, key, arguments));
    out.flush();
  }

  /** A warning or a word on progress. */
  public void note(String module, String key, Object... arguments) {
    err.println(texts.text(module, key, arguments));
    err.flush();
  }

  /** A refusal, in words. */
  public void explain(Problem problem) {
    err.println(texts.text(problem));
    err.flush();
  }

  /** Whether progress bars and colours may be shown. */
  public boolean isTerminal() {
    return System.console() != null
        && System.console().isTerminal()
        && System.getenv("NO_COLOR") == null;
  }

  /** A bar on standard error. */
  public ProgressLine progress() {
    return new ProgressLine(err, isTerminal());
  }

  /** The sentences, for a command that prints in its own way. */
  public ConsoleText texts() {
    return texts;
  }
}
