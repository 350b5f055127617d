package vn.haidang.kernel.legaltext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The real documents and their hand-made truth, kept beside the checkout and never in it. */
final class Shared {

  private Shared() {}

  static Path root() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path shared = folder.resolve("shared");
      if (Files.isDirectory(shared.resolve("corpus"))) {
        return shared;
      }
    }
    throw new IllegalStateException(
        "the folder 'shared' with corpus/ and data/ is not beside the checkout of "
            + Path.of("").toAbsolutePath());
  }

  static Path referencePlan() {
    return only(root().resolve("data/plan"), "000_");
  }

  /** The document with a number: "004". */
  static Path document(String number) {
    return number.equals("000") ? referencePlan() : only(root().resolve("corpus/docs"), number);
  }

  private static Path only(Path folder, String start) {
    return list(folder).stream()
        .filter(file -> file.getFileName().toString().startsWith(start))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no file " + start + "… in " + folder));
  }

  static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException("cannot list " + folder, e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + file, e);
    }
  }

  static Source source(Path file) {
    return Source.ofText(file.getFileName().toString(), "text/plain", "", read(file));
  }

  static Outline outline(String number) {
    return OutlineReader.read(source(document(number)));
  }
}
