package vn.haidang.commitments.web;

import org.springframework.http.ResponseEntity;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.TableFile;

/** As which file a table goes out; the ending of its address says it. */
enum TableFormat {
  CSV,
  XLSX;

  /** By the ending of an address. */
  static TableFormat of(String ending) {
    return switch (ending) {
      case "csv" -> CSV;
      case "xlsx" -> XLSX;
      default -> throw new NotFound("commitments.no-such-format", ending);
    };
  }

  ResponseEntity<byte[]> answer(TableFile table) {
    return switch (this) {
      case CSV -> table.csvAnswer();
      case XLSX -> table.xlsxAnswer();
    };
  }
}
