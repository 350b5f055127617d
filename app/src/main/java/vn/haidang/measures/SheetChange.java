package vn.haidang.measures;

/**
 * What a workbook would change in one row of a sheet, before anything is applied.
 *
 * @param row as it would stand, with what is to be said about it
 * @param now as it stands
 * @param seen version of the cell when the workbook was made
 */
public record SheetChange(SheetRow row, SheetCell now, int seen, Verdict verdict) {

  /** How a row of the workbook compares with the sheet. */
  public enum Verdict {
    /** Nothing was entered there yet. */
    NEW,
    CHANGED,
    SAME,
    /** Faulty, or locked: stays as it is. */
    REJECTED
  }

  static SheetChange of(SheetRow wanted, SheetCell now, int seen) {
    SheetCell cell = wanted.cell();
    boolean same =
        isOneFigure(cell, now)
            && (cell.isEmpty() || cell.status() == now.status())
            && cell.note().equals(now.note())
            && cell.reason().equals(now.reason());
    Verdict verdict =
        same
            ? Verdict.SAME
            : now.stage() != Stage.OPEN || wanted.hasError()
                ? Verdict.REJECTED
                : now.isEmpty() ? Verdict.NEW : Verdict.CHANGED;
    return new SheetChange(wanted, now, seen, verdict);
  }

  /** A workbook gives 9.650,0 back for what was typed as 9.650. */
  private static boolean isOneFigure(SheetCell one, SheetCell other) {
    return one.typed().equals(other.typed())
        || one.value().flatMap(a -> other.value().filter(b -> a.compareTo(b) == 0)).isPresent();
  }

  /** Somebody changed the cell after the workbook was made. */
  public boolean isOvertaken() {
    return verdict != Verdict.SAME && now.version() != seen;
  }

  /** It is with the head, or approved. */
  public boolean isLocked() {
    return now.stage() != Stage.OPEN;
  }

  /** Can be applied. */
  public boolean counts() {
    return verdict == Verdict.NEW || verdict == Verdict.CHANGED;
  }
}
