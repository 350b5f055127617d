package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;

/**
 * Turns the text of an official document into a plan. Total: any input gives a result, no input
 * throws.
 */
public final class PlanCompiler {

  /** Hundredths of the time that a plan of 10 MB takes, as measured. */
  private static final int OUTLINE_READ = 45;

  private static final int SENTENCES_READ = 95;

  private PlanCompiler() {}

  /**
   * Reads the outline first, then every sentence in it, then holds text and appendix against each
   * other.
   */
  public static CompiledPlan compile(Source source) {
    return compile(source, _ -> {});
  }

  /**
   * The same, for somebody who waits.
   *
   * @param reached is told how many hundredths of the work are done, 0 to 100, never fewer than
   *     before; some five times at least
   */
  public static CompiledPlan compile(Source source, IntConsumer reached) {
    reached.accept(0);
    Outline outline = OutlineReader.read(source);
    reached.accept(OUTLINE_READ);
    Findings findings =
        Findings.in(
            outline,
            (done, all) ->
                reached.accept(
                    OUTLINE_READ + (int) ((SENTENCES_READ - OUTLINE_READ) * (long) done / all)));
    reached.accept(SENTENCES_READ);
    CompiledPlan plan = put(outline, findings);
    reached.accept(100);
    return plan;
  }

  private static CompiledPlan put(Outline outline, Findings findings) {
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
