package vn.haidang.measures;

/**
 * A figure as a file or a program hands it in, before anything of it is known.
 *
 * @param line where it stands there, from 1
 * @param unit code of the unit, or {@code #} and its number; empty: the home unit of the year
 * @param indicator code of the indicator, or {@code #} and its number
 * @param period as in {@link PeriodCode}
 * @param value as written
 * @param status {@code ESTIMATE}, {@code E}, "ước" …; empty: an estimate
 */
public record GivenFigure(
    int line,
    String unit,
    String indicator,
    String period,
    String value,
    String status,
    String note) {}
