package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.quantity.Total;
import vn.haidang.kernel.quantity.Unit;

/**
 * Adds up amounts that the text breaks down in a list: "977.450 triệu đồng, gồm:" and the lines
 * below it.
 */
final class TextSums {

  private static final Lexicon ALL_OF_IT = Lexicon.of("gồm|bao gồm");

  private TextSums() {}

  static List<Diagnostic> check(Outline outline, List<Target> targets) {
    Map<String, Target> openers = new LinkedHashMap<>();
    Map<String, Boolean> complete = new HashMap<>();
    Map<String, List<Target>> parts = new HashMap<>();
    NavigableMap<Integer, Target> byStart = new TreeMap<>();
    targets.forEach(target -> byStart.putIfAbsent(target.span().start(), target));
    for (Leaf leaf : outline.leaves()) {
      Target amount = leaf.kind() == Leaf.Kind.CELL ? null : amountIn(byStart, leaf);
      if (amount != null) {
        Passage passage = Passage.of(leaf.content().in(outline.text()));
        if (passage.size() > 2 && passage.fold(passage.size() - 1).equals(":")) {
          openers.put(leaf.address(), amount);
          complete.put(leaf.address(), ALL_OF_IT.startBefore(passage, passage.size() - 1) >= 0);
        }
        parts.computeIfAbsent(parent(leaf.address()), _ -> new ArrayList<>()).add(amount);
      }
    }
    var doubts = new ArrayList<Diagnostic>();
    openers.forEach((address, whole) -> {
      List<Target> below =
          parts.getOrDefault(address, List.of()).stream()
              .filter(part -> !part.equals(whole))
              .toList();
      Diagnostic doubt = doubt(whole, below, complete.getOrDefault(address, false));
      if (doubt != null) {
        doubts.add(doubt);
      }
    });
    return doubts;
  }

  /** The first amount that a line states. */
  private static @Nullable Target amountIn(NavigableMap<Integer, Target> byStart, Leaf leaf) {
    Map.Entry<Integer, Target> first = byStart.ceilingEntry(leaf.span().start());
    boolean inside = first != null && first.getKey() < leaf.span().end();
    return inside && first != null && first.getValue().measure() == Target.Measure.LEVEL
        ? first.getValue()
        : null;
  }

  private static String parent(String address) {
    int cut = Math.max(address.lastIndexOf('.'), address.lastIndexOf('-'));
    return cut < 0 ? "" : address.substring(0, cut);
  }

  private static @Nullable Diagnostic doubt(Target whole, List<Target> below, boolean complete) {
    String unit = whole.unit() == null ? "" : whole.unit();
    boolean sameUnit =
        below.stream().allMatch(part -> unit.equals(part.unit()) && part.valueMax() == null);
    if (below.size() < 2 || !sameUnit || !Unit.of(unit).isAdditive()) {
      return null;
    }
    var breakdown =
        new Breakdown(
            whole.section(),
            whole.span(),
            whole.indicator(),
            unit,
            new Total(whole.value(), below.stream().map(Target::value).toList()),
            complete,
            below.stream().map(Target::span).toList());
    return breakdown.doubt();
  }
}
