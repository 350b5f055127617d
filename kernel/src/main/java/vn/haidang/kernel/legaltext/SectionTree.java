package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which headings stand above an address. */
final class SectionTree {

  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();

  SectionTree(Outline outline) {
    for (Section section : outline.sections()) {
      titles.putIfAbsent(section.id(), section.title());
      if (section.parent() != null) {
        parents.putIfAbsent(section.id(), section.parent());
      }
    }
    for (Task task : outline.tasks()) {
      if (task.parent() != null && !task.parent().equals(task.id())) {
        parents.putIfAbsent(task.id(), task.parent());
      }
    }
  }

  /** The address itself and all above it, innermost first. */
  List<String> chain(String address) {
    var chain = new ArrayList<String>();
    String at = address;
    while (at != null && !at.isEmpty() && chain.size() < 40 && !chain.contains(at)) {
      chain.add(at);
      at = parentOf(at);
    }
    return chain;
  }

  private @Nullable String parentOf(String address) {
    String known = parents.get(address);
    if (known != null) {
      return known;
    }
    int cut = Math.max(address.lastIndexOf('.'), address.lastIndexOf('-'));
    return cut <= 0 ? null : address.substring(0, cut);
  }

  @Nullable String title(String address) {
    return titles.get(address);
  }
}
