package vn.haidang.plan;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.Diagnostic;
import vn.haidang.kernel.legaltext.Head;
import vn.haidang.platform.ConsoleText;
import vn.haidang.platform.VietnamTime;

/**
 * A compiled plan for a person at a terminal: what was found, then every doubt with the line of the
 * file it stands in and a caret under the place.
 */
final class PlanReport {

  private static final String PLAIN = "\u001b[0m";

  private final ConsoleText texts;
  private final boolean coloured;

  /** Colours are for terminals only. */
  PlanReport(ConsoleText texts, boolean coloured) {
    this.texts = texts;
    this.coloured = coloured;
  }

  void write(CompiledPlan plan, Appendable out) throws IOException {
    out.append(bold(plan.source().name())).append('\n');
    out.append("  ").append(title(plan.head())).append('\n');
    out.append("  ").append(counts(plan)).append('\n');
    var places = new SourcePlaces(plan);
    List<Diagnostic> ordered =
        plan.diagnostics().stream()
            .sorted(Comparator.comparing(Diagnostic::severity).thenComparing(Diagnostic::span))
            .toList();
    for (Diagnostic diagnostic : ordered) {
      out.append('\n');
      write(diagnostic, plan, places, out);
    }
    out.append('\n').append("  ").append(summary(plan)).append('\n');
  }

  private String title(Head head) {
    String type = head.type() == null ? say("report.document") : head.type();
    String number = head.number() == null ? say("report.no-number") : head.number();
    String date = head.date() == null ? say("report.no-date") : VietnamTime.written(head.date());
    String issuer = head.issuer() == null ? say("report.no-issuer") : head.issuer();
    return say("report.title", type, number, date, issuer);
  }

  private String counts(CompiledPlan plan) {
    int rows = plan.appendices().stream().mapToInt(appendix -> appendix.rows().size()).sum();
    return say(
        "report.counts",
        plan.sections().size(),
        plan.tasks().size(),
        plan.targets().size(),
        plan.citations().size(),
        plan.deadlines().size(),
        plan.reportDuties().size(),
        plan.projects().size(),
        rows);
  }

  private String summary(CompiledPlan plan) {
    int unread = plan.unread().stream().mapToInt(piece -> piece.span().length()).sum();
    int share = plan.text().isEmpty() ? 0 : Math.ceilDiv(100 * unread, plan.text().length());
    return say(
        "report.summary",
        count(plan, Diagnostic.Severity.ERROR),
        count(plan, Diagnostic.Severity.WARNING),
        count(plan, Diagnostic.Severity.INFO),
        share);
  }

  private static long count(CompiledPlan plan, Diagnostic.Severity severity) {
    return plan.diagnostics().stream().filter(each -> each.severity() == severity).count();
  }

  private void write(Diagnostic diagnostic, CompiledPlan plan, SourcePlaces places, Appendable out)
      throws IOException {
    SourcePlaces.Excerpt excerpt = places.excerpt(diagnostic.span());
    String severity = say("report." + diagnostic.severity().name().toLowerCase(Locale.ROOT));
    String section = diagnostic.section().isEmpty() ? "" : " " + diagnostic.section();
    out.append(paint(diagnostic.severity(), severity + " " + diagnostic.code()))
        .append(section)
        .append('\n')
        .append("  ")
        .append(where(plan, excerpt))
        .append('\n')
        .append("    | ")
        .append(excerpt.line())
        .append('\n')
        .append("    | ")
        .append(" ".repeat(excerpt.before()))
        .append(paint(diagnostic.severity(), "^".repeat(excerpt.length())))
        .append('\n')
        .append("  ")
        .append(sentence(diagnostic))
        .append('\n');
  }

  /** As compilers write it, so that a terminal or an editor can jump there. */
  private static String where(CompiledPlan plan, SourcePlaces.Excerpt excerpt) {
    String part = excerpt.part().isEmpty() ? "" : " (" + excerpt.part() + ")";
    return plan.source().name() + ":" + excerpt.number() + ":" + excerpt.column() + part;
  }

  /** In the user's language, if that sentence can be filled with what the compiler gives. */
  private String sentence(Diagnostic diagnostic) {
    if (diagnostic.arguments().isEmpty()) {
      return diagnostic.message();
    }
    try {
      return texts.text(
          "plan-web", "diagnostic." + diagnostic.code(), diagnostic.arguments().toArray());
    } catch (MissingResourceException e) {
      return diagnostic.message();
    }
  }

  private String say(String key, Object... arguments) {
    return texts.text("plan-report", key, arguments);
  }

  private String bold(String text) {
    return coloured ? "\u001b[1m" + text + PLAIN : text;
  }

  private String paint(Diagnostic.Severity severity, String text) {
    if (!coloured) {
      return text;
    }
    return switch (severity) {
          case ERROR -> "\u001b[31m";
          case WARNING -> "\u001b[33m";
          case INFO -> "\u001b[36m";
        }
        + text
        + PLAIN;
  }
}
