package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Role;

/** Reads files of people row by row; what cannot be read is an error with its line. */
final class PersonRows extends FileRows {

  private static final Set<String> COLUMNS =
      Set.of(
          "code",
          "name",
          "account",
          "unit",
          "post",
          "role",
          "single",
          "rank",
          "capacity",
          "from",
          "until",
          "legal_basis");
  private static final Set<Capacity> HELD =
      Set.of(Capacity.ORDINARY, Capacity.ACTING, Capacity.DEPUTY);
  private static final int LAST_RANK = 100;

  final List<PersonRow> rows = new ArrayList<>();

  /** Rows of all files, those that speak of earlier days first. */
  static PersonRows of(List<UnitImport.Text> files) {
    PersonRows read = new PersonRows();
    files.forEach(file ->
        read.readAll(
            CsvFile.parse(file.name(), file.content()),
            COLUMNS,
            Set.of("code", "name"),
            read::row));
    read.refuseTwoNames();
    read.rows.sort(Comparator.comparing(PersonRow::since));
    return read;
  }

  private void row(CsvRow row) {
    int before = errors.size();
    String code = text(row, "code");
    String name = text(row, "name");
    People.check(name, code).values().stream()
        .filter(problem -> !problem.code().endsWith("-missing"))
        .forEach(problem -> error(row, problem));
    boolean seated = row.find("unit").isPresent() || row.find("post").isPresent();
    PersonRow.Seat seat = seated ? seat(row) : null;
    if (errors.size() == before) {
      rows.add(new PersonRow(row, code, name, row.find("account").orElse(null), seat));
    }
  }

  private PersonRow.@Nullable Seat seat(CsvRow row) {
    int before = errors.size();
    String unit = text(row, "unit");
    String title = text(row, "post");
    Optional<Role> role = word(row, "role", Role.class);
    Capacity capacity = word(row, "capacity", Capacity.class).orElse(Capacity.ORDINARY);
    if (!HELD.contains(capacity)) {
      errors.add(row.error("organisation.delegation-elsewhere"));
    }
    boolean single = isYes(row);
    int rank = rank(row);
    text(row, "from");
    LocalDate since = date(row, "from");
    LocalDate until = date(row, "until");
    if (since != null && until != null && !until.isAfter(since)) {
      errors.add(row.error("organisation.ends-before-it-starts", until, since));
    }
    return errors.size() > before || since == null
        ? null
        : new PersonRow.Seat(
            unit,
            title,
            role.orElse(null),
            single,
            rank,
            capacity,
            new Lifetime(since, until),
            row.find("legal_basis").orElse(null));
  }

  /** One code is one person: in one file he has one name. */
  private void refuseTwoNames() {
    Map<String, PersonRow> first = new HashMap<>();
    for (PersonRow row : rows) {
      PersonRow one = first.putIfAbsent(row.code(), row);
      if (one != null && !one.name().equals(row.name())) {
        errors.add(
            row.source().error("organisation.code-of-two-people", row.code(), one.source().line()));
      }
    }
  }

  private boolean isYes(CsvRow row) {
    String written = row.find("single").orElse("no").toLowerCase(Locale.ROOT);
    if (!Set.of("yes", "no").contains(written)) {
      errors.add(row.error("organisation.word-unknown", "single", written, "yes, no"));
    }
    return written.equals("yes");
  }

  private int rank(CsvRow row) {
    String written = row.find("rank").orElse(Integer.toString(LAST_RANK));
    if (!written.matches("[1-9][0-9]{0,2}")) {
      errors.add(row.error("organisation.word-unknown", "rank", written, "1 – 999"));
      return LAST_RANK;
    }
    return Integer.parseInt(written);
  }

  private void error(CsvRow row, Problem problem) {
    errors.add(new RowError(row.file(), row.line(), problem));
  }
}
