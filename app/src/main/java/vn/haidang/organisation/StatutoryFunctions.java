package vn.haidang.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the law gives the agencies of every province to do, by the name they begin with.
 *
 * <p>Source: decrees 24/2014 and 45/2025 on the departments of provinces; the file names them all.
 */
final class StatutoryFunctions {

  private static final String FILE = "/organisation/functions.csv";

  private record Line(
      NameWords agency, LocalDate from, @Nullable LocalDate until, List<String> functions) {
    boolean isInForce(LocalDate on) {
      return !on.isBefore(from) && (until == null || on.isBefore(until));
    }
  }

  private final List<Line> lines;

  private StatutoryFunctions(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  static StatutoryFunctions shipped() {
    try (InputStream file = StatutoryFunctions.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing from the program");
      }
      return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StatutoryFunctions of(String csv) {
    var lines = new ArrayList<Line>();
    for (String line :
        csv.lines().filter(each -> !each.startsWith("#") && !each.isBlank()).skip(1).toList()) {
      String[] fields = line.split(";", -1);
      lines.add(
          new Line(
              NameWords.of(fields[0]),
              LocalDate.parse(fields[1]),
              fields[2].isEmpty() ? null : LocalDate.parse(fields[2]),
              List.of(fields[3].split("\\|"))));
    }
    return new StatutoryFunctions(lines);
  }

  /** Functions of the longest name that the unit's begins with; none for territories. */
  List<String> of(Unit unit, LocalDate on) {
    if (unit.kind().isTerritory()) {
      return List.of();
    }
    NameWords name = NameWords.of(unit.name());
    return lines.stream()
        .filter(line -> line.isInForce(on) && name.hasAt(0, line.agency()))
        .max(Comparator.comparingInt((Line line) -> line.agency().size()))
        .map(Line::functions)
        .orElse(List.of());
  }
}
