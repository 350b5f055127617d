package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.measures.FigureStatus;

/**
 * One step of an indicator, unit by unit.
 *
 * @param whole what the units make together, in words; null where the indicator does not add
 * @param asOf the day as whose knowledge it is drawn, empty for today
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
    String asOf,
    boolean past,
    String day,
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
   * @param units their numbers
   * @param value null where there is none
   * @param status how sure it is, where it is the unit's own figure
   * @param way how the figure came to this geography; empty where nothing had to be done
   */
  public record Row(
      List<Integer> units,
      String name,
      @Nullable String href,
      @Nullable BigDecimal value,
      @Nullable FigureStatus status,
      String figure,
      String statusName,
      String target,
      String share,
      String way) {

    public Row {
      units = List.copyOf(units);
    }
  }
}
