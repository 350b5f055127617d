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
    var accepted = new ArrayList<Figure>();
    for (Figure figure : figures) {
      Clause clause = Clause.of(passage, figure, from, to, accepted);
      boolean inside =
          previous != null && previous.figureFirst() && figure.first() < previous.end();
      if (!inside && TargetJudge.accepts(clause, context, to)) {
        targets.add(TargetBuilder.build("", clause, context, leading, from));
        previous = clause;
        accepted.add(figure);
      }
    }
    PeriodFinder.Found period = PeriodFinder.firstIn(passage, from, to);
    if (period != null) {
      leading = period;
    }
  }
}
