package vn.haidang.measures.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.IndicatorCode;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.SdmxId;

/**
 * What indicators are, as an SDMX-CSV 2.0 metadata message (SDMX 3.0; Technical Working Group,
 * "Metadata Message Field Guide"): a line is one set of metadata, attached to that code of our list
 * of indicators which stands in the column INDICATOR of our figures. SDMX-CSV has no message for
 * code lists themselves; definitions are reference metadata about their codes.
 *
 * <p>A set is named after the indicator's number; its version goes up with every change in the
 * catalogue. Concepts that the SDMX glossary has carry its names (STAT_CONC_DEF, UNIT_MEASURE,
 * FREQ_COLL, TIMELINESS, CONTACT_ORGANISATION, SOURCE_TYPE, BASE_PER). INDICATOR_CODE is the code
 * as we write it, of which SDMX takes the {@link SdmxId}.
 */
final class SdmxDefinitions {

  /** In brackets what parts several values of one attribute. */
  private static final List<String> HEAD =
      List.of(
          "MDSTRUCTURE[;]",
          "MDSTRUCTURE_ID",
          "METADATASET_ID",
          "ACTION",
          "TARGET_TYPES",
          "TARGET_IDS",
          "TITLE",
          "TOPIC",
          "STAT_CONC_DEF",
          "UNIT_MEASURE",
          "DECIMALS",
          "KIND",
          "DIRECTION",
          "OVER_MONTHS",
          "OVER_UNITS",
          "CROSSING",
          "FREQ_COLL",
          "TIMELINESS",
          "CONTACT_ORGANISATION",
          "SOURCE_TYPE",
          "BASE_PER",
          "PARENT",
          "OTHER_CODES[]",
          "INDICATOR_CODE");

  private final SdmxLines lines = new SdmxLines(SdmxLines.DEFINITIONS, HEAD);

  /**
   * One more.
   *
   * @param supplier null: nobody is named
   * @param parent code of the whole of which it is a part
   */
  SdmxDefinitions add(
      Indicator it, @Nullable String supplier, @Nullable String parent, List<IndicatorCode> codes) {
    lines.add(
        "metadataflow",
        "HAIDANG:INDICATOR_DEFINITIONS(1.0.0)",
        set(it.id(), it.version()),
        "I",
        "codelist",
        "HAIDANG:CL_INDICATOR(1.0.0)." + SdmxId.of(it.code()),
        it.fullName(),
        it.topic(),
        it.definition(),
        it.unit().symbol(),
        it.decimals(),
        it.kind().name(),
        it.direction().name(),
        it.addition().overMonths().name(),
        it.addition().overUnits().name(),
        it.addition().crossing().name(),
        SdmxTable.code(it.frequency()),
        it.dueDays(),
        supplier,
        it.source(),
        it.baseYear(),
        parent == null ? null : SdmxId.of(parent),
        codes.stream().map(SdmxDefinitions::code).collect(Collectors.joining(";")),
        it.code());
    return this;
  }

  private static String set(IndicatorId id, int version) {
    return "HAIDANG:INDICATOR_" + id + "(1." + version + ".0)";
  }

  /** System, code and the days between which it means the indicator (ISO 8601), in quotes. */
  private static String code(IndicatorCode one) {
    LocalDate until = one.until();
    String words =
        one.system()
            + ":"
            + one.code()
            + " "
            + one.from()
            + "/"
            + (until == null ? ".." : until.toString());
    return "\"" + words.replace("\"", "\"\"") + "\"";
  }

  SdmxMessage message() {
    return lines;
  }
}
