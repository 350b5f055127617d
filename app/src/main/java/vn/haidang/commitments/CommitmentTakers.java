package vn.haidang.commitments;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitOfObject;

/** Calls in which who owes a commitment and who takes part in it stand alike. */
@Component
class CommitmentTakers implements UnitOfObject {

  private final CommitmentUnits owners;
  private final PartStore parts;

  CommitmentTakers(CommitmentUnits owners, PartStore parts) {
    this.owners = owners;
    this.parts = parts;
  }

  @Override
  public String kind() {
    return "commitment-taker";
  }

  @Override
  public Set<UnitId> unitsOf(String value) {
    Set<UnitId> units = new LinkedHashSet<>(owners.unitsOf(value));
    if (!units.isEmpty()) {
      parts.list(CommitmentId.valueOf(value)).forEach(part -> units.add(part.unit()));
    }
    return units;
  }
}
