package vn.haidang.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Says that this program, and no other, runs the database of a data folder. The operating system
 * takes it away when the program dies.
 *
 * <p>Who holds it stands in a second file: the locked one is never opened again, because on POSIX
 * systems closing it a second time in one process gives the lock away.
 */
final class FolderLock implements AutoCloseable {

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** The lock on {@code folder}, unless another program has it. */
  static Optional<FolderLock> tryTake(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("haidang.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        FolderLock taken = new FolderLock(folder, channel);
        taken.announce("");
        return Optional.of(taken);
      }
    } catch (OverlappingFileLockException e) {
      // Held in this very process: the same answer as held by another.
    }
    channel.close();
    return Optional.empty();
  }

  /** Writes down where this program can be reached. */
  void announce(String address) throws IOException {
    Files.writeString(holderFile(folder), ProcessHandle.current().pid() + "\n" + address + "\n");
  }

  /**
   * The program that holds the lock.
   *
   * @param process its process number
   * @param address where its pages are, empty while it is still starting
   */
  record Holder(String process, String address) {}

  /** Who holds the lock on {@code folder}, as far as he has written it down. */
  static Holder holder(Path folder) throws IOException {
    Path file = holderFile(folder);
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    return new Holder(lines.isEmpty() ? "?" : lines.get(0), lines.size() < 2 ? "" : lines.get(1));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(holderFile(folder));
    channel.close();
  }

  private static Path holderFile(Path folder) {
    return folder.resolve("haidang.running");
  }
}
