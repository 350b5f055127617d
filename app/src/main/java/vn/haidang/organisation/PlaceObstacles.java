package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Problem;

/** Says what stands against a correction of where a unit stood and since when. */
@Component
class PlaceObstacles {

  private static final int LAST_YEAR = 9999;

  private final PlaceCorrectionStore store;
  private final Units units;

  PlaceObstacles(PlaceCorrectionStore store, Units units) {
    this.store = store;
    this.units = units;
  }

  /**
   * A time in which the unit comes to stand below another parent than the one on record.
   *
   * @param parent null: at the top
   */
  record Move(@Nullable UnitId parent, Lifetime time) {}

  /** The first thing against it. */
  Optional<Problem> find(UnitRecord record, UnitRecord.Place before, RightPlace right) {
    if (before.isOf(right) && !right.isOfAnotherDay()) {
      return Optional.of(Problem.of("organisation.place-as-it-is"));
    }
    return findOfDay(record, before, right)
        .or(() ->
            moves(record, before, right).stream()
                .flatMap(move -> move(record, move).stream())
                .findFirst())
        .or(() -> event(record, before, right));
  }

  /** What stands against the first day alone, whatever the unit is from it on. */
  Optional<Problem> findOfDay(UnitRecord record, UnitRecord.Place before, RightPlace right) {
    LocalDate from = right.from();
    if (!right.isOfAnotherDay()) {
      return Optional.empty();
    }
    if (from.getYear() > LAST_YEAR) {
      return Optional.of(Problem.of("organisation.day-unreadable", from));
    }
    Optional<UnitRecord.Place> earlier = record.placeBefore(before);
    if (earlier.isEmpty()) {
      return Optional.of(
          Problem.of(
              right.beganEarlier()
                  ? "organisation.place-before-founding"
                  : "organisation.place-after-founding",
              from,
              before.since()));
    }
    if (!from.isAfter(earlier.get().since())) {
      return Optional.of(
          Problem.of("organisation.place-over-the-one-before", from, earlier.get().since()));
    }
    LocalDate until = before.until();
    if (until != null && !from.isBefore(until)) {
      return Optional.of(Problem.of("organisation.place-ends-before", from, until));
    }
    List<UnitId> above =
        Stream.of(before.parent(), earlier.get().parent()).filter(Objects::nonNull).toList();
    return store
        .findBasisOfDay(record.id(), above, before.since())
        .map(basis -> Problem.of("organisation.day-of-a-decision", before.since(), basis));
  }

  /** Where the unit comes to stand below another, given that the day itself can be. */
  List<Move> moves(UnitRecord record, UnitRecord.Place before, RightPlace right) {
    UnitId parent = right.parent();
    UnitRecord.Place earlier = record.placeBefore(before).orElse(before);
    List<Move> moves = new ArrayList<>();
    if (right.beganEarlier() && !Objects.equals(earlier.parent(), parent)) {
      moves.add(new Move(parent, new Lifetime(right.from(), right.since())));
    }
    if (right.beganLater() && !Objects.equals(earlier.parent(), before.parent())) {
      moves.add(new Move(earlier.parent(), new Lifetime(right.since(), right.from())));
    }
    if (!Objects.equals(before.parent(), parent)) {
      LocalDate first = right.beganLater() ? right.from() : right.since();
      moves.add(new Move(parent, new Lifetime(first, before.until())));
    }
    return moves;
  }

  private Optional<Problem> move(UnitRecord record, Move move) {
    UnitId parent = move.parent();
    return Optional.<Problem>empty()
        .or(() -> parent == null ? Optional.empty() : parent(record, parent, move.time()))
        .or(() ->
            store
                .findNamesake(record.id(), parent, move.time())
                .map(name -> Problem.of("organisation.name-beside-then", name)));
  }

  /** A parent stands all the time, and never below the unit itself. */
  private Optional<Problem> parent(UnitRecord record, UnitId parent, Lifetime time) {
    String own = record.names().getLast().name();
    if (parent.equals(record.id())) {
      return Optional.of(Problem.of("organisation.below-itself", own));
    }
    if (units.findLifetime(parent).isEmpty()) {
      return Optional.of(Problem.of("organisation.no-such-unit", parent));
    }
    String name = units.listNearest(List.of(parent), time.since()).getFirst().name();
    return store
        .findDayBelow(parent, record.id(), time)
        .map(day -> Problem.of("organisation.parent-below-it", name, own, day))
        .or(() ->
            store
                .findDayWithout(parent, time)
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
}
