package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;

/**
 * A table printed one cell a line, between lone bars: what stands between each two bars.
 *
 * @param slots the lines between two bars; an empty slot is an empty cell or the seam between rows
 * @param bars index of the bar that closes each slot
 */
record BarRegion(List<List<SourceLine>> slots, List<Integer> bars, int start) {

  private static final int LONGEST_CELL = 150;

  /** Reads from the bar at {@code start} on. */
  static BarRegion read(List<SourceLine> lines, int start) {
    var slots = new ArrayList<List<SourceLine>>();
    var run = new ArrayList<SourceLine>();
    var bars = new ArrayList<Integer>();
    boolean letterhead = false;
    for (int i = start + 1; i < lines.size(); i++) {
      SourceLine line = lines.get(i);
      if (line.isBar()) {
        slots.add(List.copyOf(run));
        letterhead = letterhead || isLetterhead(run);
        run.clear();
        bars.add(i);
      } else if (line.isBlank()) {
        if (run.isEmpty() && !barFollows(lines, i)) {
          break;
        }
      } else if (run.size() >= LONGEST_CELL || endsTable(line, run.isEmpty(), letterhead)) {
        break;
      } else {
        run.add(line);
      }
    }
    return new BarRegion(slots, bars, start);
  }

  /** Index of the first line behind so many slots. */
  int endAfter(int used) {
    return (used == 0 ? start : bars.get(used - 1)) + 1;
  }

  int end() {
    return endAfter(slots.size());
  }

  private static boolean barFollows(List<SourceLine> lines, int from) {
    int i = from;
    while (i < lines.size() && lines.get(i).isBlank()) {
      i++;
    }
    return i < lines.size() && lines.get(i).isBar();
  }

  private static boolean endsTable(SourceLine line, boolean first, boolean letterhead) {
    String text = line.text();
    return (first && (AppendixTitles.isTitle(text) || PageChrome.isMarker(text)))
        || (letterhead && LayoutWords.isDocumentType(text));
  }

  private static boolean isLetterhead(List<SourceLine> run) {
    return run.stream().anyMatch(line -> line.text().startsWith("Độc lập"));
  }

  /** Letterhead and signature are set in tables only to stand side by side. */
  static boolean isLayout(List<List<SourceLine>> slots) {
    return slots.stream()
        .flatMap(List::stream)
        .anyMatch(line ->
            LayoutWords.isNationalName(line.text())
                || LayoutWords.isRecipientsHeading(line.text())
                || LayoutWords.isAuthority(line.text()));
  }
}
