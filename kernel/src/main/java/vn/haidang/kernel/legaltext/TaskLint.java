package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Duties that name nobody, or no time: one note for each heading, pointing to all of them. */
final class TaskLint {

  private TaskLint() {}

  static List<Diagnostic> check(List<Task> tasks, SectionTree tree) {
    Map<String, List<Task>> bySection = new LinkedHashMap<>();
    for (Task task : tasks) {
      bySection.computeIfAbsent(heading(task, tree), _ -> new ArrayList<>()).add(task);
    }
    var diagnostics = new ArrayList<Diagnostic>();
    bySection.forEach((section, all) -> {
      note(
          DiagnosticCode.TASK_WITHOUT_LEAD,
          section,
          all,
          all.stream().filter(task -> task.lead().isEmpty()).toList(),
          diagnostics);
      note(
          DiagnosticCode.TASK_WITHOUT_DEADLINE,
          section,
          all,
          all.stream().filter(task -> task.deadline() == null).toList(),
          diagnostics);
    });
    return diagnostics;
  }

  private static void note(
      DiagnosticCode code,
      String section,
      List<Task> all,
      List<Task> lacking,
      List<Diagnostic> diagnostics) {
    if (!lacking.isEmpty()) {
      List<Span> spans = lacking.stream().map(Task::span).toList();
      String name = section.isEmpty() ? lacking.getFirst().id() : section;
      diagnostics.add(
          code.at(
              section,
              spans.getFirst(),
              spans.subList(1, spans.size()),
              name,
              String.valueOf(lacking.size()),
              String.valueOf(all.size())));
    }
  }

  private static String heading(Task task, SectionTree tree) {
    for (String address : tree.chain(task.parent() == null ? "" : task.parent())) {
      if (tree.title(address) != null) {
        return address;
      }
    }
    int dot = task.id().indexOf('.');
    return dot < 0 ? "" : task.id().substring(0, dot);
  }
}
