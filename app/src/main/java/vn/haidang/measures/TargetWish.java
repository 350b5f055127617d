package vn.haidang.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.organisation.UnitId;

/**
 * A target somebody sets by hand, or an amendment of one.
 *
 * @param max upper end of a range
 * @param legalBasis the document that sets it
 * @param replaces number of the target in force that was looked at; null: there was none
 */
public record TargetWish(
    IndicatorId indicator,
    UnitId unit,
    int year,
    Comparator comparator,
    BigDecimal value,
    @Nullable BigDecimal max,
    @Nullable BigDecimal base,
    boolean aspiration,
    String legalBasis,
    LocalDate setOn,
    @Nullable Long replaces) {}
