package vn.haidang.measures.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of one unit in one year.
 *
 * @param unit number for the forms, empty where it is the usual one
 * @param chart what is drawn: "year", "steps" or "years"
 * @param bars null where lines are drawn
 * @param years whole years, where those are drawn
 * @param inherited what became of figures from before a reorganisation, in words
 * @param parts need not add up
 * @param broken identities that the latest figures break, in words
 * @param query for links to the same
 * @param mayEnter whether the reader may enter its figures here and now
 * @param boundaries the day since when the unit has its boundaries of today, where figures may be
 *     entered that were reckoned back on them
 */
public record IndicatorPage(
    String id,
    int year,
    String unit,
    String unitName,
    String query,
    String name,
    String topic,
    String lead,
    String asOf,
    boolean past,
    String day,
    @Nullable String rating,
    String kind,
    List<Tile> tiles,
    Chart wide,
    Chart narrow,
    String chart,
    @Nullable BothWidths bars,
    List<YearRow> years,
    boolean hasForecast,
    String trajectoryFrom,
    List<String> inherited,
    List<Row> rows,
    List<Change> history,
    List<Promise> promises,
    List<Fact> facts,
    List<Tried> tried,
    List<Fact> reasons,
    List<Said> said,
    List<Part> parts,
    List<String> broken,
    List<Choice> steps,
    boolean addsUp,
    boolean mayEnter,
    @Nullable String boundaries) {

  public IndicatorPage {
    tiles = List.copyOf(tiles);
    years = List.copyOf(years);
    inherited = List.copyOf(inherited);
    rows = List.copyOf(rows);
    history = List.copyOf(history);
    promises = List.copyOf(promises);
    facts = List.copyOf(facts);
    tried = List.copyOf(tried);
    reasons = List.copyOf(reasons);
    said = List.copyOf(said);
    parts = List.copyOf(parts);
    broken = List.copyOf(broken);
    steps = List.copyOf(steps);
  }

  /** Bars for a desk and for a telephone. */
  public record BothWidths(Bars wide, Bars narrow) {}

  /** A whole year beside others. */
  public record YearRow(String label, String figure, String growth) {}

  /** A figure above the chart. */
  public record Tile(String label, String figure, String note, String kind) {}

  /** One step in the table. */
  public record Row(
      String step,
      String alone,
      String toDate,
      String yearBefore,
      String growth,
      String previous,
      String expected,
      String distance,
      String status,
      boolean behind) {}

  /** So much of the history stands open. */
  private static final int HISTORY_OPEN = 6;

  public List<Change> firstHistory() {
    return history.subList(0, Math.min(HISTORY_OPEN, history.size()));
  }

  public List<Change> moreHistory() {
    return history.subList(Math.min(HISTORY_OPEN, history.size()), history.size());
  }

  /** What became known when, and why it is what it is; an empty note: nothing was said. */
  public record Change(String when, String what, String by, String note) {}

  /** A target that is or was in force. */
  public record Promise(
      String figure, String since, String basis, @Nullable String href, String quote) {}

  /** A line of a list of facts. */
  public record Fact(String label, String value) {}

  /** A method of forecasting and its past error. */
  public record Tried(String method, String error, String trials, boolean used) {}

  /** What a unit said, and to what. */
  public record Said(String text, String by, String when, String about) {}

  /** A part ("trong đó") with its latest figure. */
  public record Part(String name, String href, String figure) {}

  /** A choice of a select. */
  public record Choice(int value, String label, boolean chosen) {}
}
