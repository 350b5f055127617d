package vn.haidang.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.haidang.kernel.legaltext.Block;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.Origin;
import vn.haidang.kernel.legaltext.Place;
import vn.haidang.kernel.legaltext.Span;

/** Leads from the readable text of a plan back to the line of the file that a person would open. */
final class SourcePlaces {

  private static final int WIDEST = 100;
  private static final int LEAD = 30;

  private final CompiledPlan plan;
  private final Map<Place, String> lines = new HashMap<>();

  /**
   * A line of the file with the place in question.
   *
   * @param column 1-based within the whole line
   * @param line what is shown of it, cut to the width of a terminal
   * @param before characters shown before the place
   * @param length characters to underline
   */
  record Excerpt(int number, int column, String part, String line, int before, int length) {}

  SourcePlaces(CompiledPlan plan) {
    this.plan = plan;
    for (Block block : plan.source().blocks()) {
      if (block instanceof Block.Line line) {
        lines.putIfAbsent(line.place(), line.text());
      }
    }
  }

  Excerpt excerpt(Span span) {
    int at = originOf(span.start());
    if (at < 0) {
      return shown(1, 1, "", plan.text(), span.start(), span.length());
    }
    Origin origin = plan.origins().get(at);
    int column = origin.column() + span.start() - origin.offset();
    int length = Math.min(span.length(), endOf(at) - span.start());
    String line = lines.get(origin.place());
    if (line == null || column > line.length()) {
      int start = plan.text().lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
      int end = plan.text().indexOf('\n', span.start());
      String row = plan.text().substring(start, end < 0 ? plan.text().length() : end);
      return shown(
          origin.place().line(), column, origin.place().part(), row, span.start() - start, length);
    }
    return shown(origin.place().line(), column, origin.place().part(), line, column - 1, length);
  }

  /** The last origin at or before the offset. */
  private int originOf(int offset) {
    List<Origin> origins = plan.origins();
    int low = 0;
    int high = origins.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (origins.get(middle).offset() <= offset) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  private int endOf(int origin) {
    return origin + 1 < plan.origins().size()
        ? plan.origins().get(origin + 1).offset()
        : plan.text().length();
  }

  private static Excerpt shown(
      int number, int column, String part, String line, int before, int length) {
    int from = before > WIDEST - LEAD ? before - LEAD : 0;
    String cut = from > 0 ? "…" : "";
    int to = Math.min(line.length(), from + WIDEST);
    String text = cut + line.substring(Math.min(from, to), to).replace('\t', ' ');
    int lead = Math.min(before - from + cut.length(), text.length());
    int marked = Math.clamp(length, 1, Math.max(1, text.length() - lead));
    return new Excerpt(number, column, part, to < line.length() ? text + "…" : text, lead, marked);
  }
}
