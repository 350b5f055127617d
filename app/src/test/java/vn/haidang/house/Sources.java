package vn.haidang.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The project's own files, for tests that read the code as text. */
final class Sources {

  private Sources() {}

  /** The checkout: the nearest folder above that holds the modules. */
  static Path checkout() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("kernel/src/main"))
          && Files.isDirectory(folder.resolve("app/src/main"))) {
        return folder;
      }
    }
    throw new IllegalStateException("no checkout above " + Path.of("").toAbsolutePath());
  }

  /**
   * Files below {@code folder} of the checkout whose names end in {@code ending}, in a stable
   * order.
   */
  static List<Path> list(String folder, String ending) {
    try (Stream<Path> all = Files.walk(checkout().resolve(folder))) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A Java file without its comments, so that an example in Javadoc is not taken for code. */
  static String code(Path file) {
    return text(file)
        .lines()
        .filter(line -> !line.strip().matches("(\\*|/\\*|//).*"))
        .collect(Collectors.joining("\n"));
  }
}
