package vn.haidang.commitments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;

/**
 * A calendar that a phone or a mail programme fetches by itself.
 *
 * @param unit whose due dates; null: of its owner, or meetings
 */
public record Feed(long id, FeedKind kind, @Nullable UnitId unit, Instant createdAt) {}
