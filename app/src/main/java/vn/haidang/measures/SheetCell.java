package vn.haidang.measures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a sheet as it stands.
 *
 * @param typed as it was typed, right or wrong
 * @param note for whoever reads the figure
 * @param reason why it is surprising
 * @param version counts every change; 0: nothing was saved yet
 */
public record SheetCell(
    IndicatorId indicator,
    String typed,
    FigureStatus status,
    String note,
    String reason,
    Stage stage,
    int version,
    @Nullable Instant changedAt,
    String changedBy) {

  static SheetCell empty(IndicatorId indicator) {
    return new SheetCell(indicator, "", FigureStatus.ESTIMATE, "", "", Stage.OPEN, 0, null, "");
  }

  /** Whether somebody typed the same. */
  boolean says(CellEdit edit) {
    return typed.equals(edit.typed())
        && status == edit.status()
        && note.equals(edit.note())
        && reason.equals(edit.reason());
  }

  SheetCell typed(CellEdit edit) {
    return new SheetCell(
        indicator,
        edit.typed(),
        edit.status(),
        edit.note(),
        edit.reason(),
        stage,
        version,
        changedAt,
        changedBy);
  }

  SheetCell saved(Instant at, String by) {
    return new SheetCell(indicator, typed, status, note, reason, Stage.OPEN, version + 1, at, by);
  }

  /** The figure that was typed, where it has one meaning. */
  public Optional<BigDecimal> value() {
    return FigureText.read(typed) instanceof FigureText.Value(BigDecimal value)
        ? Optional.of(value)
        : Optional.empty();
  }

  public boolean isEmpty() {
    return typed.isBlank();
  }
}
