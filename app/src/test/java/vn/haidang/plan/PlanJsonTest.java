package vn.haidang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.documents.DocumentReader;
import vn.haidang.documents.Reading;
import vn.haidang.documents.ReadingLimits;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.PlanCompiler;
import vn.haidang.testing.SharedDocuments;

class PlanJsonTest {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /**
   * Each list and object of the contract with its fields: s text, n number, b truth, o span, l
   * list, m object; ? may be null.
   */
  private static final Map<String, String> CONTRACT = new LinkedHashMap<>();

  static {
    CONTRACT.put("source", "name s, mediaType s, sha256 s, characters n");
    CONTRACT.put(
        "document",
        "type s?, typeCode s?, number s?, issuer s?, place s?, date s?, title s?, planYear n?,"
            + " signer m, recipients l, addressees l, implements l, amends l");
    CONTRACT.put("sections", "id s, label s, level n, title s, parent s?, span o");
    CONTRACT.put(
        "tasks",
        "id s, label s, parent s?, text s, span o, lead l, partners l, deadline s?,"
            + " deliverable s?, items l");
    CONTRACT.put(
        "targets",
        "id s, section s?, quote s, span o, indicator s, comparator s, value n, valueMax n?,"
            + " unit s?, measure s, period s?, by s?, approximate b, aspiration b, baseline n?,"
            + " per s?, appendixRow s?");
    CONTRACT.put("qualitativeTargets", "section s?, quote s, span o, kind s");
    CONTRACT.put("citations", "number s?, type s?, date s?, issuer s?, name s?, mentions l");
    CONTRACT.put("responsible", "section s?, agencies l, role s, quote s, span o");
    CONTRACT.put(
        "deadlines",
        "section s?, quote s, span o, subject s?, date s?, comparator s?, start s?, rule s?,"
            + " recurrence s?, relative s?, condition s?");
    CONTRACT.put(
        "reportDuties",
        "section s?, who l, what s?, to l, recurrence s?, rule s?, date s?, quote s, span o");
    CONTRACT.put("projects", "section s?, name s, place s?, milestone s?, quote s, span o");
    CONTRACT.put("appendices", "id s, title s?, columns l, groups l, rows l");
    CONTRACT.put("reconciliation", "target s, appendixRow s, verdict s, explanation s");
    CONTRACT.put("diagnostics", "code s, severity s, section s?, span o, message s, related l");
    CONTRACT.put("unread", "span o, reason s");
  }

  private static CompiledPlan plan;
  private static JsonNode printed;

  @BeforeAll
  static void compileTheReferencePlan() throws IOException {
    byte[] bytes = Files.readAllBytes(SharedDocuments.referencePlan());
    Reading reading = new DocumentReader(ReadingLimits.STANDARD).read("08.txt", bytes);
    plan = PlanCompiler.compile(((Reading.Readable) reading).source());
    printed = JSON.readTree(PlanJson.of(plan));
  }

  @Test
  void theFieldsAreThoseOfTheContractInItsOrderAndOfItsTypes() {
    var expected = new ArrayList<>(List.of("format"));
    expected.addAll(CONTRACT.keySet());
    assertThat(printed.propertyNames()).containsExactlyElementsOf(expected);
    CONTRACT.forEach((name, fields) -> {
      JsonNode part = printed.get(name);
      for (JsonNode each : part.isArray() ? part : List.of(part)) {
        check(name, each, fields);
      }
    });
  }

  private static void check(String name, JsonNode object, String fields) {
    var expected = new ArrayList<String>();
    for (String field : fields.split(", ?")) {
      String[] parts = field.strip().split(" ");
      expected.add(parts[0]);
      JsonNode value = object.get(parts[0]);
      boolean fits =
          value != null && (value.isNull() ? parts[1].endsWith("?") : isA(parts[1], value));
      assertThat(fits).as("%s.%s = %s", name, parts[0], value).isTrue();
    }
    assertThat(object.propertyNames()).as(name).containsExactlyElementsOf(expected);
  }

  private static boolean isA(String type, JsonNode value) {
    return switch (type.charAt(0)) {
      case 's' -> value.isString();
      case 'n' -> value.isNumber();
      case 'b' -> value.isBoolean();
      case 'l' -> value.isArray();
      case 'm' -> value.isObject();
      case 'o' -> value.isObject() && value.has("start") && value.has("end") && value.size() == 2;
      default -> false;
    };
  }

  @Test
  void theKeyFactsOfTheReferencePlanAreThere() throws IOException {
    JsonNode truth =
        JSON.readTree(Files.readAllBytes(SharedDocuments.file("corpus/truth/000.json")));
    for (String field : List.of("type", "number", "issuer", "place", "date", "title")) {
      assertThat(printed.get("document").get(field))
          .as(field)
          .isEqualTo(truth.get("document").get(field));
    }
    assertThat(printed.get("tasks")).hasSize(58);
    assertThat(printed.get("appendices").get(0).get("rows")).hasSize(30);
  }

  @Test
  void numbersKeepTheirPrintedScale() {
    JsonNode row = printed.get("appendices").get(0).get("rows").get(0);
    assertThat(row.get("values").get("4").get("value").decimalValue().toPlainString())
        .isEqualTo("15.00");
  }

  @Test
  void spansPointIntoTheTextThatIsPrinted() {
    for (JsonNode task : printed.get("tasks")) {
      JsonNode span = task.get("span");
      String text = plan.text().substring(span.get("start").intValue(), span.get("end").intValue());
      assertThat(text.isBlank()).as(task.get("id").stringValue()).isFalse();
    }
    assertThat(printed.get("source").get("characters").intValue()).isEqualTo(plan.text().length());
  }
}
