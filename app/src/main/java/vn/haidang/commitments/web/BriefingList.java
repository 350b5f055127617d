package vn.haidang.commitments.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.Briefing;
import vn.haidang.commitments.Decisions.Tally;
import vn.haidang.platform.Paging;

/**
 * The briefings of a year.
 *
 * @param year null: all
 */
public record BriefingList(
    List<Line> lines, List<Integer> years, @Nullable Integer year, Paging paging) {

  public BriefingList {
    lines = List.copyOf(lines);
    years = List.copyOf(years);
  }

  /** One briefing: who holds it and what it decided. */
  public record Line(Briefing briefing, String unit, Tally decisions) {}
}
