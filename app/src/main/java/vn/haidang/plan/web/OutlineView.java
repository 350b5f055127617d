package vn.haidang.plan.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Appendix;
import vn.haidang.kernel.legaltext.Section;
import vn.haidang.kernel.legaltext.Task;
import vn.haidang.plan.Finding;
import vn.haidang.plan.Item;
import vn.haidang.plan.OpenEdition;

/** Draws the table of contents: sections, under them their duties, at the end the appendices. */
final class OutlineView {
  private final OpenEdition open;
  private final String at;
  private final Words words;
  private final Map<String, List<Section>> below = new HashMap<>();
  private final Map<String, List<Task>> duties = new HashMap<>();
  private final Map<String, Integer> figures = new HashMap<>();
  private final Set<String> undecided = new HashSet<>();
  private final Set<String> found = new HashSet<>();

  private OutlineView(OpenEdition open, String at, Words words) {
    this.open = open;
    this.at = at;
    this.words = words;
    for (Section section : open.reading().sections()) {
      below.computeIfAbsent(key(section.parent()), k -> new ArrayList<>()).add(section);
    }
    for (Task task : open.reading().tasks()) {
      duties.computeIfAbsent(key(task.parent()), k -> new ArrayList<>()).add(task);
    }
    for (Item item : open.items()) {
      if (item.value() instanceof Finding.Target) {
        figures.merge(item.section(), 1, Integer::sum);
      }
      found.add(item.section());
      found.add(item.address());
      if (item.isPending()) {
        undecided.add(item.section());
        undecided.add(item.address());
      }
    }
  }

  /**
   * @param at address of the paragraph under the cursor
   */
  static List<OutlineEntry> of(OpenEdition open, String at, Words words) {
    return new OutlineView(open, at, words).entries();
  }

  private List<OutlineEntry> entries() {
    var entries = new ArrayList<OutlineEntry>();
    below.getOrDefault("", List.of()).forEach(section -> entries.add(entry(section)));
    duties.getOrDefault("", List.of()).forEach(task -> entries.add(entry(task)));
    open.reading().appendices().forEach(appendix -> entries.add(entry(appendix)));
    return entries;
  }

  private OutlineEntry entry(Section section) {
    var children = new ArrayList<OutlineEntry>();
    List<Section> sections = below.getOrDefault(section.id(), List.of());
    sections.forEach(child -> children.add(entry(child)));
    duties.getOrDefault(section.id(), List.of()).forEach(task -> children.add(entry(task)));
    return new OutlineEntry(
        section.id(),
        section.label(),
        section.title(),
        countDuties(section.id()),
        isDone(section.id()),
        at.equals(section.id()),
        isWithin(at, section.id()),
        sections.isEmpty(),
        children);
  }

  private OutlineEntry entry(Task task) {
    return new OutlineEntry(
        task.id(),
        task.label(),
        Opening.of(task.text(), task.label()),
        figures.getOrDefault(task.id(), 0),
        isDone(task.id()),
        isWithin(at, task.id()),
        false,
        true,
        duties.getOrDefault(task.id(), List.of()).stream().map(this::entry).toList());
  }

  private OutlineEntry entry(Appendix appendix) {
    String title = appendix.title() == null ? words.say("outline.appendix") : appendix.title();
    long rows = appendix.rows().stream().filter(row -> row.number() != null).count();
    int count = (int) (rows == 0 ? appendix.rows().size() : rows);
    boolean current = isWithin(at, appendix.id());
    return new OutlineEntry(
        appendix.id(), "", title, count, isDone(appendix.id()), current, false, true, List.of());
  }

  private int countDuties(String section) {
    int own = duties.getOrDefault(section, List.of()).size();
    int further =
        below.getOrDefault(section, List.of()).stream().mapToInt(s -> countDuties(s.id())).sum();
    return own + further;
  }

  private boolean isDone(String address) {
    return found.stream().anyMatch(place -> isWithin(place, address))
        && undecided.stream().noneMatch(pending -> isWithin(pending, address));
  }

  /** Whether an address is that of a node or of something in it: II.1.6 lies in II.1. */
  static boolean isWithin(String address, String node) {
    return address.equals(node)
        || (address.length() > node.length()
            && address.startsWith(node)
            && ".-".indexOf(address.charAt(node.length())) >= 0
            && !node.isEmpty());
  }

  private static String key(@Nullable String parent) {
    return parent == null ? "" : parent;
  }
}
