package vn.haidang.commitments;

import java.time.LocalDate;
import java.util.List;

/**
 * The figures of a month as somebody published them. They are kept as printed: where parts and
 * total differ, that is reported and not corrected.
 *
 * @param day last day of the month
 * @param source where they were published
 */
public record PublishedMonth(
    LocalDate day, String source, int total, int done, int open, Counts counts) {

  public PublishedMonth {
    source = source.strip();
  }

  /** The lines whose parts do not make up their total. */
  public List<Counts.Stated> findSlips() {
    return Counts.findSlips(BulletinLines.of(this));
  }
}
