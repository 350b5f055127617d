package vn.haidang.kernel.legaltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every text document of the corpus has an outline, and {@code corpus-outline.tsv} records its
 * size: what is found may only grow, what is complained of or left unread may only shrink.
 */
class CorpusOutlineTest {

  private record Size(int sections, int tasks, int rows, int diagnostics, int unread) {

    static Size of(Outline outline) {
      int rows = outline.appendices().stream().mapToInt(each -> each.rows().size()).sum();
      return new Size(
          outline.sections().size(),
          outline.tasks().size(),
          rows,
          outline.diagnostics().size(),
          outline.unread().size());
    }

    boolean isWorseThan(Size recorded) {
      return sections < recorded.sections
          || tasks < recorded.tasks
          || rows < recorded.rows
          || diagnostics > recorded.diagnostics
          || unread > recorded.unread;
    }
  }

  @Test
  void everyDocumentIsReadAtLeastAsWellAsRecorded() throws IOException {
    Map<String, Size> recorded = recorded();
    var table = new StringBuilder("document\tsections\ttasks\trows\tdiagnostics\tunread\n");
    var worse = new StringBuilder();
    for (Path file : Corpus.textDocuments()) {
      Outline outline = OutlineReader.read(Corpus.source(file));
      OutlinePromises.hold(outline);
      Size size = Size.of(outline);
      String number = Corpus.number(file);
      table.append(line(number, size));
      assertThat(recorded).as("lines of corpus-outline.tsv").containsKey(number);
      Size before = recorded.getOrDefault(number, size);
      if (size.isWorseThan(before)) {
        worse
            .append(number)
            .append(": ")
            .append(size)
            .append(", recorded ")
            .append(before)
            .append('\n');
      }
    }
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "corpus-outline.tsv"), table);
    assertThat(worse.toString()).isEmpty();
  }

  private static String line(String number, Size size) {
    return "%s\t%d\t%d\t%d\t%d\t%d\n"
        .formatted(
            number, size.sections(), size.tasks(), size.rows(), size.diagnostics(), size.unread());
  }

  private static Map<String, Size> recorded() throws IOException {
    var recorded = new HashMap<String, Size>();
    try (InputStream in = CorpusOutlineTest.class.getResourceAsStream("corpus-outline.tsv")) {
      if (in == null) {
        throw new IllegalStateException("corpus-outline.tsv is not among the test resources");
      }
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : all.lines().skip(1).toList()) {
        List<Integer> n =
            java.util.Arrays.stream(line.split("\t", -1)).skip(1).map(Integer::valueOf).toList();
        recorded.put(
            line.substring(0, 3), new Size(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4)));
      }
    }
    return recorded;
  }
}
