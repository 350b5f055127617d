package vn.haidang.measures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.time.Period;

/**
 * One line of a sheet: an indicator whose step ends in the sheet's month, with what it is held
 * against.
 *
 * @param subject number of the unit whose figure it is
 * @param step of the indicator's own frequency, from 1
 * @param period what the figure is of: the step alone where steps add up, else the year to date
 * @param before the step before, counted in the same way
 * @param untilBefore of the year to the end of the step before, where steps add up
 * @param yearBefore the same period of the year before
 * @param present what is in force for this period
 * @param findings what is to be said about what was typed
 */
public record SheetRow(
    Indicator indicator,
    int subject,
    int year,
    int step,
    Period period,
    @Nullable Target target,
    @Nullable BigDecimal before,
    @Nullable BigDecimal untilBefore,
    @Nullable BigDecimal yearBefore,
    Year.@Nullable Known present,
    SheetCell cell,
    List<Finding> findings) {

  public SheetRow {
    findings = List.copyOf(findings);
  }

  /** The figure that was typed, where it has one meaning. */
  public Optional<BigDecimal> value() {
    return cell.value();
  }

  /** What is typed here, or in force where nothing is. */
  Optional<BigDecimal> valueOrPresent() {
    return cell.isEmpty() ? Optional.ofNullable(present).map(Year.Known::value) : value();
  }

  /** Of the year to the end of this step, with what was typed; empty where it does not follow. */
  public Optional<BigDecimal> toDate() {
    Optional<BigDecimal> own = valueOrPresent();
    if (!indicator.isDerivable()) {
      return own;
    }
    BigDecimal earlier = step == 1 ? BigDecimal.ZERO : untilBefore;
    return earlier == null ? Optional.empty() : own.map(earlier::add);
  }

  public boolean hasError() {
    return findings.stream().anyMatch(Finding::isError);
  }

  /** Something surprising for which no reason is given yet. */
  public boolean lacksReason() {
    return !hasError() && !findings.isEmpty() && cell.reason().isBlank();
  }

  /** Can be handed in as it is. */
  public boolean isInOrder() {
    return !cell.isEmpty() && !hasError() && !lacksReason();
  }

  SheetRow with(List<Finding> found) {
    return with(cell, found);
  }

  /** With another cell, of which nothing is found yet. */
  SheetRow with(SheetCell other) {
    return with(other, List.of());
  }

  private SheetRow with(SheetCell other, List<Finding> found) {
    return new SheetRow(
        indicator,
        subject,
        year,
        step,
        period,
        target,
        before,
        untilBefore,
        yearBefore,
        present,
        other,
        found);
  }
}
