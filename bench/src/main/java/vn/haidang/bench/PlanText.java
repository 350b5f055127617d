package vn.haidang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The plan that is compiled: the reference plan where it lies beside the checkout, else the sample
 * that comes with the repository.
 *
 * @param file where it lies
 */
record PlanText(Path file, String text) {

  private static final String REFERENCE = "data/plan/000_c1859f49c6416e15.txt";
  private static final String SAMPLE = "samples/ke-hoach-mau-2018.md";

  static PlanText find() {
    Path checkout = checkout();
    for (Path folder = checkout; folder != null; folder = folder.getParent()) {
      Path reference = folder.resolve("shared").resolve(REFERENCE);
      if (Files.exists(reference)) {
        return read(reference);
      }
    }
    return read(checkout.resolve(SAMPLE));
  }

  /** The folder of this checkout, found by its launcher's neighbour, the sample. */
  static Path checkout() {
    Path start = Path.of("").toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(SAMPLE))) {
        return folder;
      }
    }
    throw new IllegalStateException("no " + SAMPLE + " in or above " + start);
  }

  /** File name, printed with every result. */
  String name() {
    return String.valueOf(file.getFileName());
  }

  /** The same text over and over until it is at least so many characters long. */
  String repeatedTo(int characters) {
    int times = Math.max(1, Math.ceilDiv(characters, text.length() + 1));
    return (text + "\n").repeat(times);
  }

  private static PlanText read(Path file) {
    try {
      return new PlanText(file, Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
