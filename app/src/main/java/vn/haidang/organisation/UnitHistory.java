package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.haidang.platform.NotFound;

/** How a unit became what it is. */
@Component
public class UnitHistory {

  private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
  private static final LocalDate END = LocalDate.of(9999, 12, 31);

  private final HistoryStore store;
  private final SuccessionStore successions;

  UnitHistory(HistoryStore store, SuccessionStore successions) {
    this.store = store;
    this.successions = successions;
  }

  /**
   * The unit in every stretch of time in which nothing about it changed, oldest first; without
   * codes.
   *
   * @throws NotFound if there is no such unit
   */
  public List<Unit> listStretches(UnitId id) {
    List<Unit> stretches = store.listStretches(id);
    if (stretches.isEmpty()) {
      throw new NotFound("organisation.no-such-unit", id);
    }
    return stretches;
  }

  /** What the unit took over and handed over, in no order. */
  public List<Succession> listSuccessions(UnitId id) {
    return Stream.concat(
            successions.listTo(List.of(id), BEGINNING, END).stream(),
            successions.listFrom(List.of(id), BEGINNING, END).stream())
        .distinct()
        .toList();
  }

  /** Days on which anything happened to any unit, oldest first. */
  public List<LocalDate> listDays() {
    return store.listDays();
  }
}
