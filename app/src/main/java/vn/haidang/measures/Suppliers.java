package vn.haidang.measures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.organisation.SuccessorConfirmed;
import vn.haidang.organisation.SuccessorCorrected;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.WorkOfUnit;
import vn.haidang.platform.Audit;

/**
 * Who supplies which figures. What a unit that is no more supplied passes to its confirmed
 * successor, and on from a wrong one when that is corrected; until then it stands among the unit's
 * open work. Figures and targets stay with the unit they were of.
 */
@Component
class Suppliers implements WorkOfUnit {

  private final IndicatorStore store;
  private final Audit audit;

  Suppliers(IndicatorStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  @EventListener
  @Transactional
  void on(SuccessorConfirmed confirmed) {
    int moved = store.moveSupplier(confirmed.unit(), confirmed.successor());
    if (moved > 0) {
      audit.record(
          "indicators.succeeded",
          "unit:" + confirmed.unit(),
          Map.of("successor", confirmed.successor().toString(), "moved", Integer.toString(moved)));
    }
  }

  @EventListener
  @Transactional
  void on(SuccessorCorrected corrected) {
    int moved = store.moveSupplierOn(corrected.unit(), corrected.wrong(), corrected.right());
    moved += store.moveSupplier(corrected.unit(), corrected.right());
    if (moved > 0) {
      audit.record(
          "indicators.successor-corrected",
          "unit:" + corrected.unit(),
          Map.of("successor", corrected.right().toString(), "moved", Integer.toString(moved)));
    }
  }

  @Override
  public int countPassed(UnitId unit, Collection<UnitId> holders) {
    return store.listSuppliedFor(unit, holders).size();
  }

  @Override
  public List<Piece> listPassed(UnitId unit, Collection<UnitId> holders, int most) {
    return pieces(store.listSuppliedFor(unit, holders), most);
  }

  @Override
  public List<Piece> listUnclear(UnitId unit, Collection<UnitId> holders) {
    return pieces(store.listSuppliedUnclearly(holders), Integer.MAX_VALUE);
  }

  @Override
  public String messageKey() {
    return "measures.supplied";
  }

  @Override
  public Map<UnitId, Integer> countOpen(Collection<UnitId> units, LocalDate on) {
    return units.isEmpty() ? Map.of() : store.countSuppliedBy(units);
  }

  @Override
  public List<Piece> listOpen(UnitId unit, LocalDate on, int most) {
    return pieces(store.listSuppliedBy(unit), most);
  }

  private static List<Piece> pieces(List<Indicator> supplied, int most) {
    return supplied.stream()
        .limit(most)
        .map(indicator -> new Piece(indicator.fullName(), "/indicators/" + indicator.id()))
        .toList();
  }
}
