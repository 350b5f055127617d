package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Turns the text of an official document into a plan. Total: any input gives a result, no input
 * throws.
 */
public final class PlanCompiler {

  private PlanCompiler() {}

  /**
   * Reads the outline first, then every sentence in it, then holds text and appendix against each
   * other.
   */
  public static CompiledPlan compile(Source source) {
    Outline outline = OutlineReader.read(source);
    Findings findings = Findings.in(outline);
    List<Citation> citations = findings.ledger().citations(outline.head());
    List<Task> tasks = new TaskFiller(findings).fill(outline.tasks());
    List<IndicatorTable> tables = IndicatorTable.in(outline.appendices());
    var reconciler = new Reconciler(tables, outline.head().planYear());
    reconciler.reconcile(findings.targets());
    var diagnostics = new ArrayList<>(outline.diagnostics());
    diagnostics.addAll(findings.diagnostics());
    diagnostics.addAll(
        CitationLint.check(
            citations,
            findings.ledger().mentions(),
            Objects.requireNonNullElse(outline.head().number(), "")));
    diagnostics.addAll(reconciler.diagnostics());
    diagnostics.addAll(TableLint.check(tables));
    diagnostics.addAll(TextSums.check(outline, findings.targets()));
    diagnostics.addAll(TaskLint.check(tasks, findings.tree()));
    diagnostics.sort(Comparator.comparing(Diagnostic::span));
    return new CompiledPlan(
        outline.source(),
        outline.text(),
        outline.leaves(),
        outline.origins(),
        outline.head(),
        outline.sections(),
        tasks,
        reconciler.targets(),
        findings.qualitativeTargets(),
        citations,
        findings.responsible(),
        findings.deadlines(),
        findings.reportDuties(),
        findings.projects(),
        outline.appendices(),
        reconciler.pairs(),
        diagnostics,
        outline.unread());
  }
}
