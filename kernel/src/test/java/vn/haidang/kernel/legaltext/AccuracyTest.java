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

/** The compiler may only become better: {@code accuracy.tsv} holds what has been reached. */
class AccuracyTest {

  @Test
  void nothingOnceReadIsMissedAndNothingNewIsInvented() throws IOException {
    Map<String, Accuracy.Score> reached = reached();
    List<Accuracy.Line> lines = Accuracy.measure();
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "accuracy.txt"), table(lines));
    for (Accuracy.Line line : lines) {
      assertThat(reached).as("lines of accuracy.tsv").containsKey(line.key());
      Accuracy.Score before = reached.getOrDefault(line.key(), new Accuracy.Score(0, 0, 0));
      assertThat(line.score().found()).as("found: %s", line).isGreaterThanOrEqualTo(before.found());
      assertThat(line.score().invented())
          .as("invented: %s", line)
          .isLessThanOrEqualTo(before.invented());
    }
    assertThat(lines).hasSize(reached.size());
  }

  private static Map<String, Accuracy.Score> reached() throws IOException {
    var reached = new HashMap<String, Accuracy.Score>();
    try (InputStream in = AccuracyTest.class.getResourceAsStream("accuracy.tsv")) {
      if (in == null) {
        throw new IllegalStateException("accuracy.tsv is not among the test resources");
      }
      for (String line :
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList()) {
        String[] cells = line.split("\t", -1);
        var score = new Accuracy.Score(number(cells[2]), number(cells[3]), number(cells[4]));
        reached.put(cells[0] + " " + cells[1], score);
      }
    }
    return reached;
  }

  private static int number(String cell) {
    return Integer.parseInt(cell);
  }

  private static String table(List<Accuracy.Line> lines) {
    var table = new StringBuilder("document\twhat\ttruth\tfound\tinvented\tmissed\n");
    for (Accuracy.Line line : lines) {
      Accuracy.Score score = line.score();
      table.append(
          "%s\t%s\t%d\t%d\t%d\t%d\n"
              .formatted(
                  line.document(),
                  line.what(),
                  score.truth(),
                  score.found(),
                  score.invented(),
                  score.missed()));
    }
    return table.toString();
  }
}
