package vn.haidang.commitments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Audit;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/**
 * Calendars under secret addresses: made for one's own unit, shown once, revoked at any time. The
 * address holds 256 random bits; the database keeps their SHA-256 only.
 */
@Component
public class Feeds {

  private static final int SECRET_BYTES = 32;
  private static final int MOST_EVENTS = 500;

  private final FeedStore store;
  private final Desk desk;
  private final CommitmentLists lists;
  private final Audit audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Feeds(FeedStore store, Desk desk, CommitmentLists lists, Audit audit, Clock clock) {
    this.store = store;
    this.desk = desk;
    this.lists = lists;
    this.audit = audit;
    this.clock = clock;
  }

  /** Makes an address for the due dates of a unit and gives its secret part. */
  @Transactional
  public String open(SignedIn user, UnitId unit) {
    if (!desk.unitsOf(user).contains(unit) && !desk.mayAssign(user, unit)) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    String written = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    store.add(hash(written), user.account(), unit, clock.instant());
    audit.record("calendar-feed.opened", "unit:" + unit, Map.of());
    return written;
  }

  /** Those of this person that still answer. */
  public List<Feed> listOf(SignedIn user) {
    return store.list(user.account());
  }

  /** From now on the address answers no more. */
  @Transactional
  public void revoke(SignedIn user, long id) {
    if (!store.revoke(id, user.account(), clock.instant())) {
      throw new NotFound("commitments.no-such-feed", id);
    }
    audit.record("calendar-feed.revoked", "feed:" + id, Map.of());
  }

  /** The open commitments with a due date of the unit behind a secret; empty: there is none. */
  public Optional<List<Commitment>> findDue(String secret) {
    return store
        .find(hash(secret))
        .map(unit ->
            lists.list(
                CommitmentFilter.of(List.of(unit), Bucket.OPEN_IN_TIME, Bucket.OPEN_OVERDUE),
                MOST_EVENTS,
                0));
  }

  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
