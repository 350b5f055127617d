package vn.haidang.commitments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that shows how far a commitment is: a file, or words that state a figure or name a
 * document.
 *
 * @param file number of the file in the library; null: there is none
 * @param accepted by the assigning office; null: it has not judged yet
 */
public record Evidence(
    long id,
    String title,
    @Nullable Long file,
    String words,
    Instant offeredAt,
    String offeredBy,
    @Nullable Boolean accepted,
    @Nullable String judgedBy,
    @Nullable String reason) {}
