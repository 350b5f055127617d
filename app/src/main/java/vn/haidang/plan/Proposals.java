package vn.haidang.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.haidang.documents.Reading;
import vn.haidang.kernel.legaltext.Appendix;
import vn.haidang.kernel.legaltext.Citation;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.Deadline;
import vn.haidang.kernel.legaltext.Diagnostic;
import vn.haidang.kernel.legaltext.ReportDuty;
import vn.haidang.kernel.legaltext.Span;
import vn.haidang.kernel.legaltext.Target;
import vn.haidang.kernel.legaltext.Task;

/** What the compiler found, as proposals for the review. */
final class Proposals {

  private static final int LONGEST_DOUBT = 300;

  private final CompiledPlan plan;

  private Proposals(CompiledPlan plan) {
    this.plan = plan;
  }

  /** All findings of all kinds, each with its place. */
  static List<NewItem> of(CompiledPlan plan) {
    return of(plan, List.of());
  }

  /** With what the reader of the file changed or left out, as doubts at the very beginning. */
  static List<NewItem> of(CompiledPlan plan, List<Reading.Remark> remarks) {
    var proposals = new Proposals(plan);
    var all = new ArrayList<NewItem>();
    remarks.forEach(remark -> all.add(remark(remark)));
    proposals.duties().forEach(all::add);
    proposals.figures().forEach(all::add);
    proposals.references().forEach(all::add);
    return List.copyOf(all);
  }

  private static NewItem remark(Reading.Remark remark) {
    return NewItem.compiled(
        "",
        "",
        new Span(0, 0),
        new Finding.Diagnostic(
            "",
            remark.code(),
            Diagnostic.Severity.INFO,
            remark.code() + " " + remark.arguments(),
            remark.arguments(),
            List.of()));
  }

  private Stream<NewItem> duties() {
    return Stream.of(
            plan.tasks().stream().map(Proposals::task),
            plan.responsible().stream()
                .map(r ->
                    NewItem.compiled(
                        r.section(),
                        r.section(),
                        r.span(),
                        new Finding.Responsibility(r.quote(), r.agencies(), r.role()))),
            plan.deadlines().stream().map(Proposals::deadline),
            plan.reportDuties().stream().map(Proposals::reportDuty),
            plan.projects().stream()
                .map(p ->
                    NewItem.compiled(
                        p.section(),
                        p.section(),
                        p.span(),
                        new Finding.Project(p.quote(), p.name(), p.place(), p.milestone()))))
        .flatMap(found -> found);
  }

  private Stream<NewItem> figures() {
    return Stream.of(
            plan.targets().stream().map(Proposals::target),
            plan.qualitativeTargets().stream()
                .map(q ->
                    NewItem.compiled(
                        q.section(),
                        q.section(),
                        q.span(),
                        new Finding.Qualitative(q.quote(), q.kind()))),
            plan.appendices().stream()
                .flatMap(a -> a.rows().stream().map(row -> indicator(a, row))))
        .flatMap(found -> found);
  }

  private Stream<NewItem> references() {
    return Stream.concat(
        plan.citations().stream().filter(c -> !c.mentions().isEmpty()).map(Proposals::citation),
        plan.diagnostics().stream().map(this::diagnostic));
  }

  private static NewItem task(Task t) {
    List<Finding.Part> parts =
        t.items().stream().map(i -> new Finding.Part(i.id(), i.text(), i.span())).toList();
    String around = t.parent() == null ? "" : t.parent();
    return NewItem.compiled(
        t.id(),
        around,
        t.span(),
        new Finding.Task(
            t.label(),
            t.parent(),
            t.text(),
            t.lead(),
            t.partners(),
            t.deadline(),
            t.deliverable(),
            parts));
  }

  private static NewItem target(Target t) {
    return NewItem.compiled(
        t.id(),
        t.section(),
        t.span(),
        new Finding.Target(
            t.quote(),
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
            t.appendixRow()));
  }

  private static NewItem deadline(Deadline d) {
    return NewItem.compiled(
        d.section(),
        d.section(),
        d.span(),
        new Finding.Deadline(
            d.quote(),
            d.subject(),
            d.date(),
            d.comparator(),
            d.start(),
            d.rule(),
            d.recurrence(),
            d.relative(),
            d.condition()));
  }

  private static NewItem reportDuty(ReportDuty r) {
    return NewItem.compiled(
        r.section(),
        r.section(),
        r.span(),
        new Finding.ReportDuty(
            r.quote(), r.who(), r.what(), r.to(), r.recurrence(), r.rule(), r.date()));
  }

  private static NewItem citation(Citation c) {
    List<Finding.Mention> mentions =
        c.mentions().stream()
            .map(m -> new Finding.Mention(m.section(), m.span(), m.raw()))
            .toList();
    Finding.Mention first = mentions.getFirst();
    return NewItem.compiled(
        first.section(),
        first.section(),
        first.span(),
        new Finding.Citation(c.number(), c.type(), c.date(), c.issuer(), c.name(), mentions));
  }

  private NewItem indicator(Appendix appendix, Appendix.Row row) {
    List<Finding.Figure> figures =
        row.values().entrySet().stream()
            .map(cell -> figure(appendix, cell.getKey(), cell.getValue()))
            .sorted(Comparator.comparingInt(Finding.Figure::column))
            .toList();
    return NewItem.compiled(
        row.id(),
        appendix.id(),
        row.span(),
        new Finding.Indicator(
            row.span().in(plan.text()).strip(),
            appendix.id(),
            row.number(),
            row.group(),
            row.parent(),
            row.name(),
            row.unit(),
            row.cells(),
            figures));
  }

  private static Finding.Figure figure(Appendix appendix, int column, Appendix.Value value) {
    String heading = column < appendix.columns().size() ? appendix.columns().get(column) : "";
    return new Finding.Figure(column, heading, value.value(), value.valueMax(), value.comparator());
  }

  private NewItem diagnostic(Diagnostic d) {
    Span shown =
        d.span().length() <= LONGEST_DOUBT
            ? d.span()
            : new Span(d.span().start(), d.span().start() + LONGEST_DOUBT);
    return NewItem.compiled(
        d.section(),
        d.section(),
        d.span(),
        new Finding.Diagnostic(
            shown.in(plan.text()).strip(),
            d.code(),
            d.severity(),
            d.message(),
            d.arguments(),
            d.related()));
  }
}
