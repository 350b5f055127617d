package vn.haidang.plan.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import vn.haidang.plan.ItemKind;

/** A tab of the panel: the paragraph under the cursor, or a list of all items of its kinds. */
public enum Tab {
  HERE("here"),
  TASKS("tasks", ItemKind.TASK),
  TARGETS("targets", ItemKind.TARGET, ItemKind.QUALITATIVE, ItemKind.INDICATOR),
  CITATIONS("citations", ItemKind.CITATION),
  DEADLINES("deadlines", ItemKind.DEADLINE, ItemKind.REPORT_DUTY),
  WARNINGS("warnings", ItemKind.DIAGNOSTIC),
  AGENCIES("agencies", ItemKind.RESPONSIBILITY, ItemKind.PROJECT);

  private final String key;
  private final Set<ItemKind> kinds;

  Tab(String key, ItemKind... kinds) {
    this.key = key;
    this.kinds = Set.of(kinds);
  }

  /** As it stands in the address of the page and in the keys of the messages. */
  public String key() {
    return key;
  }

  public Set<ItemKind> kinds() {
    return kinds;
  }

  static Optional<Tab> named(String key) {
    return Arrays.stream(values()).filter(tab -> tab.key.equals(key)).findFirst();
  }
}
