package vn.haidang.plan.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Diagnostic.Severity;
import vn.haidang.kernel.legaltext.Section;
import vn.haidang.kernel.legaltext.Task;
import vn.haidang.plan.Finding;
import vn.haidang.plan.Item;
import vn.haidang.plan.ItemKind;
import vn.haidang.plan.OpenEdition;
import vn.haidang.plan.web.Panel.Group;
import vn.haidang.plan.web.Panel.Node;
import vn.haidang.plan.web.Panel.Row;
import vn.haidang.plan.web.Panel.Status;
import vn.haidang.plan.web.Panel.TabHead;

/** Gathers what the panel shows: the paragraph under the cursor, or a list of one sort of items. */
final class PanelBuilder {
  private static final List<GroupOf> GROUPS =
      List.of(
          new GroupOf("targets", EnumSet.of(ItemKind.TARGET, ItemKind.QUALITATIVE)),
          new GroupOf("indicators", EnumSet.of(ItemKind.INDICATOR)),
          new GroupOf("deadlines", EnumSet.of(ItemKind.DEADLINE, ItemKind.REPORT_DUTY)),
          new GroupOf("agencies", EnumSet.of(ItemKind.RESPONSIBILITY)),
          new GroupOf("projects", EnumSet.of(ItemKind.PROJECT)),
          new GroupOf("citations", EnumSet.of(ItemKind.CITATION)),
          new GroupOf("warnings", EnumSet.of(ItemKind.DIAGNOSTIC)));

  private final OpenEdition open;
  private final ReaderState state;
  private final Words words;
  private final CardWriter cards;
  private final @Nullable Item current;
  private final String at;

  PanelBuilder(OpenEdition open, ReaderState state, @Nullable Item current, Words words) {
    this.open = open;
    this.state = state;
    this.words = words;
    this.cards = new CardWriter(open, words);
    this.current = current;
    this.at = current == null ? state.at() : nodeOf(current);
  }

  /** Address of the paragraph under the cursor; empty for none. */
  String at() {
    return at;
  }

  CardWriter cards() {
    return cards;
  }

  /** The paragraph an item is shown with: the duty it stands in, else its section. */
  String nodeOf(Item item) {
    if (item.value() instanceof Finding.Task || item.value() instanceof Finding.Indicator) {
      return item.address();
    }
    return item.section().isEmpty() ? ReaderState.HEAD : item.section();
  }

  List<TabHead> tabs() {
    var heads = new ArrayList<TabHead>();
    for (Tab tab : Tab.values()) {
      long count = count(tab);
      if (tab != Tab.AGENCIES || count > 0) {
        heads.add(head(tab, (int) count));
      }
    }
    return heads;
  }

  /** Figures of the text count; rows of the appendix only where the text has none. */
  private long count(Tab tab) {
    long all = open.items().stream().filter(item -> tab.kinds().contains(item.kind())).count();
    long rows =
        open.items().stream()
            .filter(item -> tab == Tab.TARGETS && item.kind() == ItemKind.INDICATOR)
            .count();
    return all > rows ? all - rows : all;
  }

  private TabHead head(Tab tab, int count) {
    boolean here = tab == Tab.HERE;
    String label =
        here
            ? words.say("tab.here", at.isEmpty() ? "" : shortAddress())
            : words.say("tab." + tab.key());
    Link link = state.link().without("form", "done").with("tab", here ? "" : tab.key());
    return new TabHead(
        tab, label.strip(), count, link.toString(), tab == state.tab(), tab == Tab.WARNINGS);
  }

  private String shortAddress() {
    if (at.equals(ReaderState.HEAD)) {
      return "";
    }
    return open.reading().tasks().stream()
        .filter(task -> task.id().equals(at) && !task.label().equals("-"))
        .map(task -> task.label().replaceFirst("[.)]$", ""))
        .findFirst()
        .orElse(at);
  }

  /** All items of the tab, in the order of the document. */
  List<Row> rows() {
    Set<ItemKind> kinds = state.tab().kinds();
    return open.items().stream()
        .filter(item -> kinds.contains(item.kind()))
        .map(this::row)
        .toList();
  }

