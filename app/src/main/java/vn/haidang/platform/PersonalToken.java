package vn.haidang.platform;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * "Mã truy cập cá nhân": what a program of an official shows to do some of what he may do himself.
 * The token itself stands nowhere; {@code beginning} is enough to recognise it.
 *
 * @param permissions what it may be used for at most; the role of its owner counts as well
 * @param endsAt when it stops working by itself
 * @param usedAt null: never yet; {@code usedFrom} the network address it came from
 * @param revokedAt null: not revoked
 */
public record PersonalToken(
    UUID id,
    UUID account,
    String name,
    String beginning,
    Set<Permission> permissions,
    Instant createdAt,
    Instant endsAt,
    @Nullable Instant usedAt,
    @Nullable String usedFrom,
    @Nullable Instant revokedAt) {

  public PersonalToken {
    permissions = Set.copyOf(permissions);
  }

  /** How it stands at a moment. */
  public State stateAt(Instant now) {
    if (revokedAt != null) {
      return State.REVOKED;
    }
    return endsAt.isAfter(now) ? State.WORKS : State.ENDED;
  }

  /** Whether it only reads. */
  public boolean onlyReads() {
    return permissions.equals(Set.of(Permission.READ));
  }

  /** Whether a token still opens anything. */
  public enum State {
    WORKS,
    ENDED,
    REVOKED
  }
}
