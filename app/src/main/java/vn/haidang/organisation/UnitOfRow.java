package vn.haidang.organisation;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/** Finds the unit that a row of a file names: by its key in files, else by a code of any scheme. */
@Component
class UnitOfRow {

  private final UnitStagingStore staging;
  private final Units units;

  UnitOfRow(UnitStagingStore staging, Units units) {
    this.staging = staging;
    this.units = units;
  }

  /**
   * The unit so named on that day.
   *
   * @throws RefusedException {@code organisation.key-unknown}
   */
  UnitId find(String name, LocalDate on) {
    return staging
        .findByKey(name)
        .or(() -> units.findByAnyCode(name, on).map(Unit::id))
        .orElseThrow(() -> new RefusedException(Problem.of("organisation.unit-unknown", name, on)));
  }
}
