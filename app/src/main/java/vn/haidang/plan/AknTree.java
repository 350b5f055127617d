package vn.haidang.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Appendix;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.Leaf;
import vn.haidang.kernel.legaltext.Section;
import vn.haidang.kernel.legaltext.Task;

/** The plan's leaves hung under its sections, tasks and appendices, in the order of the text. */
final class AknTree {

  /** Text of its own, or a part of the plan. */
  sealed interface Child permits Passage, Part {}

  /** Leaves that follow each other: paragraphs, or the cells of one table. */
  record Passage(List<Leaf> leaves) implements Child {
    boolean isTable() {
      return leaves.getFirst().table() >= 0;
    }
  }

  /**
   * A section, task or appendix.
   *
   * @param name what it is: "section", "task", "appendix"
   */
  record Part(String id, String name, String label, String heading, List<Child> children)
      implements Child {
    boolean hasParts() {
      return children.stream().anyMatch(Part.class::isInstance) || children.size() > 1;
    }
  }

  private final Map<String, Part> parts = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Part> placed = new HashMap<>();
  private final Part root = new Part("", "body", "", "", new ArrayList<>());

  private AknTree(CompiledPlan plan) {
    for (Section each : plan.sections()) {
      add(each.id(), "section", each.label(), each.title(), each.parent());
    }
    for (Task each : plan.tasks()) {
      add(each.id(), "task", each.label(), "", each.parent());
    }
    for (Appendix each : plan.appendices()) {
      add(each.id(), "appendix", "", each.title() == null ? "" : each.title(), null);
    }
  }

  /** Everything after the head of the document. */
  static List<Child> of(CompiledPlan plan, List<Leaf> body) {
    var tree = new AknTree(plan);
    for (Leaf leaf : body) {
      tree.hang(leaf);
    }
    return tree.root.children();
  }

  private void add(String id, String name, String label, String heading, @Nullable String parent) {
    parts.putIfAbsent(id, new Part(id, name, label, heading, new ArrayList<>()));
    if (parent != null && !parent.equals(id)) {
      parents.putIfAbsent(id, parent);
    }
  }

  private void hang(Leaf leaf) {
    Part part = partOf(leaf);
    if (leaf.kind() == Leaf.Kind.HEADING && part.id().equals(leaf.address())) {
      return;
    }
    boolean goesOn =
        !part.children().isEmpty()
            && part.children().getLast() instanceof Passage before
            && before.leaves().getLast().table() == leaf.table();
    if (goesOn && part.children().getLast() instanceof Passage before) {
      before.leaves().add(leaf);
    } else {
      part.children().add(new Passage(new ArrayList<>(List.of(leaf))));
    }
  }

  /** Rows of a table stay together under what the table belongs to. */
  private Part partOf(Leaf leaf) {
    String address = leaf.address();
    if (leaf.table() >= 0) {
      address = tableOwner(address);
    }
    return placed(address, 0);
  }

  private String tableOwner(String address) {
    String owner = address;
    while (!owner.isEmpty() && !isOwner(owner)) {
      int dot = Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('-'));
      owner = dot < 0 ? "" : owner.substring(0, dot);
    }
    return owner;
  }

  private boolean isOwner(String address) {
    Part part = parts.get(address);
    return part != null && !part.name().equals("task");
  }

  private Part placed(String address, int depth) {
    Part part = parts.get(address);
    if (part == null || depth > 50) {
      return root;
    }
    Part there = placed.get(address);
    if (there != null) {
      return there;
    }
    String parent = parents.get(address);
    Part above = parent == null ? root : placed(parent, depth + 1);
    placed.put(address, part);
    above.children().add(part);
    return part;
  }
}
