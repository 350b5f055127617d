package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitOfObject;
import vn.haidang.organisation.Units;

/** Calls that name a commitment: it is of the unit that owes it, else of the units at the top. */
@Component
class CommitmentUnits implements UnitOfObject {

  private final CommitmentStore store;
  private final Insight insight;
  private final Units units;
  private final Clock clock;

  CommitmentUnits(CommitmentStore store, Insight insight, Units units, Clock clock) {
    this.store = store;
    this.insight = insight;
    this.units = units;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "commitment";
  }

  @Override
  public Set<UnitId> unitsOf(String value) {
    return value.matches("[1-9][0-9]{0,17}")
        ? store
            .find(CommitmentId.valueOf(value))
            .filter(insight::covers)
            .map(this::unitsOf)
            .orElse(Set.of())
        : Set.of();
  }

  private Set<UnitId> unitsOf(Commitment c) {
    UnitId owner = c.owner();
    return owner == null ? Set.copyOf(units.listTops(LocalDate.now(clock))) : Set.of(owner);
  }
}
