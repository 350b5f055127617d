package vn.haidang.commitments;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitOfObject;

/** Calls that name a sub-plan: it is of the unit whose plan it is. */
@Component
class SubPlanUnit implements UnitOfObject {

  private final SubPlanStore store;

  SubPlanUnit(SubPlanStore store) {
    this.store = store;
  }

  @Override
  public String kind() {
    return "sub-plan";
  }

  @Override
  public Set<UnitId> unitsOf(String value) {
    return value.matches("[1-9][0-9]{0,17}")
        ? store.find(Long.parseLong(value)).map(found -> Set.of(found.unit())).orElse(Set.of())
        : Set.of();
  }
}
