package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.measures.FigureTexts;
import vn.haidang.measures.Identity;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.IndicatorChange;
import vn.haidang.measures.IndicatorCode;
import vn.haidang.measures.IndicatorId;

/** Indicators, their codes, changes and identities, as programs send and get them. */
final class IndicatorShapes {

  private IndicatorShapes() {}

  /**
   * An indicator; names of attributes and their values as in its form, figures as JSON numbers.
   *
   * @param weight with the other three: numbers of indicators
   * @param version to be sent along with a change
   */
  record IndicatorView(
      int id,
      String code,
      String name,
      @Nullable String meaning,
      @Nullable String topic,
      BigDecimal position,
      String unit,
      int decimals,
      String kind,
      String direction,
      boolean directionByHand,
      String overMonths,
      String overUnits,
      @Nullable Integer level,
      @Nullable Integer weight,
      @Nullable Integer numerator,
      @Nullable Integer denominator,
      String crossing,
      String frequency,
      int dueDays,
      @Nullable Integer supplier,
      @Nullable String definition,
      @Nullable String source,
      @Nullable Integer baseYear,
      @Nullable BigDecimal least,
      @Nullable BigDecimal most,
      @Nullable BigDecimal jump,
      @Nullable Integer parent,
      int version) {

    static IndicatorView of(Indicator it) {
      return new IndicatorView(
          it.id().value(),
          it.code(),
          it.name(),
          it.meaning(),
          it.topic(),
          it.position(),
          it.unit().symbol(),
          it.decimals(),
          it.kind().name(),
          it.direction().name(),
          it.directionByHand(),
          it.addition().overMonths().name(),
          it.addition().overUnits().name(),
          it.addition().level(),
          number(it.addition().weight()),
          number(it.addition().numerator()),
          number(it.addition().denominator()),
          it.addition().crossing().name(),
          it.frequency().name(),
          it.dueDays(),
          it.supplier(),
          it.definition(),
          it.source(),
          it.baseYear(),
          it.limits().least(),
          it.limits().most(),
          it.limits().jump(),
          number(it.parent()),
          it.version());
    }

    private static @Nullable Integer number(@Nullable IndicatorId id) {
      return id == null ? null : id.value();
    }
  }

  /** An indicator as it is wished for; what is left out of a change stays as it is. */
  record IndicatorBody(
      @Nullable String code,
      @Nullable String name,
      @Nullable String meaning,
      @Nullable String topic,
      @Nullable BigDecimal position,
      @Nullable String unit,
      @Nullable Integer decimals,
      @Nullable String kind,
      @Nullable String direction,
      @Nullable Boolean directionByHand,
      @Nullable String overMonths,
      @Nullable String overUnits,
      @Nullable Integer level,
      @Nullable Integer weight,
      @Nullable Integer numerator,
      @Nullable Integer denominator,
      @Nullable String crossing,
      @Nullable String frequency,
      @Nullable Integer dueDays,
      @Nullable Integer supplier,
      @Nullable String definition,
      @Nullable String source,
      @Nullable Integer baseYear,
      @Nullable BigDecimal least,
      @Nullable BigDecimal most,
      @Nullable BigDecimal jump,
      @Nullable Integer parent,
      @Nullable Integer version) {

    /** Over the fields that stand already. */
    Map<String, String> over(Map<String, String> standing) {
      Map<String, String> fields = new HashMap<>(standing);
      put(fields, "code", code);
      put(fields, "name", name);
      put(fields, "meaning", meaning);
      put(fields, "topic", topic);
      put(fields, "position", position);
      put(fields, "unit", unit);
      put(fields, "decimals", decimals);
      put(fields, "kind", kind);
      put(fields, "direction", direction);
      put(fields, "directionByHand", directionByHand);
      put(fields, "overMonths", overMonths);
      put(fields, "overUnits", overUnits);
      put(fields, "level", level);
      put(fields, "weight", weight);
      put(fields, "numerator", numerator);
      put(fields, "denominator", denominator);
      put(fields, "crossing", crossing);
      put(fields, "frequency", frequency);
      put(fields, "dueDays", dueDays);
      put(fields, "supplier", supplier);
      put(fields, "definition", definition);
      put(fields, "source", source);
      put(fields, "baseYear", baseYear);
      put(fields, "least", least);
      put(fields, "most", most);
      put(fields, "jump", jump);
      put(fields, "parent", parent);
      return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
      switch (value) {
        case null -> {}
        case BigDecimal figure -> fields.put(name, FigureTexts.written(figure));
        case Boolean yes -> fields.put(name, yes ? "true" : "");
        default -> fields.put(name, value.toString());
      }
    }
  }

  /** A code in another system. */
  record IndicatorCodeView(String system, String code, LocalDate from, @Nullable LocalDate until) {

    static IndicatorCodeView of(IndicatorCode it) {
      return new IndicatorCodeView(it.system(), it.code(), it.from(), it.until());
    }
  }

  /** A field that was changed, and the person who did. */
  record IndicatorChangeView(
      int version, Instant at, String by, String field, String before, String after) {

    static IndicatorChangeView of(IndicatorChange it, String by) {
      return new IndicatorChangeView(
          it.version(), it.at(), by, it.field(), it.before(), it.after());
    }
  }

  /** Whose plan one is whose issuer's name means no unit. */
  record WantedIssuer(int unit) {}

  /** What was chosen. */
  record ChosenIssuer(long plan, int unit) {}

  /** A code of another system, from a day on; the one before ends. */
  record IndicatorCodeBody(String system, String code, LocalDate from) {}

  /** The last day of a code of another system. */
  record IndicatorCodeEnd(String system, String code, LocalDate until) {}

  /**
   * What shall be declared for a whole; without parts nothing is.
   *
   * @param version of the whole that was seen
   */
  record IdentityWanted(Identity.Relation relation, List<Integer> parts, int version) {}

  /** The whole is the sum of the parts, or only not below it. */
  record IdentityBody(Identity.Relation relation, List<Integer> parts) {

    static IdentityBody of(Identity it) {
      return new IdentityBody(it.relation(), it.parts().stream().map(IndicatorId::value).toList());
    }
  }
}
