package vn.haidang.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What happened between two briefings; nothing is in two groups.
 *
 * @param since day of the one before
 * @param fresh given since then
 * @param slipped was in time then and is late now
 * @param recovered was late then and is done or has more time now
 * @param done was in time then, or had no due date, and is done
 */
public record SinceLast(LocalDate since, Group fresh, Group slipped, Group recovered, Group done) {

  /** One kind of change: how many there are, and the first of them. */
  public record Group(int count, List<Commitment> first) {
    /** Nothing changed in this way. */
    static final Group NONE = new Group(0, List.of());

    public Group {
      first = List.copyOf(first);
    }
  }

  /** From the groups by the name of their kind; one that is missing has none. */
  static SinceLast of(LocalDate since, Map<String, Group> groups) {
    return new SinceLast(
        since,
        groups.getOrDefault("fresh", Group.NONE),
        groups.getOrDefault("slipped", Group.NONE),
        groups.getOrDefault("recovered", Group.NONE),
        groups.getOrDefault("done", Group.NONE));
  }

  /** Those that are named in it, of all four groups. */
  Stream<CommitmentId> named() {
    return byKind().values().stream().flatMap(group -> group.first().stream()).map(Commitment::id);
  }

  /** The groups by the name of their kind. */
  Map<String, Group> byKind() {
    return Map.of("fresh", fresh, "slipped", slipped, "recovered", recovered, "done", done);
  }
}
