package vn.haidang.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.haidang.kernel.legaltext.Span;

/**
 * The readable text with its highlights, cut into runs on demand. A highlight that begins or ends
 * inside a word is widened to the whole word.
 */
final class MarkedText {
  private final String text;
  private final List<Mark> marks;

  /** For each mark the farthest end among it and the marks before it: where a search may stop. */
  private final int[] reach;

  MarkedText(String text, List<Mark> marks) {
    this.text = text;
    this.marks =
        marks.stream()
            .filter(m -> !m.span().isEmpty() && m.span().end() <= text.length())
            .map(m -> new Mark(m.kind(), m.item(), wholeWords(m.span()), m.inline()))
            .sorted((a, b) -> a.span().compareTo(b.span()))
            .toList();
    this.reach = new int[this.marks.size()];
    int farthest = 0;
    for (int i = 0; i < reach.length; i++) {
      farthest = Math.max(farthest, this.marks.get(i).span().end());
      reach[i] = farthest;
    }
  }

  String text(Span span) {
    return span.in(text);
  }

  /** The marks that touch the stretch, in the order of the text. */
  List<Mark> marksIn(Span span) {
    var found = new ArrayList<Mark>();
    for (int i = firstStartingAt(span.end()) - 1; i >= 0 && reach[i] > span.start(); i--) {
      if (marks.get(i).span().overlaps(span)) {
        found.addFirst(marks.get(i));
      }
    }
    return found;
  }

  /** Cuts the stretch where a highlight begins or ends. The runs put together give it back. */
  List<Run> runs(Span span) {
    List<Mark> here = marksIn(span).stream().filter(Mark::inline).toList();
    var cuts = new TreeSet<Integer>(List.of(span.start(), span.end()));
    for (Mark mark : here) {
      cuts.add(Math.max(span.start(), mark.span().start()));
      cuts.add(Math.min(span.end(), mark.span().end()));
    }
    var runs = new ArrayList<Run>();
    int from = span.start();
    for (int to : cuts) {
      if (to > from) {
        runs.add(run(new Span(from, to), here));
        from = to;
      }
    }
    return runs;
  }

  private Run run(Span span, List<Mark> near) {
    return new Run(
        span.in(text), near.stream().filter(mark -> mark.span().contains(span)).toList());
  }

  /** Index of the first mark that starts at the offset or after it. */
  private int firstStartingAt(int offset) {
    int low = 0;
    int high = marks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (marks.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Span wholeWords(Span span) {
    int start = span.start();
    int end = span.end();
    while (start > 0 && isInsideWord(start)) {
      start--;
    }
    while (end < text.length() && isInsideWord(end)) {
      end++;
    }
    return new Span(start, end);
  }

  private boolean isInsideWord(int offset) {
    return isLetter(text.charAt(offset - 1)) && isLetter(text.charAt(offset));
  }

  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
