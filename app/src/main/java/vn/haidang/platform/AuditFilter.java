package vn.haidang.platform;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit somebody wants to see; an empty text and an absent day mean all.
 *
 * @param who part of the actor's name
 * @param action exactly
 * @param text part of the subject or of anything the line holds
 * @param from first day, in Vietnam
 * @param to last day, included
 * @param channel name of an {@link AuditChannel}
 */
public record AuditFilter(
    String who,
    String action,
    String text,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String channel) {

  /** Everything. */
  static final AuditFilter ALL = new AuditFilter("", "", "", null, null, "");

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  public AuditFilter {
    who = who.strip();
    action = action.strip();
    text = text.strip();
    channel = channel.strip();
  }

  Instant begin() {
    return from == null ? EARLIEST : from.atStartOfDay(VietnamTime.ZONE).toInstant();
  }

  /** The first moment after the last day. */
  Instant end() {
    return to == null ? LATEST : to.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
  }

  /** The address of the list that shows these lines. */
  public Query query() {
    return Query.of("/audit")
        .with("who", who)
        .with("action", action)
        .with("q", text)
        .with("from", from == null ? "" : from)
        .with("to", to == null ? "" : to)
        .with("channel", channel);
  }
}
