package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;

/** Who is given what in one passage, as it is being read. */
final class ResponsibilityList {

  /** Tokens beyond which a list of agencies is none. */
  static final int LONGEST = 70;

  private static final int LONGEST_QUOTE = 80;

  private final Passage passage;
  private final List<Responsibility> found = new ArrayList<>();

  ResponsibilityList(Passage passage) {
    this.passage = passage;
  }

  Passage passage() {
    return passage;
  }

  List<Responsibility> found() {
    return found;
  }

  /** The agencies between start and end; the quote is cut where it grows long. */
  void add(int start, int end, Responsibility.Role role, int quoteStart, int quoteEnd) {
    if (end - start > LONGEST || end <= start) {
      return;
    }
    List<String> agencies = AgencyNames.split(passage, start, end);
    int last = shortened(quoteStart, Math.min(quoteEnd, passage.size()));
    if (!agencies.isEmpty() && last > quoteStart) {
      found.add(
          new Responsibility(
              passage.section(),
              agencies,
              role,
              passage.between(quoteStart, last),
              passage.span(quoteStart, last)));
    }
  }

  private static int shortened(int from, int to) {
    return Math.min(to, from + LONGEST_QUOTE);
  }
}
