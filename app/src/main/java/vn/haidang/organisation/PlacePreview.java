package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Problem;

/**
 * What a correction of kind, level, parent or first day would touch; nothing is written yet.
 *
 * @param unit as it is on record on that day
 * @param day of the days that are put right: today where it is one of them, else the nearest
 * @param before as it is on record
 * @param after as it would be
 * @param earlier what it was right before, which ends where this begins; null: it was founded so
 * @param aboveBefore the units above it in that time, the outermost first
 * @param aboveAfter the same after the correction
 * @param below units below it on that day, which come along
 * @param losing who holds posts above it and would no more
 * @param gaining who holds posts where it comes to stand
 * @param work its open work, which would count there
 * @param version what was seen of the unit's record
 * @param problem why it cannot be done; null: it can
 */
public record PlacePreview(
    Unit unit,
    LocalDate day,
    UnitRecord.Place before,
    UnitRecord.Place after,
    UnitRecord.@Nullable Place earlier,
    List<Unit> aboveBefore,
    List<Unit> aboveAfter,
    List<Unit> below,
    List<Holding> losing,
    List<Holding> gaining,
    List<WaitingUnit.WorkCount> work,
    int version,
    @Nullable Problem problem) {

  public PlacePreview {
    aboveBefore = List.copyOf(aboveBefore);
    aboveAfter = List.copyOf(aboveAfter);
    below = List.copyOf(below);
    losing = List.copyOf(losing);
    gaining = List.copyOf(gaining);
    work = List.copyOf(work);
  }
}
