package vn.haidang.plan;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.haidang.kernel.legaltext.Span;

/** The words of the document within a finding: they follow its span and are never typed in. */
final class Wording {

  private Wording() {}

  /** The same finding over other words. A citation keeps its mentions, which are its words. */
  static Finding over(Finding finding, String quote) {
    return switch (finding) {
      case Finding.Task t -> task(t, quote, t.parts());
      case Finding.Target t ->
          new Finding.Target(
              quote,
              t.indicator(),
              t.comparator(),
              t.value(),
              t.valueMax(),
              t.unit(),
              t.measure(),
              t.period(),
              t.by(),
              t.approximate(),
              t.aspiration(),
              t.baseline(),
              t.per(),
              t.appendixRow());
      case Finding.Qualitative q -> new Finding.Qualitative(quote, q.aim());
      case Finding.Citation c -> c;
      case Finding.Responsibility r ->
          new Finding.Responsibility(quote, r.agencies(), r.role(), r.units());
      case Finding.Deadline d ->
          new Finding.Deadline(
              quote,
              d.subject(),
              d.date(),
              d.comparator(),
              d.start(),
              d.rule(),
              d.recurrence(),
              d.relative(),
              d.condition());
      case Finding.ReportDuty r ->
          new Finding.ReportDuty(
              quote, r.who(), r.what(), r.to(), r.recurrence(), r.rule(), r.date(), r.units());
      case Finding.Project p -> new Finding.Project(quote, p.name(), p.place(), p.milestone());
      case Finding.Indicator i ->
          new Finding.Indicator(
              quote,
              i.appendix(),
              i.number(),
              i.group(),
              i.parent(),
              i.name(),
              i.unit(),
              i.cells(),
              i.figures());
      case Finding.Diagnostic d ->
          new Finding.Diagnostic(
              quote, d.code(), d.severity(), d.message(), d.arguments(), d.related());
    };
  }

  /** The part of a finding that stands in one stretch of its words. */
  static Finding part(Finding finding, Span stretch, String quote) {
    if (finding instanceof Finding.Task t) {
      List<Finding.Part> parts =
          t.parts().stream().filter(part -> stretch.contains(part.span())).toList();
      return task(t, quote, parts);
    }
    return over(finding, quote);
  }

  private static Finding task(Finding.Task t, String quote, List<Finding.Part> parts) {
    return new Finding.Task(
        t.label(),
        t.parent(),
        quote,
        t.lead(),
        t.partners(),
        t.deadline(),
        t.deliverable(),
        parts,
        t.units());
  }

  /**
   * One finding for several of one kind: the first's figures, all words, all agencies, all
   * mentions.
   */
  static Finding joined(List<Finding> findings) {
    Finding first = findings.getFirst();
    String quote =
        findings.stream().map(Finding::quote).distinct().collect(Collectors.joining(" "));
    return switch (first) {
      case Finding.Task t -> joinedTask(t, findings, quote);
      case Finding.Citation c ->
          new Finding.Citation(
              c.number(),
              c.type(),
              c.date(),
              c.issuer(),
              c.name(),
              all(findings, Finding.Citation.class).flatMap(x -> x.mentions().stream()).toList());
      case Finding.Responsibility r ->
          new Finding.Responsibility(
              quote,
              all(findings, Finding.Responsibility.class)
                  .flatMap(x -> x.agencies().stream())
                  .distinct()
                  .toList(),
              r.role(),
              units(findings));
      case Finding other -> over(other, quote);
    };
  }

  private static Finding joinedTask(Finding.Task first, List<Finding> findings, String quote) {
    return new Finding.Task(
        first.label(),
        first.parent(),
        quote,
        tasks(findings).flatMap(t -> t.lead().stream()).distinct().toList(),
        tasks(findings).flatMap(t -> t.partners().stream()).distinct().toList(),
        first.deadline(),
        first.deliverable(),
        tasks(findings).flatMap(t -> t.parts().stream()).toList(),
        units(findings));
  }

  private static List<UnitChoice> units(List<Finding> findings) {
    return findings.stream().flatMap(finding -> finding.units().stream()).toList();
  }

  private static Stream<Finding.Task> tasks(List<Finding> findings) {
    return all(findings, Finding.Task.class);
  }

  private static <T extends Finding> Stream<T> all(List<Finding> findings, Class<T> type) {
    return findings.stream().map(type::cast);
  }
}
