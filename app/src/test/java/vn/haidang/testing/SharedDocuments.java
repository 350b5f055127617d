package vn.haidang.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The real documents that stand beside the checkout in a folder {@code shared}; they are read there
 * and never copied.
 */
public final class SharedDocuments {

  private SharedDocuments() {}

  /** A file below {@code shared}, such as {@code data/plan/000_c1859f49c6416e15.txt}. */
  public static Path file(String relative) {
    Path start = Path.of("").toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      Path candidate = folder.resolve("shared").resolve(relative);
      if (Files.exists(candidate)) {
        return candidate;
      }
    }
    throw new IllegalStateException("no shared/" + relative + " beside any folder above " + start);
  }

  /** Plan 08/KH-UBND of Hải Phòng for 2018, the reference. */
  public static Path referencePlan() {
    return file("data/plan/000_c1859f49c6416e15.txt");
  }
}
