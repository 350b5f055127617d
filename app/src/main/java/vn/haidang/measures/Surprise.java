package vn.haidang.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.quantity.Unit;

/**
 * What is surprising about a figure of a sheet: beside the one before it, else beside that of the
 * year before; where nothing is known yet, beside what spreadsheets are known to make of
 * percentages and days.
 */
final class Surprise {

  private static final BigDecimal WITHIN_PERCENT = BigDecimal.valueOf(25);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal TENTH = new BigDecimal("0.1");

  /** What a month can be of the target of a year: a thirtieth, or twice as much. */
  private static final BigDecimal SMALL_SHARE = new BigDecimal("0.03");

  /** Day number 0 of spreadsheets (ISO/IEC 29500-1, 18.17.4.1). */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private final SheetRow row;
  private final BigDecimal value;
  private final @Nullable BigDecimal earlier;

  private Surprise(SheetRow row, BigDecimal value) {
    this.row = row;
    this.value = value;
    this.earlier =
        Stream.of(Optional.ofNullable(row.before()), Optional.ofNullable(row.yearBefore()))
            .flatMap(Optional::stream)
            .filter(figure -> figure.signum() != 0)
            .findFirst()
            .orElse(null);
  }

  /** The first thing that asks for a reason. */
  static Optional<Finding> at(SheetRow row, BigDecimal value) {
    var surprise = new Surprise(row, value);
    return surprise.unit().or(surprise::fraction).or(surprise::day).or(surprise::jump);
  }

  private Optional<Finding> unit() {
    return Optional.ofNullable(earlier)
        .filter(figure -> Entry.isThousandfold(value, figure))
        .map(figure ->
            Finding.warning(
                "measures.unit-mistaken", FigureTexts.shown(value), FigureTexts.shown(figure)));
  }

  /** As when a spreadsheet keeps "12,5%" as 0.125; an index is about a hundred. */
  private Optional<Finding> fraction() {
    if (!row.indicator().unit().equals(Unit.PERCENT)) {
      return Optional.empty();
    }
    if (earlier != null) {
      return isHundredth(value, earlier)
          ? Optional.of(
              Finding.warning(
                  "measures.percent-mistaken",
                  FigureTexts.shown(value),
                  FigureTexts.shown(earlier)))
          : Optional.empty();
    }
    BigDecimal usual = row.indicator().kind() == Kind.INDEX ? BigDecimal.TEN : BigDecimal.ONE;
    boolean below = value.signum() != 0 && value.abs().compareTo(usual) < 0;
    return below && !isNear(target(), TENTH, BigDecimal.TEN)
        ? Optional.of(Finding.warning("measures.fraction-mistaken", FigureTexts.shown(value)))
        : Optional.empty();
  }

  /** The hundredth of the other, within a quarter. */
  private static boolean isHundredth(BigDecimal value, BigDecimal before) {
    BigDecimal hundredfold = value.abs().movePointRight(2);
    BigDecimal off = hundredfold.subtract(before.abs()).abs().movePointRight(2);
    return off.compareTo(before.abs().multiply(WITHIN_PERCENT)) <= 0;
  }

  /**
   * A day typed into a cell that is formatted as a number becomes its day number: 43365 for 22
   * September 2018. Asked about within a year of the sheet's, where no figure is near.
   */
  private Optional<Finding> day() {
    if (value.stripTrailingZeros().scale() > 0
        || value.signum() <= 0
        || value.precision() - value.scale() > 6) {
      return Optional.empty();
    }
    LocalDate day = DAY_ZERO.plusDays(value.longValue());
    boolean about = Math.abs(day.getYear() - row.year()) <= 1;
    boolean usual =
        isNear(earlier, HALF, BigDecimal.TWO) || isNear(target(), SMALL_SHARE, BigDecimal.TWO);
    return about && !usual
        ? Optional.of(Finding.warning("measures.day-mistaken", FigureTexts.shown(value), day))
        : Optional.empty();
  }

  private @Nullable BigDecimal target() {
    return row.target() == null ? null : row.target().value();
  }

  private boolean isNear(@Nullable BigDecimal other, BigDecimal least, BigDecimal most) {
    if (other == null || other.signum() == 0) {
      return false;
    }
    BigDecimal times = value.divide(other, 9, RoundingMode.HALF_UP).abs();
    return times.compareTo(least) >= 0 && times.compareTo(most) <= 0;
  }

  private Optional<Finding> jump() {
    BigDecimal before = row.before();
    BigDecimal jump = row.indicator().limits().jump();
    if (before == null
        || before.signum() == 0
        || jump == null
        || row.indicator().kind().isInPoints()) {
      return Optional.empty();
    }
    BigDecimal change = Percent.of(value.subtract(before), before.abs());
    return change.abs().compareTo(jump) > 0
        ? Optional.of(
            Finding.warning(
                change.signum() > 0 ? "measures.risen" : "measures.fallen",
                FigureTexts.shown(change.abs()),
                FigureTexts.shown(before)))
        : Optional.empty();
  }
}
