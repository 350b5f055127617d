package vn.haidang.organisation;

import java.util.Map;
import java.util.Optional;

/**
 * One line of a CSV file under its header.
 *
 * @param line in the file, from 1, where the row begins
 * @param fields by the header's names; empty fields are left out
 */
record CsvRow(String file, int line, Map<String, String> fields) {

  CsvRow {
    fields = Map.copyOf(fields);
  }

  Optional<String> find(String column) {
    return Optional.ofNullable(fields.get(column));
  }

  RowError error(String code, Object... arguments) {
    return new RowError(file, line, vn.haidang.platform.Problem.of(code, arguments));
  }
}
