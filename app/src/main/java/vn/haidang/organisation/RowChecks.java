package vn.haidang.organisation;

import java.math.BigDecimal;
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
      if (row.key().equals(row.parent())) {
        errors.add(row.source().error("organisation.below-itself", row.key()));
      }
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
    links(rows.stream().filter(row -> row.from() != null && row.to() != null).toList());
  }

  /** One share between two units, and no unit gives away more than there is of it. */
  private void links(List<EventRow> rows) {
    Map<List<String>, EventRow> seen = new HashMap<>();
    Map<List<String>, BigDecimal> passed = new HashMap<>();
    for (EventRow row : rows) {
      if (row.kind() == EventKind.FUNCTION_TRANSFER) {
        continue;
      }
      String from = String.valueOf(row.from());
      String to = String.valueOf(row.to());
      EventRow before = seen.putIfAbsent(List.of(row.event(), from, to), row);
      BigDecimal share = row.share().fraction();
      if (before != null && !before.share().equals(row.share())) {
        errors.add(row.source().error("organisation.link-twice", from, to, before.source().line()));
      } else if (before == null && share != null) {
        BigDecimal sum = passed.merge(List.of(row.event(), from), share, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) > 0
            && sum.subtract(share).compareTo(BigDecimal.ONE) <= 0) {
          errors.add(row.source().error("organisation.shares-above-whole", from));
        }
      }
    }
  }

  private void checkKnown(CsvRow row, @Nullable String key) {
    if (key != null && !keys.contains(key)) {
      errors.add(row.error("organisation.key-unknown", key));
    }
  }
}
