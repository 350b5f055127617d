package vn.haidang.measures.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of an indicator, unit by unit.
 *
 * @param whole what the units make together, in words; null where the indicator does not add
 * @param geography the day whose units are shown, in the form of an input field
 */
public record UnitsPage(
    String id,
    String name,
    String unitOfFigures,
    int year,
    String unit,
    String unitName,
    String query,
    List<IndicatorPage.Choice> steps,
    boolean toDate,
    boolean addsUp,
    String stepName,
    String geography,
    boolean otherGeography,
    String crossing,
    @Nullable String whole,
    String coverage,
    List<Row> rows) {

  public UnitsPage {
    steps = List.copyOf(steps);
    rows = List.copyOf(rows);
  }

  /**
   * A unit, or several where only their area can be told.
   *
   * @param way how the figure came to this geography; empty where nothing had to be done
   */
  public record Row(
      String name, @Nullable String href, String figure, String target, String share, String way) {}
}
