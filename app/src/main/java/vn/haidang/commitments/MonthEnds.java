package vn.haidang.commitments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.commitments.MonthEnd.Standing;
import vn.haidang.commitments.MonthEndStore.Line;
import vn.haidang.organisation.UnitId;

/**
 * How the units stood at the ends of months. A month that is over is drawn once, from what was
 * known by its end, and kept; the running month is drawn as it stands today.
 */
@Component
public class MonthEnds {

  private final MonthEndStore store;
  private final Clock clock;

  MonthEnds(MonthEndStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The end of a month, or today while it runs. */
  @Transactional
  public MonthEnd at(YearMonth month) {
    LocalDate today = LocalDate.now(clock);
    LocalDate day = month.atEndOfMonth();
    if (!day.isBefore(today)) {
      return of(today, store.draw(today, null, clock.getZone(), clock.instant()));
    }
    keep(day);
    return of(day, store.list(day));
  }

  /** The same of one unit, without looking at the others. */
  @Transactional
  public Standing of(YearMonth month, UnitId unit) {
    LocalDate today = LocalDate.now(clock);
    LocalDate day = month.atEndOfMonth();
    if (!day.isBefore(today)) {
      return of(today, store.draw(today, unit, clock.getZone(), clock.instant())).of(unit);
    }
    keep(day);
    return store.find(day, unit).map(Line::standing).orElse(Standing.NONE);
  }

  private void keep(LocalDate day) {
    if (!store.isKept(day)) {
      store.keep(day, clock.getZone(), clock.instant());
    }
  }

  /** The end of the last month, against which screens show what changed. */
  @Transactional
  public MonthEnd last() {
    return at(YearMonth.now(clock).minusMonths(1));
  }

  /** The running month and those before it, the newest first, back to the first commitment. */
  public List<YearMonth> listMonths(int most) {
    LocalDate first = store.findFirstDay();
    List<YearMonth> months = new ArrayList<>();
    YearMonth month = YearMonth.now(clock);
    while (months.size() < most
        && (months.isEmpty() || first != null && !month.isBefore(YearMonth.from(first)))) {
      months.add(month);
      month = month.minusMonths(1);
    }
    return months;
  }

  private MonthEnd of(LocalDate day, List<Line> lines) {
    Map<UnitId, Standing> byUnit = new HashMap<>();
    Standing all = Standing.NONE;
    Standing unassigned = Standing.NONE;
    Instant drawnAt = clock.instant();
    for (Line line : lines) {
      drawnAt = line.drawnAt();
      if (line.unit() == MonthEndStore.ALL) {
        all = line.standing();
      } else if (line.unit() == 0) {
        unassigned = line.standing();
      } else {
        byUnit.put(new UnitId(line.unit()), line.standing());
      }
    }
    return new MonthEnd(day, drawnAt, all, unassigned, byUnit);
  }
}
