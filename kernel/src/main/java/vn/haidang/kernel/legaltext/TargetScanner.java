package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the targets of a passage: sentence by sentence, figure by figure. */
final class TargetScanner {

  private final Passage passage;
  private final TargetContext context;
  private final List<Target> targets = new ArrayList<>();
  private PeriodFinder.@Nullable Found leading;

  private TargetScanner(Passage passage, TargetContext context) {
    this.passage = passage;
    this.context = context;
  }

  static List<Target> scan(Passage passage, List<Figure> figures, TargetContext context) {
    if (figures.isEmpty()) {
      return List.of();
    }
    var scanner = new TargetScanner(passage, context);
    int from = Labels.bodyStart(passage);
    int next = 0;
    for (int i = from; i <= passage.size(); i++) {
      if (i == passage.size() || Sentences.endsAt(passage, i)) {
        int first = next;
        while (next < figures.size() && figures.get(next).first() < i) {
          next++;
        }
        scanner.sentence(from, i, figures.subList(first, next));
        from = i + 1;
        if (passage.fold(i).equals(".")) {
          scanner.leading = null;
        }
      }
    }
    return scanner.targets;
  }

  private void sentence(int from, int to, List<Figure> figures) {
    Clause previous = null;
    Figure before = null;
    var accepted = new ArrayList<Figure>();
    for (Figure printed : figures) {
      boolean taken = !accepted.isEmpty() && accepted.getLast().equals(before);
      boolean listed = before != null && taken && continuesCount(before, printed);
      Figure figure = listed && before != null ? printed.boundLike(before) : printed;
      before = figure;
      int start = Math.max(from, figure.first() - Sentences.REACH);
      int stop = Math.min(to, figure.end() + Sentences.REACH);
      Clause clause = Clause.of(passage, figure, start, stop, accepted);
      boolean inside =
          previous != null && previous.figureFirst() && figure.first() < previous.end();
      if (!inside && TargetJudge.accepts(clause, context, stop)) {
        Target target = TargetBuilder.build("", clause, context, leading, start);
        boolean nameless = target.indicator().strip().equals("Tỷ lệ") && !accepted.isEmpty();
        targets.add(nameless ? Targets.named(target, targets.getLast().indicator()) : target);
        previous = clause;
        accepted.add(figure);
      }
    }
    PeriodFinder.Found period = PeriodFinder.firstIn(passage, from, to);
    if (period != null) {
      leading = period;
    }
  }

  /**
   * "ít nhất 100 doanh nghiệp khởi nghiệp, 50 doanh nghiệp công nghệ": one bound for both counts.
   */
  private boolean continuesCount(Figure before, Figure figure) {
    String joint = passage.fold(figure.first() - 1);
    return !figure.stated()
        && figure.valueMax() == null
        && before.isCount()
        && figure.isCount()
        && (joint.equals(",") || joint.equals("và"));
  }
}
