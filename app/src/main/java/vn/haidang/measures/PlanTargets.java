package vn.haidang.measures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.kernel.legaltext.IndicatorTable;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.plan.Edition;
import vn.haidang.plan.EditionId;
import vn.haidang.plan.Editions;
import vn.haidang.plan.Item;
import vn.haidang.plan.PlanIssued;
import vn.haidang.platform.Audit;
import vn.haidang.platform.VietnamTime;

/**
 * Opens the books when a plan is issued: every row of its indicator table, and every figure of its
 * text that no row states, becomes an indicator with a target of the unit that issued it. An
 * amendment replaces what it changes; the earlier target stays. While the unit is not known, the
 * plan waits ({@link WaitingPlans}).
 */
@Component
class PlanTargets {

  private final Editions editions;
  private final IndicatorStore indicators;
  private final TargetStore targets;
  private final PlanUnitStore units;
  private final OpeningStore openings;
  private final Audit audit;
  private final Clock clock;

  PlanTargets(
      Editions editions,
      IndicatorStore indicators,
      TargetStore targets,
      PlanUnitStore units,
      OpeningStore openings,
      Audit audit,
      Clock clock) {
    this.editions = editions;
    this.indicators = indicators;
    this.targets = targets;
    this.units = units;
    this.openings = openings;
    this.audit = audit;
    this.clock = clock;
  }

  /** Within the issue itself: from then on its targets are said to be opened, until they are. */
  @EventListener
  void hear(PlanIssued issued) {
    openings.add(issued.plan(), issued.edition());
  }

  @ApplicationModuleListener
  void on(PlanIssued issued) {
    open(issued.edition());
  }

  /** The unit whose plan it is: chosen by an official, else the one its issuer's name means. */
  Optional<UnitId> unitOf(Edition edition) {
    return units.find(edition.plan()).or(() -> editions.agencies(edition).issuer().map(Unit::id));
  }

  /** Opens what is not open yet; returns how many targets were set. */
  @Transactional
  int open(EditionId issued) {
    Edition edition = editions.getEdition(issued);
    Integer year = edition.heading().planYear();
    Optional<UnitId> unit = unitOf(edition);
    targets.lockOpening();
    if (year != null && unit.isEmpty()) {
      return 0;
    }
    openings.remove(issued);
    if (year == null || unit.isEmpty() || targets.hasEdition(issued.value())) {
      return 0;
    }
    List<Item> items =
        editions.open(issued, "").items().stream()
            .filter(item -> item.decision().isKept())
            .toList();
    var promises =
        new PlanPromises(IndicatorTable.in(editions.getReading(issued).appendices()), items, year);
    int made = 0;
    for (Item item : items) {
      made +=
          promises.of(item).map(promise -> set(edition, item, unit.get(), year, promise)).orElse(0);
    }
    if (made > 0) {
      audit.record(
          "targets.opened", "edition:" + issued, Map.of("targets", Integer.toString(made)));
    }
    return made;
  }

  private int set(Edition edition, Item item, UnitId unit, int year, PlanPromises.Promise promise) {
    NewIndicator wanted = promise.indicator().directed(promise.comparator());
    IndicatorId indicator =
        indicators
            .findByName(wanted.name(), wanted.unit())
            .map(Indicator::id)
            .orElseGet(() -> indicators.add(wanted.coded(freeCode(item, year))));
    LocalDate today = VietnamTime.dayOf(clock.instant());
    Edition.Heading heading = edition.heading();
    Target target =
        new Target(
            0,
            indicator,
            unit,
            year,
            promise.comparator(),
            promise.value(),
            promise.max(),
            promise.base(),
            promise.aspiration(),
            List.of(),
            new Target.Origin(
                edition.plan().value(),
                edition.id().value(),
                item.id().value(),
                item.address(),
                item.value().quote()),
            heading.shortName().isEmpty() ? edition.original().name() : heading.shortName(),
            Objects.requireNonNullElse(heading.date(), today),
            null);
    return setUnlessTheSame(target, Objects.requireNonNullElse(edition.issuedBy(), Audit.SYSTEM));
  }

  private int setUnlessTheSame(Target target, String by) {
    Optional<Target> before =
        targets.findUnreplaced(target.indicator(), target.unit(), target.year());
    boolean same =
        before.isPresent()
            && before.get().comparator() == target.comparator()
            && before.get().value().compareTo(target.value()) == 0
            && Objects.equals(before.get().valueMax(), target.valueMax());
    if (same) {
      return 0;
    }
    Target replacing =
        new Target(
            0,
            target.indicator(),
            target.unit(),
            target.year(),
            target.comparator(),
            target.value(),
            target.valueMax(),
            target.base(),
            target.aspiration(),
            target.agreedPath(),
            target.origin(),
            target.legalBasis(),
            target.setOn(),
            before.map(Target::id).orElse(null));
    targets.add(replacing, clock.instant(), by);
    return 1;
  }

  private String freeCode(Item item, int year) {
    String start = "KH" + year + "." + item.address().replaceAll("[^A-Za-z0-9.-]", "");
    String code = start;
    for (int more = 2; indicators.findByCode(code).isPresent(); more++) {
      code = start + "." + more;
    }
    return code;
  }
}
