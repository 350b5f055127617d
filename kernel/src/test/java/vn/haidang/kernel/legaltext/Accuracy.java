package vn.haidang.kernel.legaltext;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well the compiler reads the documents whose truth was written by hand: found, missed and
 * invented, by document and by kind of finding.
 *
 * <p>A part of the compiler joins the table with a {@link Measure} in {@link #MEASURES} and its
 * lines in {@code accuracy.tsv}.
 */
final class Accuracy {

  static final List<String> DOCUMENTS = List.of("000", "004", "008", "064");

  /** Everything that is counted, in the order of the table. */
  static final List<Measure> MEASURES =
      List.of(
          new OutlineMeasures.HeadFields(),
          new OutlineMeasures.Sections(),
          new OutlineMeasures.Tasks(),
          new OutlineMeasures.AppendixRows(),
          new FindingMeasures.Targets(),
          new FindingMeasures.TargetDetails(),
          new FindingMeasures.Citations(),
          new FindingMeasures.Laws(),
          new FindingMeasures.Unnumbered(),
          new FindingMeasures.Deadlines(),
          new FindingMeasures.Responsible(),
          new FindingMeasures.Pairs());

  private Accuracy() {}

  /** Holds one kind of finding against the truth. */
  interface Measure {

    /** What is counted, as the table names it: "sections". */
    String name();

    Score score(JsonNode truth, CompiledPlan plan);
  }

  /** {@code truth} findings there are, {@code found} of them read, {@code invented} besides. */
  record Score(int truth, int found, int invented) {

    int missed() {
      return truth - found;
    }
  }

  /** A line of the table. */
  record Line(String document, String what, Score score) {

    String key() {
      return document + " " + what;
    }
  }

  static List<Line> measure() {
    return DOCUMENTS.stream().flatMap(Accuracy::measure).toList();
  }

  private static Stream<Line> measure(String document) {
    JsonNode truth = truth(document);
    CompiledPlan plan = PlanCompiler.compile(Shared.source(Shared.document(document)));
    return MEASURES.stream()
        .map(measure -> new Line(document, measure.name(), measure.score(truth, plan)));
  }

  static JsonNode truth(String document) {
    String json = Shared.read(Shared.root().resolve("corpus/truth/" + document + ".json"));
    return JsonMapper.builder().build().readTree(json);
  }

  /** Texts are compared without marks of emphasis, bars and repeated spaces. */
  static String plain(String text) {
    return text.replace("*", "").replace("|", "").replaceAll("\\s+", " ").strip();
  }
}
