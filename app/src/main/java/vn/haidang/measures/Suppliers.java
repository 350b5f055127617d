package vn.haidang.measures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.organisation.SuccessorConfirmed;
import vn.haidang.organisation.SuccessorCorrected;
import vn.haidang.organisation.Successors;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.WorkOfUnit;
import vn.haidang.platform.Audit;

/**
 * Who supplies which figures. What a unit that is no more supplied passes to its confirmed
 * successor on the day from which the unit is no more, and on from a wrong one when that is
 * corrected; until then it stands among the unit's open work. Figures and targets stay with the
 * unit they were of.
 */
@Component
class Suppliers implements WorkOfUnit {

  private final SupplyStore store;
  private final ObjectProvider<Successors> successors;
  private final Audit audit;
  private final Clock clock;

  Suppliers(SupplyStore store, ObjectProvider<Successors> successors, Audit audit, Clock clock) {
    this.store = store;
    this.successors = successors;
    this.audit = audit;
    this.clock = clock;
  }

  /** Passes at once if the day has come; for a coming day {@link #sweep} does on that day. */
  @EventListener
  @Transactional
  void on(SuccessorConfirmed confirmed) {
    if (!confirmed.from().isAfter(LocalDate.now(clock))) {
      pass(confirmed.unit(), confirmed.successor());
    }
  }

  /**
   * Finds what units supply that are no more since today, and what somebody gave to one that was no
   * more; it goes to who answers for the unit.
   */
  @Override
  @Transactional
  public void sweep() {
    successors
        .getObject()
        .tookOverFrom(store.listSuppliers(), LocalDate.now(clock))
        .forEach((unit, heir) -> pass(unit, heir.id()));
  }

  private void pass(UnitId unit, UnitId heir) {
    int moved = store.move(unit, heir);
    if (moved > 0) {
      audit.record(
          "indicators.succeeded",
          "unit:" + unit,
          Map.of("successor", heir.toString(), "moved", Integer.toString(moved)));
    }
  }

  @EventListener
  @Transactional
  void on(SuccessorCorrected corrected) {
    int moved = store.moveOn(corrected.unit(), corrected.wrong(), corrected.right());
    moved += store.move(corrected.unit(), corrected.right());
    if (moved > 0) {
      audit.record(
          "indicators.successor-corrected",
          "unit:" + corrected.unit(),
          Map.of("successor", corrected.right().toString(), "moved", Integer.toString(moved)));
    }
  }

  @Override
  public int countPassed(UnitId unit, Collection<UnitId> holders) {
    return store.listPassed(unit, holders).size();
  }

  @Override
  public List<Piece> listPassed(UnitId unit, Collection<UnitId> holders, int most) {
    return pieces(store.listPassed(unit, holders), most);
  }

  @Override
  public List<Piece> listUnclear(UnitId unit, Collection<UnitId> holders) {
    return pieces(store.listUnclear(holders), Integer.MAX_VALUE);
  }

  @Override
  public String messageKey() {
    return "measures.supplied";
  }

  @Override
  public Map<UnitId, Integer> countOpen(Collection<UnitId> units, LocalDate on) {
    return units.isEmpty() ? Map.of() : store.count(units);
  }

  @Override
  public List<Piece> listOpen(UnitId unit, LocalDate on, int most) {
    return pieces(store.list(unit), most);
  }

  private static List<Piece> pieces(List<Indicator> supplied, int most) {
    return supplied.stream()
        .limit(most)
        .map(indicator -> new Piece(indicator.fullName(), "/indicators/" + indicator.id()))
        .toList();
  }
}