  private Row row(Item item) {
    Card card = cards.card(item);
    String sub =
        card.verdict() != null
            ? card.verdict().word()
            : card.facts().stream().findFirst().map(f -> f.label() + ": " + f.text()).orElse("");
    Status status = status(item);
    return new Row(
        card.key(),
        card.label(),
        card.title(),
        item.value() instanceof Finding.Diagnostic ? "" : sub,
        status,
        words.say("decision." + item.decision().name()),
        state.link().without("at", "form", "done").with("item", card.key()).toString(),
        nodeOf(item),
        item.equals(current));
  }

  static Status status(Item item) {
    return switch (item.decision()) {
      case PENDING -> Status.OPEN;
      case ACCEPTED, CORRECTED, ADDED, ACKNOWLEDGED -> Status.KEPT;
      case REJECTED, DISMISSED, REPLACED, WITHDRAWN -> Status.DROPPED;
    };
  }

  /** The paragraph under the cursor with everything that was found in it. */
  Node node() {
    List<Item> here = open.items().stream().filter(item -> nodeOf(item).equals(at)).toList();
    Optional<Item> duty = here.stream().filter(item -> item.kind() == ItemKind.TASK).findFirst();
    var groups = new ArrayList<Group>();
    for (GroupOf sort : GROUPS) {
      List<Card> found =
          here.stream()
              .filter(item -> sort.kinds().contains(item.kind()))
              .map(cards::card)
              .toList();
      if (!found.isEmpty()) {
        groups.add(new Group(words.say("group." + sort.key()), count(sort, found), found));
      }
    }
    List<Item> pending = here.stream().filter(PanelBuilder::mayBeAcceptedTogether).toList();
    return new Node(
        at,
        kicker(duty),
        title(duty),
        duty.map(cards::card).orElse(null),
        groups,
        duty.isPresent() ? List.of() : dutiesBelow(),
        pending.stream().map(item -> item.asSeen().toString()).toList(),
        pending.size());
  }

  /** A grave doubt is looked at by itself. */
  static boolean mayBeAcceptedTogether(Item item) {
    return item.isPending()
        && !(item.value() instanceof Finding.Diagnostic doubt
            && doubt.severity() == Severity.ERROR);
  }

  private String count(GroupOf sort, List<Card> found) {
    if (!sort.key().equals("warnings")) {
      return Integer.toString(found.size());
    }
    long all = open.items().stream().filter(item -> item.kind() == ItemKind.DIAGNOSTIC).count();
    return words.say("group.warnings-of", found.size(), all);
  }

  private List<Row> dutiesBelow() {
    return open.items().stream()
        .filter(item -> item.value() instanceof Finding.Task task && at.equals(task.parent()))
        .map(this::row)
        .toList();
  }

  private String kicker(Optional<Item> duty) {
    if (duty.isPresent() && duty.get().value() instanceof Finding.Task task) {
      String number = task.label().equals("-") ? duty.get().address() : shortAddress();
      String parent = Objects.requireNonNullElse(task.parent(), "");
      return parent.isEmpty()
          ? words.say("node.duty", number)
          : words.say("node.duty-in", number, parent);
    }
    return at.equals(ReaderState.HEAD) || at.isEmpty()
        ? words.say("node.head")
        : words.say("node.section", at);
  }

  private String title(Optional<Item> duty) {
    if (duty.isPresent()) {
      return cards.title(duty.get());
    }
    return open.reading().sections().stream()
        .filter(section -> section.id().equals(at))
        .map(Section::title)
        .findFirst()
        .or(() -> rowName())
        .or(() -> taskText())
        .orElseGet(() ->
            at.equals(ReaderState.HEAD) || at.isEmpty()
                ? open.edition().heading().shortName()
                : at);
  }

  private Optional<String> rowName() {
    return open.items().stream()
        .filter(item -> item.address().equals(at))
        .map(Item::value)
        .filter(Finding.Indicator.class::isInstance)
        .map(row -> Objects.requireNonNullElse(((Finding.Indicator) row).name(), row.quote()))
        .findFirst();
  }

  private Optional<String> taskText() {
    return open.reading().tasks().stream()
        .filter(task -> task.id().equals(at))
        .map((Task task) -> Opening.of(task.text(), task.label()))
        .findFirst();
  }

  private record GroupOf(String key, Set<ItemKind> kinds) {}
}
