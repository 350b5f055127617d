package vn.haidang.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.plan.Edition;
import vn.haidang.plan.PlanSummary;

/**
 * Writes the list of plans as comma-separated values (RFC 4180). A cell that a spreadsheet would
 * take for a formula is kept as text.
 */
final class PlanCsv {
  private final Words words;

  PlanCsv(Words words) {
    this.words = words;
  }

  String write(List<PlanSummary> plans) {
    String head =
        Stream.of(
                "number", "title", "issuer", "date", "year", "state", "edition", "decided", "total")
            .map(column -> cell(words.say("plans.column." + column)))
            .collect(Collectors.joining(","));
    return "\uFEFF" + head + "\r\n" + plans.stream().map(this::line).collect(Collectors.joining());
  }

  private String line(PlanSummary plan) {
    Edition edition = plan.shown();
    Edition.Heading heading = edition.heading();
    LocalDate date = heading.date();
    return Stream.of(
                heading.shortName(),
                heading.title(),
                heading.issuer(),
                date == null ? "" : Figures.day(date),
                heading.planYear(),
                words.say("state." + edition.state().name()),
                edition.number(),
                plan.progress().decided(),
                plan.progress().total())
            .map(PlanCsv::cell)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static String cell(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    boolean quoted = text.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
