package vn.haidang.kernel.legaltext;

import java.util.List;

/**
 * Everything the compiler found in one document, each finding with the place it was read from. All
 * spans point into {@link #text}.
 *
 * @param text the readable text: wrapped lines joined, white space collapsed, NFC; one paragraph or
 *     table row a line
 * @param leaves tile the text
 * @param origins ascending by offset; the first one at 0
 */
public record CompiledPlan(
    Source source,
    String text,
    List<Leaf> leaves,
    List<Origin> origins,
    Head head,
    List<Section> sections,
    List<Task> tasks,
    List<Target> targets,
    List<QualitativeTarget> qualitativeTargets,
    List<Citation> citations,
    List<Responsibility> responsible,
    List<Deadline> deadlines,
    List<ReportDuty> reportDuties,
    List<Project> projects,
    List<Appendix> appendices,
    List<Reconciliation> reconciliation,
    List<Diagnostic> diagnostics,
    List<Unread> unread) {

  public CompiledPlan {
    leaves = List.copyOf(leaves);
    origins = List.copyOf(origins);
    sections = List.copyOf(sections);
    tasks = List.copyOf(tasks);
    targets = List.copyOf(targets);
    qualitativeTargets = List.copyOf(qualitativeTargets);
    citations = List.copyOf(citations);
    responsible = List.copyOf(responsible);
    deadlines = List.copyOf(deadlines);
    reportDuties = List.copyOf(reportDuties);
    projects = List.copyOf(projects);
    appendices = List.copyOf(appendices);
    reconciliation = List.copyOf(reconciliation);
    diagnostics = List.copyOf(diagnostics);
    unread = List.copyOf(unread);
  }
}
