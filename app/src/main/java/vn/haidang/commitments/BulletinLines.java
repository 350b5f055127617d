package vn.haidang.commitments;

import java.util.List;
import vn.haidang.commitments.Counts.Stated;
import vn.haidang.commitments.MonthEnd.Standing;

/**
 * The sums that a table of assigned tasks states: what is done and open makes up the total, the
 * buckets make up what is done and what is open. Source: the form in which the city's office and
 * the Government publish them (2017, 2018).
 */
final class BulletinLines {

  private BulletinLines() {}

  static List<Stated> of(String before, Standing standing) {
    Counts c = standing.counts();
    return List.of(
        new Stated(before + "total", standing.total(), List.of(c.done(), c.open())),
        new Stated(before + "done", c.done(), done(c)),
        new Stated(before + "open", c.open(), open(c)));
  }

  static List<Stated> of(PublishedMonth month) {
    Counts c = month.counts();
    return List.of(
        new Stated("total", month.total(), List.of(month.done(), month.open())),
        new Stated("done", month.done(), done(c)),
        new Stated("open", month.open(), open(c)));
  }

  private static List<Integer> done(Counts c) {
    return List.of(c.of(Bucket.DONE_ON_TIME), c.of(Bucket.DONE_LATE), c.of(Bucket.DONE_NO_DUE));
  }

  private static List<Integer> open(Counts c) {
    return List.of(c.of(Bucket.OPEN_IN_TIME), c.of(Bucket.OPEN_OVERDUE), c.of(Bucket.OPEN_NO_DUE));
  }
}
