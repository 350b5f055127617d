package vn.haidang.commitments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;

/**
 * The part of a unit that is no more, for which its successor answers together with its own in the
 * same work. It stays as the unit reported it last.
 *
 * @param unit whose part it was
 * @param words what that unit was to do; may be empty
 * @param percent how far it said it was, 0 to 100
 * @param note its last word on it
 * @param reportedAt when it last reported; null: never
 * @param reportedBy name of the account that did; null: likewise
 * @param joinedAt since when another unit answers for it
 */
public record JoinedPart(
    UnitId unit,
    String words,
    int percent,
    String note,
    @Nullable Instant reportedAt,
    @Nullable String reportedBy,
    Instant joinedAt) {}
