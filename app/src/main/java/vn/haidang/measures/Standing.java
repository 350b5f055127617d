package vn.haidang.measures;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.series.Outlook;
import vn.haidang.kernel.series.Trajectory;
import vn.haidang.kernel.series.Verdict;

/**
 * How an indicator stands in a year, as known at a moment.
 *
 * @param target null where nothing was promised
 * @param trajectory null where there is no target
 * @param verdict null where there is no target
 * @param lastStep the last step of the year with a figure, 0 where there is none
 * @param steps every step of the year, the first one first
 * @param years the years before with a figure for the whole year, four at most, the first one first
 * @param inherited how figures of the time before a reorganisation came here, or why they did not
 */
public record Standing(
    Indicator indicator,
    int year,
    @Nullable Target target,
    @Nullable Trajectory trajectory,
    @Nullable Verdict verdict,
    @Nullable Outlook outlook,
    int lastStep,
    List<Step> steps,
    List<PastYear> years,
    List<Inheritance> inherited) {

  public Standing {
    years = List.copyOf(years);
    steps = List.copyOf(steps);
    inherited = List.copyOf(inherited);
  }

  Standing inheriting(List<Inheritance> from) {
    return new Standing(
        indicator, year, target, trajectory, verdict, outlook, lastStep, steps, years, from);
  }

  /** What a whole year before this one brought, or where it stood at its end. */
  public record PastYear(int year, Year.Known known) {}

  /**
   * One step of the year.
   *
   * @param growth against the same step a year before: percent, or points for rates
   * @param previous the step alone against the one before it, in the same way
   * @param expected where the trajectory stands
   */
  public record Step(
      int number,
      Year.@Nullable Known alone,
      Year.@Nullable Known toDate,
      @Nullable BigDecimal yearBefore,
      @Nullable BigDecimal growth,
      @Nullable BigDecimal previous,
      @Nullable BigDecimal expected) {}

  public @Nullable Step last() {
    return lastStep == 0 ? null : steps.get(lastStep - 1);
  }
}
