package vn.haidang.measures.published;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How one indicator stands in a year: the figure, what was promised, and the computed rating.
 * Without explanations, reasons and names of persons.
 *
 * @param unit of measurement
 * @param topic the group it stands in
 * @param status {@code ESTIMATE}, {@code PRELIMINARY} or {@code OFFICIAL}; null without a figure
 * @param until last day the figure covers
 * @param targetMax upper end where a range was promised
 * @param rating name of the kernel's rating; null where nothing was promised
 * @param growth against the same step a year before: percent, or points for rates and places for
 *     ranks
 */
public record PublishedStanding(
    int indicator,
    String code,
    String name,
    @Nullable String topic,
    String unit,
    int decimals,
    int year,
    @Nullable BigDecimal figure,
    @Nullable String status,
    @Nullable LocalDate until,
    @Nullable String comparator,
    @Nullable BigDecimal target,
    @Nullable BigDecimal targetMax,
    @Nullable String legalBasis,
    @Nullable String rating,
    @Nullable BigDecimal growth,
    boolean growthInPoints) {}
