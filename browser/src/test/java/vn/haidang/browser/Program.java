package vn.haidang.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The program as an official starts it: {@code haidang run} in a process of its own, on an empty
 * data folder, with its own PostgreSQL. What it prints is all that the tests know of it.
 */
final class Program implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofSeconds(240);
  private static final Pattern ADDRESS = Pattern.compile("http://[0-9.]+:[1-9][0-9]*");

  private static final Pattern FIRST_ACCOUNT =
      Pattern.compile("tên " + Person.ADMINISTRATOR + ", mật khẩu một lần (?<password>\\S+)");

  private final Process process;
  private final List<String> printed = new ArrayList<>();
  private final Thread listener;

  private Program(Process process) {
    this.process = process;
    this.listener = Thread.ofPlatform().daemon().name("program-output").start(this::listen);
  }

  /** Starts on an empty data folder of this name, and waits until the address is printed. */
  static Program start(String name, String... arguments) {
    Path data = folderOf(name);
    remove(data);
    return start(data, arguments);
  }

  /**
   * The same, without the seconds of unpacking PostgreSQL where the tests of the program have left
   * it unpacked in this checkout.
   */
  static Program startWithoutUnpacking(String name, String... arguments) {
    Path data = folderOf(name);
    remove(data);
    Path built = checkout().resolve(Path.of("app", "target"));
    if (Files.isDirectory(built)) {
      try (DirectoryStream<Path> unpacked = Files.newDirectoryStream(built, "postgres-*")) {
        Path folder = Files.createDirectories(data.resolve("postgres"));
        for (Path programs : unpacked) {
          Files.createSymbolicLink(folder.resolve(programs.getFileName()), programs);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return start(data, arguments);
  }

  private static Path folderOf(String name) {
    return Path.of("target", "programs", name).toAbsolutePath();
  }

  private static Program start(Path data, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.haidang.HaiDang",
                "run",
                "--port",
                "0",
                "--data",
                data.toString()));
    command.addAll(List.of(arguments));
    try {
      Files.createDirectories(data.getParent());
      Program program =
          new Program(
              new ProcessBuilder(command)
                  .directory(checkout().toFile())
                  .redirectErrorStream(true)
                  .start());
      try {
        program.waitFor(ADDRESS);
        return program;
      } catch (AssertionError e) {
        program.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** "http://127.0.0.1:34567", without a slash at the end. */
  String address() {
    return waitFor(ADDRESS).group();
  }

  /** The password of the first administrator, as printed at the first start. */
  String oneTimePassword() {
    return waitFor(FIRST_ACCOUNT).group("password");
  }

  /** The password of a demonstration account, as printed at each start with {@code --demo}. */
  String demonstrationPassword(String name) {
    return waitFor(Pattern.compile("(?m)^ *" + name + " +mật khẩu (?<password>\\S+)"))
        .group("password");
  }

  /** The first thing printed that looks like this; fails with all that was printed. */
  Matcher waitFor(Pattern pattern) {
    long end = System.nanoTime() + LONGEST_START.toNanos();
    while (System.nanoTime() < end) {
      String text = output();
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        return matcher;
      }
      if (!process.isAlive()) {
        throw new AssertionError("the program ended before it printed " + pattern + ":\n" + text);
      }
      pause();
    }
    throw new AssertionError("the program did not print " + pattern + ":\n" + output());
  }

  String output() {
    synchronized (printed) {
      return String.join("\n", printed);
    }
  }

  /** The checkout, so that the program finds its samples. */
  static Path checkout() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("samples"))) {
        return folder;
      }
    }
    throw new IllegalStateException(
        "no folder samples in or above " + Path.of("").toAbsolutePath());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      listener.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (printed) {
          printed.add(line);
        }
      }
    } catch (IOException e) {
      synchronized (printed) {
        printed.add("(output ended: " + e.getMessage() + ")");
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path path : below.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
