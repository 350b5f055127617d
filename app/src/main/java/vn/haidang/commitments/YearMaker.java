package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Audit;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/** Fills an empty book with a made-up year, to try the program out and to measure it. */
@Component
public class YearMaker {

  private static final int AT_ONCE = 2_500;

  private final GeneratedYearStore store;
  private final YearSigners signers;
  private final Units units;
  private final Audit audit;
  private final Clock clock;

  YearMaker(GeneratedYearStore store, YearSigners signers, Units units, Audit audit, Clock clock) {
    this.store = store;
    this.signers = signers;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Makes a year up to its end or to today.
   *
   * @param year of which the units that stood on its first day are used
   * @param count how many commitments, from 1 to 1,000,000
   * @param seed the same seed gives the same year
   * @throws RefusedException if something is owed already, no units stood then or the year is to
   *     come
   */
  @Transactional
  public int make(int year, int count, long seed) {
    LocalDate from = LocalDate.of(year, 1, 1);
    LocalDate today = LocalDate.now(clock);
    LocalDate end = LocalDate.of(year, 12, 31);
    LocalDate until = end.isAfter(today) ? today : end;
    if (count < 1 || count > 1_000_000 || !from.isBefore(until)) {
      throw new RefusedException(Problem.of("commitments.year-impossible", year, count));
    }
    return make(from, until, count, seed);
  }

  /** The twelve months up to today. */
  @Transactional
  int makeUpToToday(int count, long seed) {
    LocalDate today = LocalDate.now(clock);
    return make(today.minusMonths(11).withDayOfMonth(1), today, count, seed);
  }

  /** Whether nothing is owed yet. */
  boolean isBookEmpty() {
    return store.isEmpty();
  }

  private int make(LocalDate from, LocalDate until, int count, long seed) {
    if (!store.isEmpty()) {
      throw new RefusedException(Problem.of("commitments.book-not-empty"));
    }
    List<UnitId> agencies = new ArrayList<>();
    List<UnitId> communes = new ArrayList<>();
    for (Unit unit : units.tree(from).units()) {
      if (unit.kind().canBeAssigned() && !isWhole(unit)) {
        (unit.level() == UnitLevel.COMMUNE ? communes : agencies).add(unit.id());
      }
    }
    if (agencies.isEmpty()) {
      throw new RefusedException(Problem.of("commitments.no-units", from));
    }
    fill(new GeneratedYear(agencies, communes, from, until, seed), count);
    audit.record(
        "commitment.year-made",
        "year:" + from.getYear(),
        Map.of("count", "" + count, "seed", "" + seed));
    return count;
  }

  /** The province itself gives work and gets none. */
  private static boolean isWhole(Unit unit) {
    return unit.kind().isTerritory() && unit.level() == UnitLevel.PROVINCE;
  }

  private void fill(GeneratedYear year, int count) {
    YearSigners.Signatures signatures = signers.on(LocalDate.now(clock));
    List<GeneratedTask> some = new ArrayList<>(AT_ONCE);
    for (int i = 0; i < count; i++) {
      some.add(year.next(i));
      if (some.size() == AT_ONCE || i == count - 1) {
        store.add(some, signatures);
        some.clear();
      }
    }
  }
}
