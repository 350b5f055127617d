package vn.haidang.plan;

import java.util.ArrayList;
import java.util.List;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.Leaf;
import vn.haidang.kernel.legaltext.Span;
import vn.haidang.plan.Difference.Kind;
import vn.haidang.plan.Difference.Paragraph;
import vn.haidang.plan.Difference.Side;

/**
 * What changed from one text to another, paragraph by paragraph; table rows count as paragraphs.
 */
final class ParagraphDifference {

  /** From this likeness on, a removed and an added paragraph are one that was changed. */
  private static final double ALIKE = 0.4;

  /** How many paragraphs further on a changed one is looked for. */
  private static final int REACH = 50;

  private final List<Side> before;
  private final List<Side> after;
  private final List<Paragraph> all = new ArrayList<>();

  private ParagraphDifference(List<Side> before, List<Side> after) {
    this.before = before;
    this.after = after;
  }

  static List<Paragraph> of(CompiledPlan before, CompiledPlan after) {
    var difference = new ParagraphDifference(sides(before), sides(after));
    difference.compare();
    return List.copyOf(difference.all);
  }

  private void compare() {
    List<Alignment.Pair> pairs =
        Alignment.of(
            before.stream().map(ParagraphDifference::key).toList(),
            after.stream().map(ParagraphDifference::key).toList());
    int b = 0;
    int a = 0;
    for (Alignment.Pair pair : pairs) {
      changed(before.subList(b, pair.before()), after.subList(a, pair.after()));
      all.add(both(Kind.SAME, before.get(pair.before()), after.get(pair.after())));
      b = pair.before() + 1;
      a = pair.after() + 1;
    }
    changed(before.subList(b, before.size()), after.subList(a, after.size()));
  }

  /**
   * Between two equal paragraphs: what resembles each other was changed, the rest removed or added.
   */
  private void changed(List<Side> old, List<Side> now) {
    int next = 0;
    for (Side one : old) {
      int match = match(one, now, next);
      if (match < 0) {
        all.add(new Paragraph(Kind.REMOVED, one.address(), one, null, List.of()));
        continue;
      }
      added(now.subList(next, match));
      all.add(both(Kind.CHANGED, one, now.get(match)));
      next = match + 1;
    }
    added(now.subList(next, now.size()));
  }

  private static int match(Side one, List<Side> now, int from) {
    int best = -1;
    double likeness = ALIKE;
    for (int i = from; i < Math.min(now.size(), from + REACH); i++) {
      boolean sameAddress = !one.address().isEmpty() && one.address().equals(now.get(i).address());
      double found =
          WordDifference.likeness(one.text(), now.get(i).text()) + (sameAddress ? 0.2 : 0);
      if (found >= likeness && (best < 0 || found > likeness)) {
        best = i;
        likeness = found;
      }
    }
    return best;
  }

  private void added(List<Side> now) {
    now.forEach(one -> all.add(new Paragraph(Kind.ADDED, one.address(), null, one, List.of())));
  }

  private static Paragraph both(Kind kind, Side old, Side now) {
    return new Paragraph(
        kind,
        now.address(),
        old,
        now,
        kind == Kind.SAME ? List.of() : WordDifference.of(old.text(), now.text()));
  }

  private static String key(Side side) {
    return side.text().replaceAll("\\s+", " ");
  }

  /** Cells of one row stand together: the row is what people compare. */
  private static List<Side> sides(CompiledPlan plan) {
    var sides = new ArrayList<Side>();
    Leaf last = null;
    for (Leaf leaf : plan.leaves()) {
      boolean sameRow =
          last != null
              && leaf.table() >= 0
              && last.table() == leaf.table()
              && last.row() == leaf.row();
      if (sameRow) {
        Side row = sides.removeLast();
        var span = new Span(row.span().start(), leaf.content().end());
        sides.add(new Side(row.address(), span.in(plan.text()), span));
      } else if (!leaf.content().in(plan.text()).isBlank()) {
        sides.add(new Side(leaf.address(), leaf.content().in(plan.text()), leaf.content()));
      } else {
        continue;
      }
      last = leaf;
    }
    return sides;
  }
}
