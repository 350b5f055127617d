package vn.haidang.plan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.plan.Decision;
import vn.haidang.plan.Finding;
import vn.haidang.plan.Item;
import vn.haidang.plan.ItemFilter;
import vn.haidang.plan.OpenEdition;
import vn.haidang.plan.web.Panel.Choice;
import vn.haidang.plan.web.Panel.Filter;
import vn.haidang.plan.web.Panel.Queue;

/**
 * The walk through the proposals: what comes before and after the item under the cursor, and what
 * the walk is narrowed to. Unless a decision is asked for it leads through what is still open.
 */
final class QueueBuilder {
  private final OpenEdition open;
  private final ReaderState state;
  private final Words words;

  QueueBuilder(OpenEdition open, ReaderState state, Words words) {
    this.open = open;
    this.state = state;
    this.words = words;
  }

  /** What the walk leads through. */
  static ItemFilter walked(ItemFilter filter) {
    return filter.decisions().isEmpty() ? filter.pending() : filter;
  }

  /**
   * @param walk the items the walk leads through, in the order of the document
   */
  Queue queue(List<Item> walk, @Nullable Item current) {
    Link here = state.link().without("form", "done", "at", "tab");
    return new Queue(
        open.progress().decided(),
        open.progress().total(),
        open.progress().blocking(),
        walk.size(),
        before(walk, current).map(item -> here.with("item", Card.key(item)).toString()).orElse(""),
        after(walk, current).map(item -> here.with("item", Card.key(item)).toString()).orElse(""),
        open.canUndo(),
        open.canRedo(),
        state.isFiltered(),
        filters(),
        Objects.requireNonNullElse(state.filter().text(), ""),
        here.without("kind", "decision", "code", "section", "q").toString());
  }

  /** The next one below, from the top when there is none below. */
  Optional<Item> after(List<Item> walk, @Nullable Item current) {
    int place = placeOf(current);
    return walk.stream()
        .filter(item -> placeOf(item) > place)
        .findFirst()
        .or(() -> walk.stream().filter(item -> !item.equals(current)).findFirst());
  }

  private Optional<Item> before(List<Item> walk, @Nullable Item current) {
    int place = placeOf(current);
    return walk.reversed().stream()
        .filter(item -> placeOf(item) < place)
        .findFirst()
        .or(() -> walk.reversed().stream().filter(item -> !item.equals(current)).findFirst());
  }

  private int placeOf(@Nullable Item item) {
    for (int i = 0; i < open.items().size() && item != null; i++) {
      if (open.items().get(i).id().equals(item.id())) {
        return i;
      }
    }
    return -1;
  }

  private List<Filter> filters() {
    var filters = new ArrayList<Filter>();
    filters.add(filter("kind", kinds()));
    filters.add(filter("decision", decisions()));
    filters.add(filter("section", sections()));
    filters.add(filter("code", codes()));
    return filters;
  }

  private Filter filter(String name, List<Choice> choices) {
    var all = new ArrayList<Choice>();
    boolean any = choices.stream().anyMatch(Choice::chosen);
    all.add(new Choice("", words.say("filter." + name + ".all"), !any));
    all.addAll(choices);
    return new Filter(name, words.say("filter." + name), all);
  }

  private List<Choice> kinds() {
    return open.progress().kinds().stream()
        .map(of ->
            new Choice(
                of.kind().name(),
                words.say(
                    "filter.count", words.say("kind." + of.kind().name()), of.left(), of.total()),
                state.filter().kinds().contains(of.kind())))
        .toList();
  }

  private List<Choice> decisions() {
    return Arrays.stream(Decision.values())
        .map(decision ->
            new Choice(
                decision.name(),
                words.say("decision." + decision.name()),
                state.filter().decisions().contains(decision)))
        .toList();
  }

  private List<Choice> sections() {
    return open.reading().sections().stream()
        .map(section ->
            new Choice(
                section.id(),
                section.id() + " · " + Opening.of(section.title(), ""),
                section.id().equals(state.filter().section())))
        .toList();
  }

  private List<Choice> codes() {
    Set<String> codes = new LinkedHashSet<>();
    for (Item item : open.items()) {
      if (item.value() instanceof Finding.Diagnostic doubt) {
        codes.add(doubt.code());
      }
    }
    return codes.stream()
        .map(
            code -> new Choice(code, words.say("code." + code), code.equals(state.filter().code())))
        .toList();
  }
}
