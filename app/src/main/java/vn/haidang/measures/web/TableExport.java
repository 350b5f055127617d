package vn.haidang.measures.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.measures.Indicator;
import vn.haidang.platform.Download;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.TableFile;

/**
 * A table as every table of this module leaves: as a workbook, as CSV, as SDMX-CSV and as JSON.
 *
 * @param name of the file, without an ending
 */
record TableExport(
    String name,
    Supplier<TableFile> table,
    Supplier<? extends SdmxMessage> sdmx,
    Supplier<?> json) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** What every line in JSON begins with: which indicator it is of, and how that is defined. */
  static Map<String, @Nullable Object> about(Indicator indicator) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("indicator", indicator.id().value());
    one.put("code", indicator.code());
    one.put("name", indicator.fullName());
    one.put("unit", indicator.unit().symbol());
    one.put("definition", indicator.definition());
    one.put("source", indicator.source());
    return one;
  }

  ResponseEntity<byte[]> as(String format) {
    return switch (format) {
      case "xlsx" -> table.get().xlsxAnswer();
      case "csv" -> table.get().csvAnswer();
      case "sdmx.csv" -> sdmx.get().answer(name);
      case "json" ->
          Download.of(
              name + ".json", MediaType.APPLICATION_JSON_VALUE, JSON.writeValueAsBytes(json.get()));
      default -> throw new NotFound("measures.no-such-format", format);
    };
  }
}
