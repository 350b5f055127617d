package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives each duty the agencies and the time limit that its sentences or the heading above it state.
 */
final class TaskFiller {

  private final Leads leads;
  private final TreeMap<Integer, Deadline> deadlines = new TreeMap<>();

  TaskFiller(Findings findings) {
    this.leads = findings.leads();
    findings
        .deadlines()
        .forEach(deadline -> deadlines.putIfAbsent(deadline.span().start(), deadline));
  }

  List<Task> fill(List<Task> tasks) {
    var filled = new ArrayList<Task>(tasks.size());
    for (Task task : tasks) {
      filled.add(fill(task));
    }
    return filled;
  }

  private Task fill(Task task) {
    Span span = whole(task);
    boolean row = task.id().startsWith("PL");
    List<String> lead =
        row
            ? List.of()
            : widest(stated(task), leads.above(task.parent() == null ? task.id() : task.parent()));
    lead = lead.isEmpty() ? task.lead() : lead;
    String parent = task.parent();
    if (lead.isEmpty()) {
      lead = leads.above(parent == null ? task.id() : parent);
    }
    List<String> partners = row ? List.of() : leads.within(span, Responsibility.Role.PARTNER);
    partners = partners.isEmpty() ? task.partners() : partners;
    String deadline = task.deadline() == null ? deadline(span) : task.deadline();
    return new Task(
        task.id(),
        task.label(),
        parent,
        task.text(),
        task.span(),
        lead,
        partners,
        deadline,
        task.deliverable(),
        task.items());
  }

  /**
   * A sentence that repeats some of the agencies of its heading does not release the others, and
   * one that has sorts of agencies do something ("Chỉ đạo các tổ chức thành viên …") leaves it to
   * those of the heading.
   */
  private static List<String> widest(List<String> stated, List<String> heading) {
    boolean sorts = !heading.isEmpty() && stated.stream().allMatch(NamedAgencies::isCollective);
    boolean repeats =
        !stated.isEmpty()
            && stated.stream().allMatch(name -> heading.stream().anyMatch(name::equalsIgnoreCase));
    return repeats || sorts ? heading : stated;
  }

  /** Its own words come first; a paragraph below them may speak of all duties before it. */
  private List<String> stated(Task task) {
    Span whole = whole(task);
    if (task.items().isEmpty()) {
      return stated(whole);
    }
    int head = Math.max(task.span().start(), task.items().getFirst().span().start());
    List<String> own = stated(new Span(task.span().start(), head));
    boolean headed = !leads.above(task.parent() == null ? task.id() : task.parent()).isEmpty();
    return own.isEmpty() && !headed ? stated(whole) : own;
  }

  private List<String> stated(Span span) {
    for (Responsibility.Role role :
        List.of(
            Responsibility.Role.LEAD,
            Responsibility.Role.MONITORS,
            Responsibility.Role.REQUESTED)) {
      List<String> agencies = leads.within(span, role);
      if (!agencies.isEmpty()) {
        return agencies;
      }
    }
    return List.of();
  }

  private static Span whole(Task task) {
    int end = task.span().end();
    for (Task.Item item : task.items()) {
      end = Math.max(end, item.span().end());
    }
    return new Span(task.span().start(), end);
  }

  private @Nullable String deadline(Span span) {
    Map.Entry<Integer, Deadline> first = deadlines.ceilingEntry(span.start());
    return first == null || first.getKey() >= span.end() ? null : first.getValue().quote();
  }
}
