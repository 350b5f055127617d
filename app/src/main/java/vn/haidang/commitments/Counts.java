package vn.haidang.commitments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many commitments stand in each of the six official buckets, and the rates made from them. */
public record Counts(Map<Bucket, Integer> byBucket) {

  /** None. */
  public static final Counts NONE = new Counts(Map.of());

  public Counts {
    Map<Bucket, Integer> all = new EnumMap<>(Bucket.class);
    for (Bucket bucket : Bucket.values()) {
      int count = byBucket.getOrDefault(bucket, 0);
      if (count < 0) {
        throw new IllegalArgumentException(bucket + ": " + count + ", from 0");
      }
      all.put(bucket, count);
    }
    byBucket = Collections.unmodifiableMap(all);
  }

  /** In the order of {@link Bucket}. */
  public static Counts of(
      int onTime, int late, int doneNoDue, int inTime, int overdue, int openNoDue) {
    return new Counts(
        Map.of(
            Bucket.DONE_ON_TIME,
            onTime,
            Bucket.DONE_LATE,
            late,
            Bucket.DONE_NO_DUE,
            doneNoDue,
            Bucket.OPEN_IN_TIME,
            inTime,
            Bucket.OPEN_OVERDUE,
            overdue,
            Bucket.OPEN_NO_DUE,
            openNoDue));
  }

  public int of(Bucket bucket) {
    return byBucket.getOrDefault(bucket, 0);
  }

  public int done() {
    return of(Bucket.DONE_ON_TIME) + of(Bucket.DONE_LATE) + of(Bucket.DONE_NO_DUE);
  }

  public int open() {
    return of(Bucket.OPEN_IN_TIME) + of(Bucket.OPEN_OVERDUE) + of(Bucket.OPEN_NO_DUE);
  }

  public int total() {
    return done() + open();
  }

  /** How many fell due so far: the denominator of the overdue rate. */
  public int fellDue() {
    return of(Bucket.DONE_ON_TIME) + of(Bucket.DONE_LATE) + of(Bucket.OPEN_OVERDUE);
  }

  /** A share of all that is done, in percent with two decimals; 0 where nothing is done. */
  public BigDecimal shareOfDone(Bucket bucket) {
    return percent(of(bucket), done());
  }

  /** Overdue of all, in percent. */
  public BigDecimal overdueOfAll() {
    return percent(of(Bucket.OPEN_OVERDUE), total());
  }

  /** Overdue of those that have a due date, in percent. */
  public BigDecimal overdueOfDated() {
    return percent(
        of(Bucket.OPEN_OVERDUE), total() - of(Bucket.DONE_NO_DUE) - of(Bucket.OPEN_NO_DUE));
  }

  /** Overdue of those that fell due, in percent. */
  public BigDecimal overdueOfFallenDue() {
    return percent(of(Bucket.OPEN_OVERDUE), fellDue());
  }

  /** Done on time of those that fell due, in percent: the rate by which units are compared. */
  public BigDecimal onTimeRate() {
    return percent(of(Bucket.DONE_ON_TIME), fellDue());
  }

  /** Both together. */
  public Counts plus(Counts other) {
    Map<Bucket, Integer> sum = new EnumMap<>(Bucket.class);
    for (Bucket bucket : Bucket.values()) {
      sum.put(bucket, of(bucket) + other.of(bucket));
    }
    return new Counts(sum);
  }

  /** Two decimals, rounded half up; of nothing it is nothing. */
  static BigDecimal percent(int part, int whole) {
    return whole == 0
        ? BigDecimal.ZERO.setScale(2)
        : BigDecimal.valueOf(100L * part)
            .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
  }

  /** A stated total with the parts that should make it up; see {@link #findSlips}. */
  public record Stated(String name, int total, List<Integer> parts) {

    public Stated {
      parts = List.copyOf(parts);
    }

    /** By how much the parts miss the total: 0 when they make it up. Reported, never corrected. */
    public int slip() {
      return parts.stream().mapToInt(Integer::intValue).sum() - total;
    }
  }

  /** Those of a published table whose parts do not make up their total. */
  public static List<Stated> findSlips(List<Stated> table) {
    return table.stream().filter(line -> line.slip() != 0).toList();
  }
}
