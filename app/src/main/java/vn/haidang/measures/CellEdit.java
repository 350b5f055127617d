package vn.haidang.measures;

import vn.haidang.kernel.quantity.Unit;

/**
 * What an officer wants a cell to hold.
 *
 * @param seen version of the cell that he had before him
 */
public record CellEdit(
    IndicatorId indicator,
    String typed,
    FigureStatus status,
    String note,
    String reason,
    int seen) {

  private static final int LONGEST_FIGURE = 60;
  private static final int LONGEST_TEXT = 500;

  public CellEdit {
    typed = cut(typed, LONGEST_FIGURE);
    note = cut(note, LONGEST_TEXT);
    reason = cut(reason, LONGEST_TEXT);
  }

  /** As it is read for an indicator of that unit. */
  CellEdit in(Unit unit) {
    String bare = FigureText.bare(typed, unit);
    return bare.equals(typed) ? this : new CellEdit(indicator, bare, status, note, reason, seen);
  }

  private static String cut(String text, int longest) {
    String stripped = text.strip();
    return stripped.length() <= longest ? stripped : stripped.substring(0, longest);
  }
}
