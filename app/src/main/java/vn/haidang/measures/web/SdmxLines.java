package vn.haidang.measures.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import vn.haidang.platform.Download;
import vn.haidang.platform.TableFile;

/** The lines of an SDMX message as programs read them: RFC 4180, points in figures, no mark. */
final class SdmxLines implements SdmxMessage {

  /** Figures: SDMX-CSV 1.0, data message. */
  static final String FIGURES = "application/vnd.sdmx.data+csv;version=1.0.0";

  /** Definitions: SDMX-CSV 2.0, metadata message (SDMX 3.0). */
  static final String DEFINITIONS = "application/vnd.sdmx.metadata+csv;version=2.0.0";

  private final String type;
  private final List<String> head;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  SdmxLines(String type, List<String> head) {
    this.type = type;
    this.head = List.copyOf(head);
  }

  /** One more line, with a cell for each column. */
  SdmxLines add(@Nullable Object... cells) {
    rows.add(Collections.unmodifiableList(Arrays.asList(cells.clone())));
    return this;
  }

  @Override
  public ResponseEntity<byte[]> answer(String name) {
    String csv = new TableFile(name, name, head, rows).plainCsv();
    return Download.of(name + ".sdmx.csv", type, csv.getBytes(StandardCharsets.UTF_8));
  }
}
