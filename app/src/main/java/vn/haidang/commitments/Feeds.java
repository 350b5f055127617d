package vn.haidang.commitments;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.organisation.Holding;
import vn.haidang.organisation.People;
import vn.haidang.organisation.Posts;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.platform.AccountBook;
import vn.haidang.platform.Audit;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Sha256;
import vn.haidang.platform.SignedIn;

/**
 * Calendars under secret addresses: of one's own tasks, one's unit, one's meetings; shown once,
 * revoked at any time. The address holds 256 random bits; the database keeps their SHA-256 only.
 */
@Component
public class Feeds {

  private static final int SECRET_BYTES = 32;
  private static final int MOST_EVENTS = 500;
  private static final int SHOWN_AFTERWARDS = 31;

  private final FeedStore store;
  private final Desk desk;
  private final CommitmentLists lists;
  private final CommitmentHistoryStore history;
  private final PartWords partWords;
  private final Briefings briefings;
  private final People people;
  private final Posts posts;
  private final Units units;
  private final AccountBook accounts;
  private final MessageFiles messages;
  private final Audit audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Feeds(
      FeedStore store,
      Desk desk,
      CommitmentLists lists,
      CommitmentHistoryStore history,
      PartWords partWords,
      Briefings briefings,
      People people,
      Posts posts,
      Units units,
      AccountBook accounts,
      MessageFiles messages,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.desk = desk;
    this.lists = lists;
    this.history = history;
    this.partWords = partWords;
    this.briefings = briefings;
    this.people = people;
    this.posts = posts;
    this.units = units;
    this.accounts = accounts;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  /** Makes an address for the due dates of a unit and gives its secret part. */
  @Transactional
  public String open(SignedIn user, UnitId unit) {
    if (!desk.unitsOf(user).contains(unit) && !desk.mayAssign(user, unit)) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
    return add(user, FeedKind.UNIT, unit);
  }

  /** Makes an address for one's own tasks or for one's meetings and gives its secret part. */
  @Transactional
  public String open(SignedIn user, FeedKind kind) {
    return switch (kind) {
      case UNIT ->
          open(
              user,
              desk.findUnitOf(user)
                  .map(Unit::id)
                  .orElseThrow(() -> new RefusedException(Problem.of("commitments.not-yours"))));
      case MINE -> {
        if (people.findByAccount(user.account()).isEmpty()) {
          throw new RefusedException(Problem.of("commitments.no-person"));
        }
        yield add(user, kind, null);
      }
      case MEETINGS -> add(user, kind, null);
    };
  }

  private String add(SignedIn user, FeedKind kind, @Nullable UnitId unit) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    String written = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    store.add(hash(written), user.account(), kind, unit, clock.instant());
    audit.record(
        "calendar-feed.opened",
        unit == null ? "account:" + user.account() : "unit:" + unit,
        Map.of("kind", kind.name()));
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

  /**
   * What stands behind a secret; empty: there is none, it was revoked, or its owner's account is
   * locked.
   */
  public Optional<Content> find(String secret) {
    return store
        .find(hash(secret))
        .filter(owned -> accounts.find(owned.account()).filter(AccountBook.Entry::locked).isEmpty())
        .map(owned ->
            switch (owned.feed().kind()) {
              case UNIT -> due(owned.feed(), unit(owned), shared(owned.feed()));
              case MINE -> due(owned.feed(), mine(owned.account()), List.of());
              case MEETINGS ->
                  new Content(
                      FeedKind.MEETINGS,
                      List.of(),
                      List.of(),
                      Map.of(),
                      Map.of(),
                      meetings(owned.account()));
            });
  }

  /**
   * What a calendar shows: due dates or meetings. Whoever has the address reads it, so nothing that
   * is restricted stands in it.
   *
   * @param shared what others lead and in which the unit has a part that is not done
   * @param parts what the unit has to do in each of those, a line for its own part and each that it
   *     took over
   * @param changed when each of those due changed last
   */
  public record Content(
      FeedKind kind,
      List<Commitment> due,
      List<Commitment> shared,
      Map<CommitmentId, List<String>> parts,
      Map<CommitmentId, Instant> changed,
      List<Briefing> meetings) {
    public Content {
      due = List.copyOf(due);
      shared = List.copyOf(shared);
      parts = Map.copyOf(parts);
      changed = Map.copyOf(changed);
      meetings = List.copyOf(meetings);
    }
  }

  private Content due(Feed feed, Optional<CommitmentFilter> filter, List<Commitment> shared) {
    List<Commitment> due =
        filter.map(wanted -> lists.list(wanted, MOST_EVENTS, 0)).orElse(List.of()).stream()
            .filter(task -> !task.isRestricted())
            .toList();
    List<CommitmentId> all =
        Stream.concat(due.stream(), shared.stream()).map(Commitment::id).toList();
    return new Content(
        feed.kind(), due, shared, partsIn(shared, feed), history.listLastTimes(all), List.of());
  }

  private Map<CommitmentId, List<String>> partsIn(List<Commitment> shared, Feed feed) {
    UnitId unit = feed.unit();
    return unit == null
        ? Map.of()
        : partWords.lines(
            List.of(unit),
            shared.stream().map(Commitment::id).toList(),
            messages.in(MessageFiles.VIETNAMESE));
  }

  private List<Commitment> shared(Feed feed) {
    UnitId unit = feed.unit();
    return unit == null
        ? List.of()
        : lists.listShared(List.of(unit), MOST_EVENTS).stream()
            .filter(task -> !task.isRestricted() && !unit.equals(task.owner()))
            .toList();
  }

  private static Optional<CommitmentFilter> unit(FeedStore.Owned owned) {
    return Optional.ofNullable(owned.feed().unit())
        .map(unit -> CommitmentFilter.of(List.of(unit), Bucket.OPEN_IN_TIME, Bucket.OPEN_OVERDUE));
  }

  private Optional<CommitmentFilter> mine(UUID account) {
    return people
        .findByAccount(account)
        .map(person ->
            CommitmentFilter.of(List.of(), Bucket.OPEN_IN_TIME, Bucket.OPEN_OVERDUE)
                .ofOfficer(person.id().value()));
  }

  /**
   * Those of the units in which he holds a post and of all above them; all, where he holds none.
   */
  private List<Briefing> meetings(UUID account) {
    LocalDate today = LocalDate.now(clock);
    LocalDate from = today.minusDays(SHOWN_AFTERWARDS);
    Set<UnitId> concerned = new HashSet<>();
    for (Holding holding : posts.heldByAccount(account, today)) {
      units
          .find(holding.post().unit(), today)
          .ifPresent(unit -> {
            concerned.add(unit.id());
            concerned.addAll(unit.ancestors());
          });
    }
    return briefings.list(concerned, from, today.plusYears(1), MOST_EVENTS);
  }

  private static byte[] hash(String secret) {
    return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
  }
}
