package vn.haidang.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.haidang.kernel.legaltext.Span;
import vn.haidang.plan.Item.Origin;

/**
 * Proposes the decisions of the edition before again, where the same words stand at the same kind.
 * Nothing is decided by this: an official repeats the decision or takes another. What was added by
 * hand is proposed again where its words are still there.
 */
final class Carrying {

  private final Map<String, Deque<Item>> decided = new HashMap<>();
  private final List<Item> byHand = new ArrayList<>();

  private Carrying(List<Item> earlier) {
    for (Item item : earlier) {
      if (item.isPending() || !item.decision().isLive()) {
        continue;
      }
      if (item.origin() == Origin.ADDED) {
        byHand.add(item);
      } else {
        decided
            .computeIfAbsent(
                key(item.kind(), item.proposal() == null ? item.value() : item.proposal()),
                k -> new ArrayDeque<>())
            .add(item);
      }
    }
  }

  static List<NewItem> over(List<Item> earlier, List<NewItem> proposals, String text) {
    var carrying = new Carrying(earlier);
    var all = new ArrayList<NewItem>();
    for (NewItem proposal : proposals) {
      all.add(carrying.match(proposal).map(item -> proposal.after(item.id())).orElse(proposal));
    }
    carrying.byHand.forEach(item -> again(item, text).ifPresent(all::add));
    return List.copyOf(all);
  }

  /** The one with the same address first, else the next with the same words; each is used once. */
  private Optional<Item> match(NewItem proposal) {
    Deque<Item> same = decided.get(key(proposal.value().kind(), proposal.value()));
    if (same == null || same.isEmpty()) {
      return Optional.empty();
    }
    Item best =
        same.stream()
            .filter(item -> item.address().equals(proposal.address()))
            .findFirst()
            .orElse(same.getFirst());
    same.remove(best);
    return Optional.of(best);
  }

  private static Optional<NewItem> again(Item item, String text) {
    String words = item.value().quote();
    int at = words.isBlank() ? -1 : text.indexOf(words);
    return at < 0
        ? Optional.empty()
        : Optional.of(
            new NewItem(
                item.address(),
                item.section(),
                new Span(at, at + words.length()),
                Origin.ADDED,
                item.value(),
                item.id()));
  }

  private static String key(ItemKind kind, Finding value) {
    String code = value instanceof Finding.Diagnostic d ? d.code() : "";
    return kind + "|" + code + "|" + value.quote().strip().replaceAll("\\s+", " ");
  }
}
