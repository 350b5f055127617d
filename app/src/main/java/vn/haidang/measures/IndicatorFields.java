package vn.haidang.measures;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes of an indicator as words, under the names of their form fields. */
public final class IndicatorFields {

  private IndicatorFields() {}

  /** Of one that there is. */
  public static Map<String, String> of(Indicator it) {
    return of(
        new NewIndicator(
            it.code(),
            it.name(),
            it.meaning(),
            it.topic(),
            it.position(),
            it.unit().symbol(),
            it.decimals(),
            it.kind(),
            it.direction(),
            it.directionByHand(),
            it.addition(),
            it.frequency(),
            it.dueDays(),
            it.supplier(),
            it.definition(),
            it.source(),
            it.baseYear(),
            it.limits(),
            it.parent()));
  }

  /** Of one that is wished for. */
  public static Map<String, String> of(NewIndicator it) {
    Addition addition = it.addition();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("code", it.code());
    fields.put("name", it.name());
    fields.put("meaning", words(it.meaning()));
    fields.put("topic", words(it.topic()));
    fields.put("position", decimal(it.position().stripTrailingZeros()));
    fields.put("unit", it.unit());
    fields.put("decimals", Integer.toString(it.decimals()));
    fields.put("kind", it.kind().name());
    fields.put("direction", it.direction().name());
    fields.put("directionByHand", it.directionByHand() ? "true" : "");
    fields.put("overMonths", addition.overMonths().name());
    fields.put("overUnits", addition.overUnits().name());
    fields.put("level", words(addition.level()));
    fields.put("weight", words(addition.weight()));
    fields.put("numerator", words(addition.numerator()));
    fields.put("denominator", words(addition.denominator()));
    fields.put("crossing", addition.crossing().name());
    fields.put("frequency", it.frequency().name());
    fields.put("dueDays", Integer.toString(it.dueDays()));
    fields.put("supplier", words(it.supplier()));
    fields.put("definition", words(it.definition()));
    fields.put("source", words(it.source()));
    fields.put("baseYear", words(it.baseYear()));
    fields.put("least", decimal(it.limits().least()));
    fields.put("most", decimal(it.limits().most()));
    fields.put("jump", decimal(it.limits().jump()));
    fields.put("parent", words(it.parent()));
    return fields;
  }

  private static String words(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String decimal(java.math.@Nullable BigDecimal value) {
    return value == null ? "" : FigureTexts.written(value);
  }
}
