package vn.haidang.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL's programs are started, which refuse to run as root.
 *
 * <p>An ordinary user starts them as himself. Root starts them in a user namespace, where he is
 * nobody and yet owns his files; where the system forbids namespaces, as the user nobody, to whom
 * the folder must then belong.
 *
 * @param prefix what stands before the command; empty for an ordinary user
 * @param handsOver whether the folder must be given to the user nobody
 */
public record Unprivileged(List<String> prefix, boolean handsOver) {

  private static final String NOBODY = "65534";

  public Unprivileged {
    prefix = List.copyOf(prefix);
  }

  /** The way that works on this computer for the user who runs the program. */
  public static Unprivileged find() throws IOException, InterruptedException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new Unprivileged(List.of(), false);
    }
    return namespacesWork() ? namespace() : asNobody();
  }

  static Unprivileged namespace() {
    return new Unprivileged(List.of("unshare", "-U"), false);
  }

  static Unprivileged asNobody() {
    return new Unprivileged(
        List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), true);
  }

  /** The whole command line for {@code command}. */
  public List<String> commandLine(List<String> command) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }

  /** Gives {@code folder} and all below it to the user who will run the server. */
  public void handOver(Path folder) throws IOException, InterruptedException {
    if (handsOver && run(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString())) != 0) {
      throw new IOException("cannot give " + folder + " to the user nobody");
    }
  }

  private static boolean namespacesWork() throws InterruptedException {
    try {
      return run(List.of("unshare", "-U", "true")) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static int run(List<String> command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
