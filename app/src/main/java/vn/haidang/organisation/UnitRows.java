package vn.haidang.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of units and of events, told apart by their headers; docs/import-units.md describes
 * both. Whatever cannot be read becomes an error with its line, and nothing is thrown.
 */
final class UnitRows extends FileRows {

  private static final Set<String> UNIT_COLUMNS =
      Set.of(
          "key",
          "from",
          "until",
          "name",
          "abbreviation",
          "kind",
          "level",
          "parent",
          "functions",
          "gso",
          "local",
          "organ_id_2016",
          "organ_id_2020",
          "tax",
          "budget");
  private static final Set<String> EVENT_COLUMNS =
      Set.of("event", "kind", "date", "legal_basis", "from", "to", "share", "function", "note");

  final List<UnitRow> units = new ArrayList<>();
  final List<EventRow> events = new ArrayList<>();

  void read(CsvFile file) {
    if (file.columns().contains("event")) {
      readAll(file, EVENT_COLUMNS, Set.of("event", "kind", "date", "legal_basis"), this::event);
    } else {
      readAll(file, UNIT_COLUMNS, Set.of("key"), row -> unit(file, row));
    }
  }

  private void unit(CsvFile file, CsvRow row) {
    int before = errors.size();
    String key = text(row, "key");
    LocalDate since = date(row, "from");
    LocalDate until = date(row, "until");
    UnitKind kind = word(row, "kind", UnitKind.class).orElse(null);
    UnitLevel given = word(row, "level", UnitLevel.class).orElse(null);
    UnitLevel level = given != null || kind == null ? given : kind.onlyLevel().orElse(null);
    if (since == null && until == null && row.find("from").isEmpty()) {
      errors.add(row.error("organisation.value-missing", "from"));
    }
    if (since != null) {
      if (!text(row, "name").isEmpty() && !UnitBook.isName(text(row, "name"))) {
        errors.add(row.error("organisation.name-missing"));
      }
      if (kind == null && row.find("kind").isEmpty()) {
        errors.add(row.error("organisation.value-missing", "kind"));
      }
      checkLevel(row, kind, level);
      if (until != null && !until.isAfter(since)) {
        errors.add(row.error("organisation.ends-before-it-starts", until, since));
      }
    }
    if (errors.size() == before) {
      units.add(
          new UnitRow(
              row,
              key,
              since,
              until,
              row.find("name").map(name -> name.replaceAll("\\s+", " ")).orElse(null),
              row.find("abbreviation").orElse(null),
              kind,
              level,
              row.find("parent").orElse(null),
              codes(file, row),
              functions(row)));
    }
  }

  private void checkLevel(CsvRow row, @Nullable UnitKind kind, @Nullable UnitLevel level) {
    if (kind != null && level == null && row.find("level").isEmpty()) {
      errors.add(row.error("organisation.value-missing", "level"));
    } else if (kind != null
        && level != null
        && kind.onlyLevel().filter(l -> l != level).isPresent()) {
      errors.add(row.error("organisation.level-does-not-fit", level, kind));
    }
  }

  private static Map<CodeScheme, String> codes(CsvFile file, CsvRow row) {
    Map<CodeScheme, String> codes = new EnumMap<>(CodeScheme.class);
    for (CodeScheme scheme : CodeScheme.values()) {
      String column = scheme.name().toLowerCase(Locale.ROOT);
      if (file.columns().contains(column)) {
        codes.put(scheme, row.find(column).orElse(""));
      }
    }
    return codes;
  }

  private static List<String> functions(CsvRow row) {
    return row.find("functions").stream()
        .flatMap(words -> Arrays.stream(words.split(";")))
        .map(words -> words.strip().replaceAll("\\s+", " "))
        .filter(words -> !words.isEmpty())
        .distinct()
        .toList();
  }

  private void event(CsvRow row) {
    int before = errors.size();
    String event = text(row, "event");
    EventKind kind = word(row, "kind", EventKind.class).orElse(null);
    LocalDate on = date(row, "date");
    String basis = text(row, "legal_basis");
    text(row, kind == EventKind.FUNCTION_TRANSFER ? "function" : "kind");
    if (row.find("date").isEmpty()) {
      errors.add(row.error("organisation.value-missing", "date"));
    }
    Optional<String> from = row.find("from");
    Optional<String> to = row.find("to");
    if (from.isEmpty() && to.isEmpty()) {
      errors.add(row.error("organisation.value-missing", "from, to"));
    }
    Share share = share(row);
    if (errors.size() == before && kind != null && on != null) {
      events.add(
          new EventRow(
              row,
              event,
              kind,
              on,
              basis,
              from.orElse(null),
              to.orElse(null),
              share,
              row.find("function").orElse(null),
              row.find("note").orElse(null)));
    }
  }

  /** Empty or {@code 1}: whole; {@code ?}: unknown; else a fraction with a decimal point. */
  private Share share(CsvRow row) {
    String written = row.find("share").orElse("1").replace(',', '.');
    try {
      return written.equals("?") ? new Share.Unknown() : Share.of(new BigDecimal(written));
    } catch (IllegalArgumentException e) {
      errors.add(row.error("organisation.share-malformed", written));
      return new Share.Unknown();
    }
  }
}
