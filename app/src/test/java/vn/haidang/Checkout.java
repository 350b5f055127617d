package vn.haidang;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of this checkout: samples and documents are tested where they lie. */
public final class Checkout {

  private Checkout() {}

  public static Path root() {
    Path start = Path.of("").toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("samples"))) {
        return folder;
      }
    }
    throw new IllegalStateException("no folder samples in or above " + start);
  }
}
