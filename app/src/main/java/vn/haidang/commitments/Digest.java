package vn.haidang.commitments;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of somebody's digest of a day.
 *
 * @param lines how many things it told
 * @param sentAt when the mail server took it
 * @param failedAt when it could not be sent for the last time; it is tried again; null together
 *     with {@code sentAt}: it was cut off on the way, so nobody knows, and it is not sent again
 */
public record Digest(
    LocalDate day, int lines, @Nullable Instant sentAt, @Nullable Instant failedAt, String error) {}
