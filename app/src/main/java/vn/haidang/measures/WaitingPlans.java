package vn.haidang.measures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.organisation.UnitsChanged;
import vn.haidang.plan.Edition;
import vn.haidang.plan.Editions;
import vn.haidang.plan.PlanId;
import vn.haidang.platform.Audit;
import vn.haidang.platform.Console;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.StartOptions;
import vn.haidang.platform.StartStep;

/**
 * Issued plans whose targets belong to a unit nobody has entered yet, or whose issuer's name means
 * none. Their books are opened as soon as the unit is known.
 */
@Component
@Order(30)
public class WaitingPlans implements StartStep {

  private static final Logger LOG = LoggerFactory.getLogger(WaitingPlans.class);

  private final Editions editions;
  private final PlanTargets opening;
  private final TargetStore targets;
  private final PlanUnitStore chosen;
  private final OpeningStore openings;
  private final Areas areas;
  private final Units units;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  WaitingPlans(
      Editions editions,
      PlanTargets opening,
      TargetStore targets,
      PlanUnitStore chosen,
      OpeningStore openings,
      Areas areas,
      Units units,
      Audit audit,
      Clock clock,
      TransactionTemplate transaction) {
    this.editions = editions;
    this.opening = opening;
    this.targets = targets;
    this.chosen = chosen;
    this.openings = openings;
    this.areas = areas;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
    this.transaction =
        new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
    this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
  }

  /** A plan that waits, and who issued it in its own words. */
  public record Waiting(PlanId plan, String name, String issuer) {}

  /**
   * A plan that is issued, and whose targets are not followed yet although it is known whose it is.
   *
   * @param year of its targets
   * @param since when it was issued
   */
  public record Opening(String name, UnitId unit, int year, @Nullable Instant since) {}

  /** Those whose targets are being opened; a few seconds, then there is none. */
  public List<Opening> listOpening() {
    return openings.list().stream()
        .map(editions::getEdition)
        .flatMap(
            edition -> opening.unitOf(edition).stream().flatMap(unit -> opening(edition, unit)))
        .toList();
  }

  private static Stream<Opening> opening(Edition edition, UnitId unit) {
    Integer year = edition.heading().planYear();
    return year == null
        ? Stream.empty()
        : Stream.of(new Opening(edition.heading().shortName(), unit, year, edition.issuedAt()));
  }

  /** Those that wait for an official to say whose they are. */
  public List<Waiting> list() {
    return issued().stream()
        .filter(edition -> opening.unitOf(edition).isEmpty())
        .map(edition ->
            new Waiting(
                edition.plan(),
                edition.heading().shortName(),
                Objects.requireNonNullElse(edition.heading().issuer(), "")))
        .toList();
  }

  private List<Edition> issued() {
    return editions.listPlans().stream()
        .flatMap(plan -> Stream.ofNullable(plan.current()))
        .filter(edition -> edition.heading().planYear() != null)
        .filter(edition -> !targets.hasEdition(edition.id().value()))
        .toList();
  }

  /**
   * An official says whose plan it is; its books are opened.
   *
   * @throws RefusedException if there is no such unit today, or somebody has chosen another one
   */
  public void choose(PlanId plan, UnitId unit, String by) {
    if (units.find(unit, LocalDate.now(clock)).isEmpty() && units.historyOf(unit).isEmpty()) {
      throw new RefusedException(Problem.of("measures.unit-unknown"));
    }
    transaction.executeWithoutResult(status -> {
      if (!chosen.put(plan, unit, clock.instant(), by)) {
        throw new RefusedException(
            Problem.of(
                "measures.plan-unit-chosen",
                chosen
                    .find(plan)
                    .flatMap(other -> units.find(other, LocalDate.now(clock)))
                    .map(Unit::name)
                    .orElse("")));
      }
      audit.record("plan.unit-chosen", "plan:" + plan, Map.of("unit", unit.toString()));
    });
    openWhatCanBe();
  }

  /** Opens the books of every plan whose unit is known by now. */
  void openWhatCanBe() {
    issued().stream()
        .filter(edition -> opening.unitOf(edition).isPresent())
        .forEach(edition -> transaction.executeWithoutResult(status -> opening.open(edition.id())));
  }

  @TransactionalEventListener
  void on(UnitsChanged changed) {
    try {
      openWhatCanBe();
    } catch (RuntimeException e) {
      LOG.warn("the books of waiting plans could not be opened; the next start tries again", e);
    }
  }

  @Override
  public void start(StartOptions options, Console console) {
    areas.follow();
    openWhatCanBe();
  }
}
