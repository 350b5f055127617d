package vn.haidang.organisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows of files that are taken in: whatever cannot be read becomes an error with its line, and
 * nothing is thrown.
 */
abstract class FileRows {

  final List<RowError> errors = new ArrayList<>();

  /**
   * Reads each row, unless the header lacks a column, names one twice, or one that nobody knows. A
   * row with more fields than the header is not read: a separator stands in it without quotation
   * marks, and everything behind it would be taken for something else.
   */
  final void readAll(CsvFile file, Set<String> known, Set<String> needed, Consumer<CsvRow> reader) {
    CsvRow header = new CsvRow(file.name(), 1, Map.of());
    int before = errors.size();
    for (String column : new TreeSet<>(needed)) {
      if (!file.columns().contains(column)) {
        errors.add(header.error("organisation.column-missing", column));
      }
    }
    for (String column : new LinkedHashSet<>(file.columns())) {
      if (!known.contains(column)) {
        errors.add(header.error("organisation.column-unknown", column));
      } else if (Collections.frequency(file.columns(), column) > 1) {
        errors.add(header.error("organisation.column-twice", column));
      }
    }
    if (errors.size() == before) {
      file.rows().forEach(row -> read(file, row, reader));
    }
  }

  private void read(CsvFile file, CsvRow row, Consumer<CsvRow> reader) {
    Integer fields = file.overfull().get(row.line());
    if (fields == null) {
      reader.accept(row);
    } else {
      errors.add(row.error("organisation.row-overfull", fields, file.columns().size()));
    }
  }

  /** What stands there; nothing is an error, and empty. */
  final String text(CsvRow row, String column) {
    Optional<String> found = row.find(column);
    if (found.isEmpty()) {
      errors.add(row.error("organisation.value-missing", column));
    }
    return found.orElse("");
  }

  /** The day that stands there; null: none, or none that can be read. */
  final @Nullable LocalDate date(CsvRow row, String column) {
    String written = row.find(column).orElse("");
    try {
      return written.isEmpty() ? null : LocalDate.parse(written);
    } catch (DateTimeException e) {
      errors.add(row.error("organisation.date-malformed", column, written));
      return null;
    }
  }

  /** The word that stands there, in letters of either size; another is an error, and empty. */
  final <E extends Enum<E>> Optional<E> word(CsvRow row, String column, Class<E> words) {
    Optional<String> written = row.find(column);
    Optional<E> known =
        written.flatMap(word ->
            Arrays.stream(words.getEnumConstants())
                .filter(one -> one.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst());
    if (written.isPresent() && known.isEmpty()) {
      String allowed =
          Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
      errors.add(row.error("organisation.word-unknown", column, written.get(), allowed));
    }
    return known;
  }
}
