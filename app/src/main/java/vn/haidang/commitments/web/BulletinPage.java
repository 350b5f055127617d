package vn.haidang.commitments.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.Bulletins.Entered;
import vn.haidang.commitments.Bulletins.Release;
import vn.haidang.commitments.Counts;
import vn.haidang.commitments.MonthEnd;
import vn.haidang.platform.Problem;

/**
 * The bulletin of one month.
 *
 * @param release null: it has not been released
 * @param over whether the month is over
 * @param published figures as others published them, the newest month first
 * @param publishes whether this user may release the bulletin and enter published figures
 * @param typed what stands in the form for them: what was typed, else what is entered for the month
 */
public record BulletinPage(
    YearMonth month,
    List<YearMonth> months,
    MonthEnd now,
    MonthEnd before,
    List<UnitTable.Line> lines,
    @Nullable Release release,
    boolean over,
    List<Entered> published,
    boolean publishes,
    Map<String, String> typed,
    @Nullable Problem problem) {

  public BulletinPage {
    months = List.copyOf(months);
    lines = List.copyOf(lines);
    published = List.copyOf(published);
    typed = Map.copyOf(typed);
  }

  /** What does not add up in our own figures; empty when all does. */
  public List<Counts.Stated> slips() {
    return now.findSlips();
  }

  /** "8/2018". */
  public String name() {
    return month.getMonthValue() + "/" + month.getYear();
  }

  /** The address of the page. */
  public String href() {
    return "/tasks/bulletin/" + month;
  }

  /** Whether the form corrects figures that are entered. */
  public boolean corrects() {
    return !value("of").isEmpty();
  }

  /** What stands in a field of the form. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }
}
