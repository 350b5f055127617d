package vn.haidang.measures;

import java.time.Instant;
import java.util.List;

/**
 * A file that somebody has handed in and that is still kept.
 *
 * @param reports of what was taken from it, the latest first; none: it was only looked at
 */
public record KeptFile(long id, String name, Instant uploadedAt, List<Taken> reports) {

  public KeptFile {
    reports = List.copyOf(reports);
  }

  /** How many rows of it were new or changed, and how many were left out. */
  public record Taken(int batch, int changed, int refused) {}
}
