package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
    var diagnostics = new ArrayList<>(outline.diagnostics());
    diagnostics.addAll(findings.diagnostics());
    diagnostics.sort(Comparator.comparing(Diagnostic::span));
    return new CompiledPlan(
        outline.source(),
        outline.text(),
        outline.leaves(),
        outline.origins(),
        outline.head(),
        outline.sections(),
        tasks,
        findings.targets(),
        findings.qualitativeTargets(),
        citations,
        findings.responsible(),
        findings.deadlines(),
        findings.reportDuties(),
        findings.projects(),
        outline.appendices(),
        List.of(),
        diagnostics,
        outline.unread());
  }
}
