package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.List;

/**
 * An abolished unit with open work for which nobody has said yet who takes it over.
 *
 * @param unit as it stood on its last day
 * @param ended first day on which it was no more
 * @param candidates those who took over parts of it; may be empty
 * @param work how much there is of each kind, kinds without any left out
 */
public record WaitingUnit(Unit unit, LocalDate ended, List<Kin> candidates, List<WorkCount> work) {

  public WaitingUnit {
    candidates = List.copyOf(candidates);
    work = List.copyOf(work);
  }

  /** How much there is of all kinds. */
  public int count() {
    return work.stream().mapToInt(WorkCount::count).sum();
  }

  /**
   * How much open work of one kind.
   *
   * @param messageKey name of the kind in the messages
   */
  public record WorkCount(String messageKey, int count) {}
}
