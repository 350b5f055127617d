package vn.haidang.measures;

import java.math.BigDecimal;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;

/** A figure that was handed in and of which everything is known. */
public record ReadyFigure(
    int line,
    Indicator indicator,
    UnitId unit,
    Period period,
    BigDecimal value,
    FigureStatus status,
    String note) {}
