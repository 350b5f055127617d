package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has been found so far, and the address of every passage. */
final class Reading {

  private final List<Section> sections = new ArrayList<>();
  private final List<Task> tasks = new ArrayList<>();
  private final List<Appendix> appendices = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final Set<Integer> headings = new HashSet<>();
  private final Map<Integer, String> addresses = new HashMap<>();
  private final Map<String, Integer> sectionIds = new HashMap<>();
  private final Map<String, Integer> taskIds = new HashMap<>();

  List<Section> sections() {
    return sections;
  }

  /** A line that has become a heading. */
  boolean isSection(TextLine line) {
    return headings.contains(line.index());
  }

  void heading(TextLine line) {
    headings.add(line.index());
  }

  List<Task> tasks() {
    return tasks;
  }

  List<Appendix> appendices() {
    return appendices;
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  List<Unread> unread() {
    return unread;
  }

  void address(TextLine passage, String id) {
    addresses.put(passage.index(), id);
  }

  String addressOf(TextLine passage) {
    return addresses.getOrDefault(passage.index(), "");
  }

  /**
   * Where a document repeats a number the second one gets "~2" behind its address. What stands
   * under such a one may bear the same address as its own second.
   */
  String freeSectionId(String id) {
    return free(id, sectionIds);
  }

  String freeTaskId(String id) {
    return free(id, taskIds);
  }

  private static String free(String id, Map<String, Integer> taken) {
    String free = id;
    while (taken.putIfAbsent(free, 1) != null) {
      free = id + "~" + taken.merge(id, 1, Integer::sum);
    }
    return free;
  }
}
