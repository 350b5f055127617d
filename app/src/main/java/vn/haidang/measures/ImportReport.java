package vn.haidang.measures;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file that an official handed in, kept as long as the file.
 *
 * @param batch number of the delivery
 * @param recordedAt when the figures were taken
 * @param geography day on whose boundaries they were declared to be; null: as units stood
 * @param backCast kept as reckoned back; of those that were taken
 */
public record ImportReport(
    int batch,
    long file,
    String fileName,
    boolean workbook,
    String source,
    Instant recordedAt,
    @Nullable LocalDate geography,
    RowCounts counts,
    int backCast) {}
