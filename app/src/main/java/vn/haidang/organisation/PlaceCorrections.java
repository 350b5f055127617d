package vn.haidang.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/**
 * Puts right of what kind a unit was, on which level and below whom, for all of a time that was
 * entered wrongly, and on which day that time began; the time before ends where it begins. What
 * changed by a decision is no correction: that is a reorganisation of kind LEVEL_CHANGE.
 */
@Component
public class PlaceCorrections {

  private static final int LONGEST_REASON = 500;

  private final PlaceCorrectionStore store;
  private final PlaceObstacles obstacles;
  private final UnitCorrections corrections;
  private final UnitBookStore book;
  private final UnitKeepers keepers;
  private final Units units;
  private final Posts posts;
  private final Successors successors;
  private final Clock clock;

  PlaceCorrections(
      PlaceCorrectionStore store,
      PlaceObstacles obstacles,
      UnitCorrections corrections,
      UnitBookStore book,
      UnitKeepers keepers,
      Units units,
      Posts posts,
      Successors successors,
      Clock clock) {
    this.store = store;
    this.obstacles = obstacles;
    this.corrections = corrections;
    this.book = book;
    this.keepers = keepers;
    this.units = units;
    this.posts = posts;
    this.successors = successors;
    this.clock = clock;
  }

  /**
   * What it would touch, and why it cannot be done if so.
   *
   * @throws NotFound if there is no such unit
   * @throws RefusedException {@code organisation.no-place-since} if no such time began on that day
   */
  public PlacePreview preview(UnitId id, RightPlace right) {
    UnitRecord record = corrections.get(id);
    UnitRecord.Place before = place(record, right);
    UnitRecord.@Nullable Place earlier = record.placeBefore(before).orElse(null);
    boolean possible = obstacles.findOfDay(record, before, right).isEmpty();
    LocalDate day = day(before, right, possible);
    Unit unit = units.get(id, day);
    List<Unit> aboveThen = units.list(unit.ancestors(), day);
    UnitId parentThen =
        possible && earlier != null && day.isBefore(right.from())
            ? earlier.parent()
            : right.parent();
    List<Unit> aboveThenAfter = above(parentThen, day);
    LocalDate shown = before.nearestTo(LocalDate.now(clock));
    boolean later = possible && shown.isBefore(right.from());
    List<Unit> aboveAfter = above(right.parent(), later ? right.from() : shown);
    return new PlacePreview(
        unit,
        day,
        before,
        new UnitRecord.Place(
            right.kind(),
            right.level(),
            right.parent(),
            aboveAfter.isEmpty() ? "" : aboveAfter.getLast().name(),
            right.from(),
            before.until()),
        earlier,
        above(before.parent(), shown),
        aboveAfter,
        units.tree(id, day).units().stream().filter(one -> !one.id().equals(id)).toList(),
        holders(aboveThen, aboveThenAfter, day),
        holders(aboveThenAfter, aboveThen, day),
        successors.countWork(List.of(id), day).getOrDefault(id, List.of()),
        record.version(),
        obstacles.find(record, before, right).orElse(null));
  }

  /**
   * Puts it right, for all the time that began on that day; what stands below comes along, and
   * posts reach as far as the right place lets them.
   *
   * @param seen version of the unit's record that was seen
   * @return not done: somebody else was faster
   * @throws RefusedException with what was found against it, or if it is not his to change
   */
  @Transactional
  public UnitCorrections.Outcome put(
      UnitId id, int seen, RightPlace right, String reason, SignedIn by) {
    String why = reason.strip().replaceAll("\\s+", " ");
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw new RefusedException(Problem.of("organisation.reason-missing"));
    }
    store.lock();
    UnitRecord record = corrections.get(id);
    if (record.version() != seen) {
      return new UnitCorrections.Outcome(false, record);
    }
    UnitRecord.Place before = place(record, right);
    if (!Objects.equals(before.parent(), right.parent())) {
      keepers.demandBelow(by, right.parent());
    }
    obstacles
        .find(record, before, right)
        .ifPresent(found -> {
          throw new RefusedException(found);
        });
    obstacles.moves(record, before, right).forEach(move -> keepers.demandBelow(by, move.parent()));
    return corrections.correct(
        id,
        seen,
        by,
        Map.of("reason", why),
        () -> {
          write(id, right);
          book.removeOutdatedStandings();
          book.addMissingStandings();
        });
  }

  private static UnitRecord.Place place(UnitRecord record, RightPlace right) {
    return record
        .placeSince(right.since())
        .orElseThrow(
            () -> new RefusedException(Problem.of("organisation.no-place-since", right.since())));
  }

  /** Earlier days are taken from the time before, later ones given to it; never both at once. */
  private void write(UnitId id, RightPlace right) {
    if (right.beganEarlier()) {
      store.endBefore(id, right);
    }
    store.put(id, right);
    if (right.beganLater()) {
      store.endBefore(id, right);
    }
  }

  /** Of the days on which something would be another, the one nearest to today. */
  private LocalDate day(UnitRecord.Place before, RightPlace right, boolean possible) {
    LocalDate today = LocalDate.now(clock);
    if (!right.isOfAnotherDay() || !possible) {
      return before.nearestTo(today);
    }
    LocalDate first = right.beganEarlier() ? right.from() : right.since();
    LocalDate other = right.beganEarlier() ? right.since() : right.from();
    return new Lifetime(first, before.isOf(right) ? other : before.until()).nearestTo(today);
  }

  private List<Unit> above(@Nullable UnitId parent, LocalDate day) {
    Optional<Unit> stands = Optional.ofNullable(parent).flatMap(id -> units.find(id, day));
    if (stands.isEmpty()) {
      return List.of();
    }
    List<UnitId> path = new ArrayList<>(stands.get().ancestors());
    path.add(stands.get().id());
    return units.list(path, day);
  }

  /** Who holds posts in units that are among the first and not among the others. */
  private List<Holding> holders(List<Unit> those, List<Unit> others, LocalDate day) {
    return those.stream()
        .filter(unit -> others.stream().noneMatch(other -> other.id().equals(unit.id())))
        .flatMap(unit -> posts.holdersIn(unit.id(), day).stream())
        .toList();
  }
}
