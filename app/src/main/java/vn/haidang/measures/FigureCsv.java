package vn.haidang.measures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.haidang.platform.CsvRows;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/**
 * Figures in a table of text (RFC 4180) with a header, parted by comma, semicolon or tab; read line
 * by line, so that a file may be as long as it likes. Our own SDMX-CSV is such a file.
 */
public final class FigureCsv implements GivenFigures {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("unit", "unit"),
          Map.entry("don_vi", "unit"),
          Map.entry("ma_don_vi", "unit"),
          Map.entry("ref_area", "unit-number"),
          Map.entry("unit_id", "unit-number"),
          Map.entry("indicator", "indicator"),
          Map.entry("chi_tieu", "indicator"),
          Map.entry("ma_chi_tieu", "indicator"),
          Map.entry("period", "period"),
          Map.entry("ky", "period"),
          Map.entry("time_period", "period"),
          Map.entry("measure", "measure"),
          Map.entry("value", "value"),
          Map.entry("gia_tri", "value"),
          Map.entry("obs_value", "value"),
          Map.entry("status", "status"),
          Map.entry("trang_thai", "status"),
          Map.entry("obs_status", "status"),
          Map.entry("note", "note"),
          Map.entry("ghi_chu", "note"),
          Map.entry("comment_obs", "note"));

  private final Supplier<Reader> source;

  /**
   * A table.
   *
   * @param source opened anew whenever the figures are asked for
   */
  public FigureCsv(Supplier<Reader> source) {
    this.source = source;
  }

  /** Whether its header is that of SDMX, where the decimal sign is a point by the standard. */
  public boolean isSdmx() {
    return header().toUpperCase(Locale.ROOT).contains("OBS_VALUE");
  }

  @Override
  public void forEach(Consumer<GivenFigure> taker) {
    String header = header();
    char separator = header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
    Map<String, Integer> columns = columns(CsvRows.of(header, separator));
    try (Reader text = source.get()) {
      boolean[] underHeader = new boolean[1];
      CsvRows.forEach(
          text,
          separator,
          row -> {
            if (underHeader[0]) {
              taker.accept(figure(row.line(), columns, row.fields()));
            }
            underHeader[0] = true;
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first line with something on it, without a byte order mark. */
  private String header() {
    try (BufferedReader lines = new BufferedReader(source.get())) {
      return lines
          .lines()
          .map(line -> line.replace("\uFEFF", ""))
          .filter(line -> !line.isBlank())
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Integer> columns(List<CsvRows.Row> header) {
    Map<String, Integer> columns = new HashMap<>();
    List<String> names = header.isEmpty() ? List.of() : header.getFirst().fields();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip().toLowerCase(Locale.ROOT).replace(' ', '_');
      String known = NAMES.get(name);
      if (known != null) {
        columns.putIfAbsent(known, i);
      }
    }
    for (String needed : List.of("indicator", "period", "value")) {
      if (!columns.containsKey(needed)) {
        throw new RefusedException(Problem.of("measures.column-missing", needed));
      }
    }
    return columns;
  }

  private static GivenFigure figure(int line, Map<String, Integer> columns, List<String> fields) {
    String number = field(columns, fields, "unit-number");
    String measure = field(columns, fields, "measure").strip().toUpperCase(Locale.ROOT);
    // A measure that is neither a step nor the year to date, such as a target, is no figure.
    String toDate = measure.isEmpty() || measure.equals("P") ? "" : "/" + measure;
    return new GivenFigure(
        line,
        number.isEmpty() ? field(columns, fields, "unit") : "#" + number,
        field(columns, fields, "indicator"),
        field(columns, fields, "period") + toDate,
        field(columns, fields, "value"),
        field(columns, fields, "status"),
        field(columns, fields, "note"));
  }

  private static String field(Map<String, Integer> columns, List<String> fields, String name) {
    Integer at = columns.get(name);
    return at == null || at >= fields.size() ? "" : fields.get(at).strip();
  }
}
