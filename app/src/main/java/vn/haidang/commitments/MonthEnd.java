package vn.haidang.commitments;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.haidang.organisation.UnitId;

/**
 * How the units stood at the end of a month, or on the day it is drawn while the month runs.
 *
 * @param all everything, counted by itself
 * @param unassigned what nobody had been given
 */
public record MonthEnd(
    LocalDate day,
    Instant drawnAt,
    Standing all,
    Standing unassigned,
    Map<UnitId, Standing> byUnit) {

  public MonthEnd {
    byUnit = Map.copyOf(byUnit);
  }

  /**
   * How one unit stood.
   *
   * @param total counted by itself, to hold the six counts against
   * @param proved done, with evidence that the office accepted
   * @param silent open, without a word for thirty days
   */
  public record Standing(Counts counts, int total, int proved, int silent) {
    /** Nothing owed and nothing done. */
    public static final Standing NONE = new Standing(Counts.NONE, 0, 0, 0);

    /** Share of what is done for which evidence was accepted, in percent, two decimals. */
    public BigDecimal evidenceCoverage() {
      return Counts.percent(proved, counts.done());
    }

    /** Share of what is open on which nobody has said a word for thirty days, in percent. */
    public BigDecimal staleness() {
      return Counts.percent(silent, counts.open());
    }
  }

  /** How a unit stood; nothing where it had no commitment. */
  public Standing of(UnitId unit) {
    return Optional.ofNullable(byUnit.get(unit)).orElse(Standing.NONE);
  }

  /**
   * What does not add up in it; empty when everything does. Each unit's buckets must make up its
   * total, and the units together what was counted by itself.
   */
  public List<Counts.Stated> findSlips() {
    List<Counts.Stated> lines = new ArrayList<>(BulletinLines.of("", all));
    byUnit.forEach((unit, standing) ->
        lines.add(
            new Counts.Stated(
                "unit:" + unit,
                standing.total(),
                standing.counts().byBucket().values().stream().toList())));
    for (Bucket bucket : Bucket.values()) {
      List<Integer> parts =
          new ArrayList<>(byUnit.values().stream().map(one -> one.counts().of(bucket)).toList());
      parts.add(unassigned.counts().of(bucket));
      lines.add(new Counts.Stated("bucket:" + bucket, all.counts().of(bucket), parts));
    }
    return Counts.findSlips(lines);
  }
}
