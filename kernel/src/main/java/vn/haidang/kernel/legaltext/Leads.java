package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who leads where: the agencies a duty names itself, else those of the heading or the duty above
 * it.
 */
final class Leads {

  private final SectionTree tree;
  private final Map<String, List<String>> above;
  private final TreeMap<Integer, List<Responsibility>> byStart = new TreeMap<>();

  /** {@code above}: agencies named by a heading or by a line that opens a list, by address. */
  Leads(SectionTree tree, Map<String, List<String>> above, List<Responsibility> responsible) {
    this.tree = tree;
    this.above = above;
    for (Responsibility one : responsible) {
      byStart.computeIfAbsent(one.span().start(), _ -> new ArrayList<>()).add(one);
    }
  }

  List<String> above(String section) {
    for (String address : tree.chain(section)) {
      List<String> agencies = above.get(address);
      if (agencies != null) {
        return agencies;
      }
    }
    return List.of();
  }

  List<String> within(Span span, Responsibility.Role role) {
    var agencies = new ArrayList<String>();
    for (List<Responsibility> here : byStart.subMap(span.start(), span.end()).values()) {
      for (Responsibility one : here) {
        if (one.role() == role) {
          one.agencies().stream().filter(name -> !agencies.contains(name)).forEach(agencies::add);
        }
      }
    }
    return agencies;
  }
}
