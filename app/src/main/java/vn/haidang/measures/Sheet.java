package vn.haidang.measures;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What one unit enters in one month, with what is to be said about it.
 *
 * @param version counts every change of any cell; 0: nobody saved anything yet
 * @param events the newest first
 */
public record Sheet(
    int unit, YearMonth month, int version, List<SheetRow> rows, List<SheetEvent> events) {

  public Sheet {
    rows = List.copyOf(rows);
    events = List.copyOf(events);
  }

  /**
   * As a whole: approved when every figure that was typed is, with the head when any is, else being
   * typed.
   */
  public Stage stage() {
    if (count(row -> row.cell().stage() == Stage.SUBMITTED) > 0) {
      return Stage.SUBMITTED;
    }
    int approved = count(row -> row.cell().stage() == Stage.APPROVED);
    return approved > 0 && approved == filled() ? Stage.APPROVED : Stage.OPEN;
  }

  /** The same with its events as they are to be shown. */
  public Sheet with(List<SheetEvent> shown) {
    return new Sheet(unit, month, version, rows, shown);
  }

  public int filled() {
    return count(row -> !row.cell().isEmpty());
  }

  public int empty() {
    return rows.size() - filled();
  }

  public int errors() {
    return count(SheetRow::hasError);
  }

  public int withoutReason() {
    return count(SheetRow::lacksReason);
  }

  /** Typed, in order, and not handed in yet. */
  public List<SheetRow> ready() {
    return rows.stream()
        .filter(row -> row.cell().stage() == Stage.OPEN && row.isInOrder())
        .toList();
  }

  public List<SheetRow> in(Stage stage) {
    return rows.stream()
        .filter(row -> row.cell().stage() == stage && !row.cell().isEmpty())
        .toList();
  }

  public Optional<SheetRow> find(IndicatorId indicator) {
    return rows.stream().filter(row -> row.indicator().id().equals(indicator)).findFirst();
  }

  private int count(Predicate<SheetRow> which) {
    return (int) rows.stream().filter(which).count();
  }
}
