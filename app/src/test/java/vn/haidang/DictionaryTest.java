package vn.haidang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dictionary names every public type of the kernel and stands in Vietnamese order. */
class DictionaryTest {

  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "(?m)^public (?:sealed |final |abstract )*(?:interface|class|record|enum) (\\w+)");

  @Test
  void everyPublicTypeOfTheKernelHasItsWord() throws IOException {
    String dictionary = dictionary();

    assertThat(publicTypesOfTheKernel())
        .filteredOn(type -> !Pattern.compile("`" + type + "[`.]").matcher(dictionary).find())
        .as("types without a line in docs/dictionary.md: enter the official term for each")
        .isEmpty();
  }

  @Test
  void theWordsStandInVietnameseOrder() throws IOException {
    List<String> words =
        dictionary()
            .lines()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| official term"))
            .map(line -> line.split("\\|")[1].strip())
            .toList();

    assertThat(words)
        .hasSizeGreaterThan(40)
        .isSortedAccordingTo(Collator.getInstance(Locale.of("vi")));
  }

  private static List<String> publicTypesOfTheKernel() throws IOException {
    try (Stream<java.nio.file.Path> files =
        Files.walk(Checkout.root().resolve("kernel/src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> PUBLIC_TYPE.matcher(read(file)).results().map(found -> found.group(1)))
          .sorted()
          .toList();
    }
  }

  private static String dictionary() throws IOException {
    return Files.readString(Checkout.root().resolve("docs/dictionary.md"));
  }

  private static String read(java.nio.file.Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
