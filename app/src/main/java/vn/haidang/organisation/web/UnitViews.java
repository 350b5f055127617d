package vn.haidang.organisation.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.EventKind;
import vn.haidang.organisation.Kin;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitEvent;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.organisation.UnitRecord;
import vn.haidang.organisation.WaitingUnit;

/** What programs are told about units: the shapes of the answers under {@code /api/v1/units}. */
final class UnitViews {

  private UnitViews() {}

  /**
   * A unit as it stood on a day.
   *
   * @param ancestors numbers of the units above, outermost first
   * @param codes by scheme: GSO, LOCAL, ORGAN_ID_2016, ORGAN_ID_2020, TAX, BUDGET
   * @param since first day on which it stood like this
   * @param until first day on which something is different; null: no change known
   */
  record UnitView(
      int id,
      String name,
      @Nullable String abbreviation,
      UnitKind kind,
      UnitLevel level,
      @Nullable Integer parent,
      List<Integer> ancestors,
      Map<String, String> codes,
      LocalDate since,
      @Nullable LocalDate until) {

    static UnitView of(Unit unit) {
      UnitId parent = unit.parent();
      Map<String, String> codes = new TreeMap<>();
      unit.codes().forEach((scheme, code) -> codes.put(scheme.name(), code));
      return new UnitView(
          unit.id().value(),
          unit.name(),
          unit.abbreviation(),
          unit.kind(),
          unit.level(),
          parent == null ? null : parent.value(),
          unit.ancestors().stream().map(UnitId::value).toList(),
          codes,
          unit.since(),
          unit.until());
    }
  }

  /** The organisation of a day, each unit after the one above it. */
  record TreeView(LocalDate on, int total, List<UnitView> units) {}

  /**
   * A predecessor or successor.
   *
   * @param share 1 the whole, below 1 that part, null a part of unknown size
   */
  record KinView(UnitView unit, @Nullable BigDecimal share) {
    static KinView of(Kin kin) {
      return new KinView(UnitView.of(kin.unit()), kin.share().fraction());
    }
  }

  /** Something that happened to the unit. */
  record EventView(int id, EventKind kind, LocalDate on, String legalBasis, @Nullable String note) {
    static EventView of(UnitEvent event) {
      return new EventView(
          event.id().value(), event.kind(), event.on(), event.legalBasis(), event.note());
    }
  }

  /**
   * A unit with its history.
   *
   * @param stands whether it stood on the day; where not, {@code unit} is as it last or first stood
   * @param founded first day of its life, {@code ended} first day after it
   * @param version to be sent back with a correction
   */
  record UnitSheetView(
      UnitView unit,
      LocalDate on,
      boolean stands,
      LocalDate founded,
      @Nullable LocalDate ended,
      List<EventView> history,
      List<KinView> predecessors,
      List<KinView> successors,
      List<String> functions,
      List<OpenWorkView> openWork,
      OnRecordView record,
      int version) {}

  /** Open work of a unit, by the key of its kind. */
  record OpenWorkView(String kind, int count) {
    static OpenWorkView of(WaitingUnit.WorkCount work) {
      return new OpenWorkView(work.messageKey(), work.count());
    }
  }

  /** Kind, level and parent with their days; {@code parent} is missing at the top. */
  record UnitPlaceView(
      UnitKind kind,
      UnitLevel level,
      @Nullable Integer parent,
      String parentName,
      LocalDate since,
      @Nullable LocalDate until) {
    static UnitPlaceView of(UnitRecord.Place place) {
      UnitId parent = place.parent();
      return new UnitPlaceView(
          place.kind(),
          place.level(),
          parent == null ? null : parent.value(),
          place.parentName(),
          place.since(),
          place.until());
    }
  }

  /** All names, kinds and places, codes and functions with their days. */
  record OnRecordView(
      List<UnitRecord.Name> names,
      List<UnitPlaceView> places,
      List<UnitRecord.Code> codes,
      List<UnitRecord.Function> functions) {
    static OnRecordView of(UnitRecord record) {
      return new OnRecordView(
          record.names(),
          record.places().stream().map(UnitPlaceView::of).toList(),
          record.codes(),
          record.functions());
    }
  }

  /** An abolished unit whose open work waits for a successor. */
  record WaitingView(
      UnitView unit, LocalDate ended, List<KinView> candidates, List<OpenWorkView> work) {
    static WaitingView of(WaitingUnit waiting) {
      return new WaitingView(
          UnitView.of(waiting.unit()),
          waiting.ended(),
          waiting.candidates().stream().map(KinView::of).toList(),
          waiting.work().stream().map(OpenWorkView::of).toList());
    }
  }
}
