package vn.haidang.commitments.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import vn.haidang.commitments.Urging.Candidate;
import vn.haidang.organisation.UnitId;

/**
 * The units that have come to be urged.
 *
 * @param last when each was urged last
 */
public record UrgingPage(
    List<Candidate> units,
    Map<UnitId, String> names,
    Map<UnitId, LocalDate> last,
    LocalDate today) {

  public UrgingPage {
    units = List.copyOf(units);
    names = Map.copyOf(names);
    last = Map.copyOf(last);
  }

  /** How long the oldest of its tasks is late. */
  public long days(Candidate unit) {
    return ChronoUnit.DAYS.between(unit.oldest(), today);
  }

  /** Whether anything has come before the leader. */
  public boolean leads() {
    return units.stream().anyMatch(unit -> unit.leading() > 0);
  }
}
