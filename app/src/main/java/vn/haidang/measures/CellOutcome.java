package vn.haidang.measures;

/** What became of an edit of one cell. */
public sealed interface CellOutcome {

  /** How the cell stands now. */
  SheetCell now();

  /** It holds what was wanted. */
  record Saved(SheetCell now) implements CellOutcome {}

  /** Somebody else saved something different meanwhile; nothing was overwritten. */
  record Overtaken(CellEdit wanted, SheetCell now) implements CellOutcome {}

  /** It is with the head, or approved. */
  record Locked(SheetCell now) implements CellOutcome {}
}
