package vn.haidang.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a figure was measured on: without it no two figures can be compared.
 *
 * @param load average of the last minute, when the run began
 * @param commit of the checkout, with "+" where something was changed on top
 */
record Machine(
    String processor, int cores, long gigabytes, String java, double load, String commit) {

  /** More waiting work than this at the start and the run counts as disturbed. */
  private static final double DISTURBED = 3;

  static Machine now() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    long bytes =
        system instanceof com.sun.management.OperatingSystemMXBean more
            ? more.getTotalMemorySize()
            : 0;
    return new Machine(
        processor(system.getArch()),
        system.getAvailableProcessors(),
        Math.round(bytes / 1e9),
        Runtime.version().toString(),
        system.getSystemLoadAverage(),
        checkedOut());
  }

  String describe() {
    return String.format(
        Locale.ROOT,
        "%d x %s, %d GB, Java %s, load %.1f at the start%s, commit %s",
        cores,
        processor,
        gigabytes,
        java,
        load,
        load > DISTURBED ? " (disturbed)" : "",
        commit);
  }

  private static String processor(String otherwise) {
    Path file = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(file)) {
      return otherwise;
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(otherwise);
    } catch (IOException e) {
      return otherwise;
    }
  }

  private static String checkedOut() {
    String hash = git("rev-parse", "--short", "HEAD");
    String changed = git("status", "--porcelain", "--untracked-files=no");
    return hash.isEmpty() ? "unknown" : hash + (changed.isEmpty() ? "" : "+");
  }

  private static String git(String... arguments) {
    try {
      var command = Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
      Process process =
          new ProcessBuilder(command)
              .directory(PlanText.checkout().toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String printed =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.waitFor() == 0 ? printed : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
