package vn.haidang.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process that PostgreSQL's own {@code postmaster.pid} names.
 *
 * <p>That file outlives its process after a crash, and then the number may belong to somebody else
 * or to a zombie that nobody has collected: {@code pg_ctl} takes both for a running server. This
 * class does not.
 *
 * @param process the process number
 * @param port where it listens
 */
record Postmaster(long process, int port) {

  /** The server that is said to work on {@code cluster}, alive or not. */
  static Optional<Postmaster> recordedIn(Path cluster) throws IOException {
    try {
      List<String> lines = Files.readAllLines(file(cluster));
      return lines.size() < 4
          ? Optional.empty()
          : Optional.of(
              new Postmaster(
                  Long.parseLong(lines.get(0).strip()), Integer.parseInt(lines.get(3).strip())));
    } catch (NoSuchFileException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The server that really works on {@code cluster} now. */
  static Optional<Postmaster> runningOn(Path cluster) throws IOException {
    return recordedIn(cluster).filter(server -> server.isAliveOn(cluster));
  }

  static Path file(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  boolean isAliveOn(Path cluster) {
    Path about = Path.of("/proc", String.valueOf(process));
    if (!Files.isDirectory(Path.of("/proc/self"))) {
      return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }
    try {
      String stat = Files.readString(about.resolve("stat"));
      char state = stat.charAt(stat.lastIndexOf(')') + 2);
      boolean gone = state == 'Z' || state == 'X';
      return !gone && Files.readString(about.resolve("cmdline")).contains(cluster.toString());
    } catch (IOException e) {
      return false;
    }
  }
}
