package vn.haidang.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL's programs are started, which refuse to run as root.
 *
 * <p>An ordinary user starts them as himself. Root starts them as the owner of the folder they work
 * in; a folder of his own in a user namespace, where he is nobody and yet owns his files; and where
 * the system forbids namespaces, as the user nobody, to whom the folder is then given.
 *
 * @param prefix what stands before the command; empty for an ordinary user
 * @param owner {@code user:group} to whom the folder must belong; empty where it stays with whoever
 *     made it
 */
public record Unprivileged(List<String> prefix, String owner) {

  private static final String NOBODY = "65534";

  public Unprivileged {
    prefix = List.copyOf(prefix);
  }

  /**
   * The way that works on this computer for the user who runs the program and this folder, which
   * may be absent yet.
   */
  public static Unprivileged in(Path folder) throws IOException, InterruptedException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new Unprivileged(List.of(), "");
    }
    if (Files.exists(folder) && !uid(folder).equals("0")) {
      return as(uid(folder), String.valueOf(Files.getAttribute(folder, "unix:gid")));
    }
    return namespacesWork() ? new Unprivileged(List.of("unshare", "-U"), "") : as(NOBODY, NOBODY);
  }

  static Unprivileged as(String user, String group) {
    return new Unprivileged(
        List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups"),
        user + ":" + group);
  }

  /** The whole command line for {@code command}. */
  public List<String> commandLine(List<String> command) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }

  /** Gives {@code folder} and all below it to the user who will run the server. */
  public void handOver(Path folder) throws IOException, InterruptedException {
    if (!owner.isEmpty() && run(List.of("chown", "-R", owner, folder.toString())) != 0) {
      throw new IOException("cannot give " + folder + " to the user " + owner);
    }
  }

  private static String uid(Path folder) throws IOException {
    return String.valueOf(Files.getAttribute(folder, "unix:uid"));
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
