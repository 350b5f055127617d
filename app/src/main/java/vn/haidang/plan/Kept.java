package vn.haidang.plan;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.Source;

/**
 * How findings and readings are kept as JSON. Numbers keep their printed scale; a component that an
 * older program did not write is absent.
 */
final class Kept {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .changeDefaultVisibility(v -> v.withIsGetterVisibility(Visibility.NONE))
          .addMixIn(Finding.class, ByKind.class)
          .registerSubtypes(
              Arrays.stream(ItemKind.values())
                  .map(kind -> new NamedType(kind.type(), kind.name()))
                  .toArray(NamedType[]::new))
          .build();

  private static final TypeReference<List<StepState>> STATES = new TypeReference<>() {};

  private Kept() {}

  /** The kind is written beside the components. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY, property = "kind")
  private interface ByKind {}

  static String json(Finding finding) {
    return JSON.writerFor(Finding.class).writeValueAsString(finding);
  }

  static Finding finding(String json) {
    return JSON.readValue(json, Finding.class);
  }

  static String json(List<StepState> states) {
    return JSON.writerFor(STATES).writeValueAsString(states);
  }

  static List<StepState> states(String json) {
    return JSON.readValue(json, STATES);
  }

  /**
   * Without the file's blocks, which the file itself holds, and without the text, which stands in a
   * column of its own.
   */
  static String json(CompiledPlan reading) {
    return JSON.writeValueAsString(with(reading, "", withoutBlocks(reading.source())));
  }

  static CompiledPlan reading(String json, String text) {
    CompiledPlan kept = JSON.readValue(json, CompiledPlan.class);
    return with(kept, text, kept.source());
  }

  /** Many small values in one parameter of a statement. */
  static String rows(List<?> rows) {
    return JSON.writeValueAsString(rows);
  }

  /** What programs are told, in the shapes of {@link ApiViews}. */
  static String view(Object view) {
    return JSON.writeValueAsString(view);
  }

  /** The same as a tree, to stand inside what another mapper writes. */
  static JsonNode tree(Object view) {
    return JSON.valueToTree(view);
  }

  private static Source withoutBlocks(Source source) {
    return new Source(source.name(), source.mediaType(), source.sha256(), List.of());
  }

  private static CompiledPlan with(CompiledPlan plan, String text, Source source) {
    return new CompiledPlan(
        source,
        text,
        plan.leaves(),
        plan.origins(),
        plan.head(),
        plan.sections(),
        plan.tasks(),
        plan.targets(),
        plan.qualitativeTargets(),
        plan.citations(),
        plan.responsible(),
        plan.deadlines(),
        plan.reportDuties(),
        plan.projects(),
        plan.appendices(),
        plan.reconciliation(),
        plan.diagnostics(),
        plan.unread());
  }
}
