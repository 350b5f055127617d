package vn.haidang.platform;

import java.time.Instant;
import java.util.UUID;

/**
 * A signed-in browser, as its owner and administrators see it.
 *
 * @param endsAt when it ends if nothing more is done in it
 * @param device browser and system, such as {@code Firefox · Windows}; empty: unknown
 * @param present the one that asks
 */
public record Session(
    UUID id,
    Via via,
    Instant since,
    Instant seenAt,
    Instant endsAt,
    String address,
    String device,
    boolean present) {}
