package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Audit;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/** Enters units one at a time as facts; whole countries come by file. */
@Component
public class UnitBook {

  private static final int LONGEST_NAME = 300;

  private final UnitBookStore store;
  private final UnitStore units;
  private final UnitKeepers keepers;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  UnitBook(
      UnitBookStore store,
      UnitStore units,
      UnitKeepers keepers,
      Audit audit,
      ApplicationEventPublisher events) {
    this.store = store;
    this.units = units;
    this.keepers = keepers;
    this.audit = audit;
    this.events = events;
  }

  /** Whether an official may give a unit this name: 1 to 300 letters. */
  public static boolean isName(String written) {
    return !written.isBlank() && written.length() <= LONGEST_NAME;
  }

  /**
   * Enters a unit for an official, who may have it already.
   *
   * @throws RefusedException as below, if its name is too long, one of the same name stands beside
   *     it, or it is not his to enter
   */
  @Transactional
  public UnitId add(NewUnit unit, SignedIn by) {
    if (!isName(unit.name())) {
      throw new RefusedException(Problem.of("organisation.name-missing"));
    }
    keepers.demandBelow(by, unit.parent());
    units.listNamed(unit.name(), unit.since()).stream()
        .filter(other -> other.name().equals(unit.name()))
        .filter(other -> Objects.equals(other.parent(), unit.parent()))
        .findFirst()
        .ifPresent(other -> {
          throw new RefusedException(Problem.of("organisation.name-beside", other.name()));
        });
    return enter(unit);
  }

  /**
   * Enters a unit that stands since the day given, below a parent that stands as long.
   *
   * @throws RefusedException if the parent does not stand that day or another unit has the code
   */
  @Transactional
  public UnitId enter(NewUnit unit) {
    if (unit.parent() != null && units.find(unit.parent(), unit.since()).isEmpty()) {
      throw new RefusedException(
          Problem.of("organisation.parent-does-not-stand", unit.parent(), unit.since()));
    }
    UnitId id = store.addUnit(unit.since());
    store.addName(id, unit);
    store.addPlace(id, unit);
    unit.codes().forEach((scheme, code) -> addCode(id, scheme, code, unit));
    store.removeOutdatedStandings();
    store.addMissingStandings();
    audit.record("unit.entered", "unit:" + id, Map.of("name", unit.name()));
    events.publishEvent(new UnitsChanged());
    return id;
  }

  private void addCode(UnitId id, CodeScheme scheme, String code, NewUnit unit) {
    if (!CodeScheme.isCode(code)) {
      throw new RefusedException(Problem.of("organisation.code-malformed", code));
    }
    try {
      store.addCode(id, scheme, code, unit.since());
    } catch (DataIntegrityViolationException e) {
      throw new RefusedException(Problem.of("organisation.code-taken", code, unit.since()), e);
    }
  }

  /** Declares what a unit is in charge of since its first day. */
  @Transactional
  public void declareFunction(UnitId id, String words, LocalDate since) {
    store.addFunction(id, words.strip(), since);
    audit.record("unit.function-declared", "unit:" + id, Map.of("function", words.strip()));
  }
}
