package vn.haidang.measures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
    try (BufferedReader lines = new BufferedReader(source.get())) {
      String header = lines.readLine();
      return header != null && header.toUpperCase(Locale.ROOT).contains("OBS_VALUE");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void forEach(Consumer<GivenFigure> taker) {
    try (BufferedReader text = new BufferedReader(source.get())) {
      Lines lines = new Lines(text);
      Map<String, Integer> columns = columns(lines);
      for (List<String> fields = lines.next(); fields != null; fields = lines.next()) {
        taker.accept(figure(lines.start, columns, fields));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Integer> columns(Lines lines) throws IOException {
    Map<String, Integer> columns = new HashMap<>();
    List<String> header = lines.next();
    for (int i = 0; header != null && i < header.size(); i++) {
      String name = header.get(i).strip().toLowerCase(Locale.ROOT).replace(' ', '_');
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
    String toDate = field(columns, fields, "measure").equalsIgnoreCase("YTD") ? "/YTD" : "";
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

  /** The rows of the table; a field in quotation marks may hold separators and line breaks. */
  private static final class Lines {

    private final BufferedReader text;
    private char separator;
    private int line;
    private int start = 1;

    Lines(BufferedReader text) {
      this.text = text;
    }

    @Nullable List<String> next() throws IOException {
      String first = text.readLine();
      while (first != null && first.isBlank()) {
        line++;
        first = text.readLine();
      }
      if (first == null) {
        return null;
      }
      line++;
      start = line;
      if (separator == 0) {
        first = first.startsWith("\uFEFF") ? first.substring(1) : first;
        separator = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
      }
      return fields(first);
    }

    private List<String> fields(String first) throws IOException {
      List<String> fields = new ArrayList<>();
      StringBuilder field = new StringBuilder();
      boolean quoted = false;
      String now = first;
      while (true) {
        for (int i = 0; i < now.length(); i++) {
          char c = now.charAt(i);
          if (quoted && c == '"' && i + 1 < now.length() && now.charAt(i + 1) == '"') {
            field.append(now.charAt(++i));
          } else if (c == '"' && (quoted || field.isEmpty())) {
            quoted = !quoted;
          } else if (c == separator && !quoted) {
            fields.add(field.toString());
            field.setLength(0);
          } else {
            field.append(c);
          }
        }
        String more = quoted ? text.readLine() : null;
        if (more == null) {
          fields.add(field.toString());
          return fields;
        }
        line++;
        field.append('\n');
        now = more;
      }
    }
  }
}
