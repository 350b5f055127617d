package vn.haidang.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What rows must agree on among each other before they meet the tables. */
final class RowChecks {

  private final List<RowError> errors = new ArrayList<>();
  private final Set<String> keys;

  private RowChecks(Set<String> keys) {
    this.keys = keys;
  }

  /**
   * The errors of rows that read well each for itself.
   *
   * @param known keys of units that are there already
   */
  static List<RowError> of(UnitRows rows, Set<String> known) {
    Set<String> keys = new HashSet<>(known);
    rows.units.stream().filter(row -> row.since() != null).forEach(row -> keys.add(row.key()));
    RowChecks checks = new RowChecks(keys);
    checks.units(rows.units);
    checks.events(rows.events);
    return checks.errors;
  }

  private void units(List<UnitRow> rows) {
    Map<String, CsvRow> seen = new HashMap<>();
    for (UnitRow row : rows) {
      if (!row.key().matches("[0-9A-Za-zĐđ@:._/-]{1,60}")) {
        errors.add(row.source().error("organisation.key-malformed", row.key()));
      } else if (row.since() == null) {
        checkKnown(row.source(), row.key());
      } else {
        CsvRow before = seen.putIfAbsent(row.key() + " " + row.since(), row.source());
        if (before != null && !before.fields().equals(row.source().fields())) {
          errors.add(
              row.source().error("organisation.row-twice", row.key(), row.since(), before.line()));
        }
      }
      checkKnown(row.source(), row.parent());
      checkCodes(row);
    }
  }

  private void checkCodes(UnitRow row) {
    row.codes().values().stream()
        .filter(code -> !code.isEmpty() && !CodeScheme.isCode(code))
        .forEach(code -> errors.add(row.source().error("organisation.code-malformed", code)));
  }

  private void events(List<EventRow> rows) {
    Map<String, EventRow> first = new HashMap<>();
    for (EventRow row : rows) {
      checkKnown(row.source(), row.from());
      checkKnown(row.source(), row.to());
      EventRow one = first.putIfAbsent(row.event(), row);
      boolean same =
          one == null
              || one.kind() == row.kind()
                  && one.on().equals(row.on())
                  && one.legalBasis().equals(row.legalBasis());
      if (!same) {
        errors.add(
            row.source()
                .error(
                    "organisation.event-differs",
                    row.event(),
                    one == null ? 0 : one.source().line()));
      }
    }
  }

  private void checkKnown(CsvRow row, @Nullable String key) {
    if (key != null && !keys.contains(key)) {
      errors.add(row.error("organisation.key-unknown", key));
    }
  }
}
