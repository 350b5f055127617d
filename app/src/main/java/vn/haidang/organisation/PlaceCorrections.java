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
 * entered wrongly. What changed by a decision is no correction: that is a reorganisation of kind
 * LEVEL_CHANGE.
 */
@Component
public class PlaceCorrections {

  private static final int LONGEST_REASON = 500;

  private final PlaceCorrectionStore store;
  private final UnitCorrections corrections;
  private final UnitBookStore book;
  private final UnitKeepers keepers;
  private final Units units;
  private final Posts posts;
  private final Successors successors;
  private final Clock clock;

  PlaceCorrections(
      PlaceCorrectionStore store,
      UnitCorrections corrections,
      UnitBookStore book,
      UnitKeepers keepers,
      Units units,
      Posts posts,
      Successors successors,
      Clock clock) {
    this.store = store;
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
    LocalDate day = before.nearestTo(LocalDate.now(clock));
    Unit unit = units.get(id, day);
    List<Unit> aboveBefore = units.list(unit.ancestors(), day);
    List<Unit> aboveAfter = above(right.parent(), day);
    return new PlacePreview(
        unit,
        day,
        before,
        new UnitRecord.Place(
            right.kind(),
            right.level(),
            right.parent(),
            aboveAfter.isEmpty() ? "" : aboveAfter.getLast().name(),
            before.since(),
            before.until()),
        aboveBefore,
        aboveAfter,
        units.tree(id, day).units().stream().filter(one -> !one.id().equals(id)).toList(),
        holders(aboveBefore, aboveAfter, day),
        holders(aboveAfter, aboveBefore, day),
        successors.countWork(List.of(id), day).getOrDefault(id, List.of()),
        record.version(),
        findObstacle(record, before, right).orElse(null));
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
    findObstacle(record, before, right)
        .ifPresent(found -> {
          throw new RefusedException(found);
        });
    return corrections.correct(
        id,
        seen,
        by,
        Map.of("reason", why),
        () -> {
          store.put(id, right);
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

  private Optional<Problem> findObstacle(
      UnitRecord record, UnitRecord.Place before, RightPlace right) {
    if (before.isOf(right)) {
      return Optional.of(Problem.of("organisation.place-as-it-is"));
    }
    UnitId parent = right.parent();
    boolean elsewhere = !Objects.equals(before.parent(), parent);
    return Optional.<Problem>empty()
        .or(() -> parent == null || !elsewhere ? Optional.empty() : parent(record, before, parent))
        .or(() ->
            elsewhere
                ? store
                    .findNamesake(record.id(), parent, before.time())
                    .map(name -> Problem.of("organisation.name-beside-then", name))
                : Optional.empty())
        .or(() -> event(record, before, right));
  }

  /** A parent stands all the time, and never below the unit itself. */
  private Optional<Problem> parent(UnitRecord record, UnitRecord.Place before, UnitId parent) {
    String own = record.names().getLast().name();
    if (parent.equals(record.id())) {
      return Optional.of(Problem.of("organisation.below-itself", own));
    }
    if (units.findLifetime(parent).isEmpty()) {
      return Optional.of(Problem.of("organisation.no-such-unit", parent));
    }
    String name = units.listNearest(List.of(parent), before.since()).getFirst().name();
    return store
        .findDayBelow(parent, record.id(), before.time())
        .map(day -> Problem.of("organisation.parent-below-it", name, own, day))
        .or(() ->
            store
                .findDayWithout(parent, before.time())
                .map(day -> Problem.of("organisation.parent-not-all-the-time", name, day)));
  }

  /**
   * A decided change of level or place stays one: what it changed from is not what it changed to.
   */
  private Optional<Problem> event(UnitRecord record, UnitRecord.Place before, RightPlace right) {
    for (UnitRecord.Place other : record.places()) {
      boolean earlier = before.since().equals(other.until());
      boolean later = other.since().equals(before.until());
      if ((earlier || later) && other.isOf(right)) {
        LocalDate day = earlier ? before.since() : other.since();
        Optional<String> basis = store.findBasisOfMove(record.id(), day);
        if (basis.isPresent()) {
          return Optional.of(Problem.of("organisation.against-an-event", day, basis.get()));
        }
      }
    }
    return Optional.empty();
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
