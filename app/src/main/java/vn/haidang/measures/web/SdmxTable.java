package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import vn.haidang.measures.FigureStatus;
import vn.haidang.measures.Frequency;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.PeriodCode;
import vn.haidang.platform.Download;
import vn.haidang.platform.TableFile;

/**
 * Figures as SDMX-CSV 1.0 carries them, one observation a line: the dimensions and the value, which
 * all of our tables have, and behind them the attributes a table names itself.
 */
final class SdmxTable {

  private static final String TYPE = "application/vnd.sdmx.data+csv;version=1.0.0";
  private static final String DATAFLOW = "HAIDANG:MEASURES(1.0)";
  private static final List<String> DIMENSIONS_AND_VALUE =
      List.of("DATAFLOW", "INDICATOR", "REF_AREA", "FREQ", "MEASURE", "TIME_PERIOD", "OBS_VALUE");

  private final List<String> head;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  /** {@code attributes}: names of the columns behind the value. */
  SdmxTable(String... attributes) {
    head = Stream.concat(DIMENSIONS_AND_VALUE.stream(), Stream.of(attributes)).toList();
  }

  /**
   * Which observation it is.
   *
   * @param area number of the unit, several joined by "+"; null while no unit is entered
   * @param measure P the step alone, YTD the year to its end, T what is to be reached by its end
   */
  record Key(Indicator indicator, @Nullable String area, String measure, int year, int step) {}

  /** One more observation, with as many attributes as the table names. */
  void add(Key key, BigDecimal value, @Nullable Object... attributes) {
    Frequency frequency = key.indicator().frequency();
    var row = new ArrayList<@Nullable Object>();
    row.add(DATAFLOW);
    row.add(key.indicator().code());
    row.add(key.area());
    row.add(code(frequency));
    row.add(key.measure());
    row.add(PeriodCode.of(frequency, key.year(), key.step()));
    row.add(value);
    for (Object attribute : attributes) {
      row.add(attribute);
    }
    rows.add(row);
  }

  /** The download; its name without an ending. */
  ResponseEntity<byte[]> answer(String name) {
    String csv = new TableFile(name, name, head, rows).plainCsv();
    return Download.of(name + ".sdmx.csv", TYPE, csv.getBytes(StandardCharsets.UTF_8));
  }

  /** E estimate, P preliminary, A official: the code list of SDMX for the status of a figure. */
  static String code(FigureStatus status) {
    return switch (status) {
      case ESTIMATE -> "E";
      case PRELIMINARY -> "P";
      case OFFICIAL -> "A";
    };
  }

  private static String code(Frequency frequency) {
    return switch (frequency) {
      case MONTH -> "M";
      case QUARTER -> "Q";
      case HALF_YEAR -> "S";
      case YEAR -> "A";
    };
  }
}
