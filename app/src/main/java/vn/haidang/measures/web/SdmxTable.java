package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import vn.haidang.measures.FigureStatus;
import vn.haidang.measures.Frequency;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.PeriodCode;
import vn.haidang.measures.SdmxId;

/**
 * Figures as SDMX-CSV 1.0 carries them, one observation a line: the dimensions and the value, which
 * all of our tables have, then the attributes a table names itself, and last what the indicator is
 * called, how it is defined, where its figures come from, and its code as we write it.
 */
final class SdmxTable implements SdmxMessage {

  /** Concepts of the SDMX glossary for what is said of the whole series. */
  private static final List<String> DEFINITION =
      List.of("TITLE", "STAT_CONC_DEF", "SOURCE_TYPE", "INDICATOR_CODE");

  private final String dataflow;
  private final SdmxLines lines;
  private final int attributes;

  private SdmxTable(String dataflow, String dimension, List<String> attributes) {
    this.dataflow = "HAIDANG:" + dataflow + "(1.0)";
    this.attributes = attributes.size();
    this.lines =
        new SdmxLines(
            SdmxLines.FIGURES,
            Stream.of(
                    List.of("DATAFLOW", "INDICATOR", "REF_AREA", "FREQ", dimension),
                    List.of("TIME_PERIOD", "OBS_VALUE"),
                    attributes,
                    DEFINITION)
                .flatMap(List::stream)
                .toList());
  }

  /** Figures; {@code attributes}: names of the columns behind the value. */
  SdmxTable(String... attributes) {
    this("MEASURES", "MEASURE", List.of(attributes));
  }

  /** What is no figure of a measure: {@code dimension} tells its observations of a time apart. */
  static SdmxTable of(String dataflow, String dimension, String... attributes) {
    return new SdmxTable(dataflow, dimension, List.of(attributes));
  }

  /**
   * Which observation it is.
   *
   * @param area number of the unit, several joined by "_"; null while no unit is entered
   * @param measure P the step alone, YTD the year to its end, T what is to be reached by its end,
   *     PATH where the path to the target stands at its end, F, F_LOW and F_HIGH the forecast of
   *     the year with its interval
   */
  record Key(Indicator indicator, @Nullable String area, String measure, int year, int step) {}

  /**
   * Which observation it is, where its time is no step of the indicator.
   *
   * @param dimension what tells it from others of that time
   * @param time as SDMX writes it: 2018-09, 2018
   */
  record Dimensions(
      Indicator indicator,
      @Nullable String area,
      Frequency frequency,
      String dimension,
      String time) {}

  /** One more observation, with as many attributes as the table names. */
  void add(Key key, BigDecimal value, @Nullable Object... more) {
    Frequency frequency = key.indicator().frequency();
    String time = PeriodCode.of(frequency, key.year(), key.step());
    add(new Dimensions(key.indicator(), key.area(), frequency, key.measure(), time), value, more);
  }

  /** The same. */
  void add(Dimensions of, BigDecimal value, @Nullable Object... more) {
    if (more.length != attributes) {
      throw new IllegalArgumentException(more.length + " attributes under " + attributes);
    }
    Indicator indicator = of.indicator();
    var row = new ArrayList<@Nullable Object>();
    row.add(dataflow);
    row.add(SdmxId.of(indicator.code()));
    row.add(of.area());
    row.add(code(of.frequency()));
    row.add(of.dimension());
    row.add(of.time());
    row.add(value);
    for (Object attribute : more) {
      row.add(attribute);
    }
    row.add(indicator.fullName());
    row.add(indicator.definition());
    row.add(indicator.source());
    row.add(indicator.code());
    lines.add(row.toArray());
  }

  @Override
  public ResponseEntity<byte[]> answer(String name) {
    return lines.answer(name);
  }

  /** E estimate, P preliminary, A official: the code list of SDMX for the status of a figure. */
  static String code(FigureStatus status) {
    return switch (status) {
      case ESTIMATE -> "E";
      case PRELIMINARY -> "P";
      case OFFICIAL -> "A";
    };
  }

  /** M, Q, S or A: the code list of SDMX for how often. */
  static String code(Frequency frequency) {
    return switch (frequency) {
      case MONTH -> "M";
      case QUARTER -> "Q";
      case HALF_YEAR -> "S";
      case YEAR -> "A";
    };
  }
}
