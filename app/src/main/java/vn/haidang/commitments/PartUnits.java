package vn.haidang.commitments;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitOfObject;

/** Calls that name a commitment and concern the parts of its coordinating units. */
@Component
class PartUnits implements UnitOfObject {

  private final PartStore parts;

  PartUnits(PartStore parts) {
    this.parts = parts;
  }

  @Override
  public String kind() {
    return "commitment-parts";
  }

  @Override
  public Set<UnitId> unitsOf(String value) {
    return value.matches("[1-9][0-9]{0,17}")
        ? parts.list(CommitmentId.valueOf(value)).stream()
            .map(Part::unit)
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }
}
