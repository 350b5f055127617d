package vn.haidang.commitments;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitOfObject;

/** Calls that name a briefing: it is of the unit that holds it. */
@Component
class BriefingUnit implements UnitOfObject {

  private final BriefingStore store;

  BriefingUnit(BriefingStore store) {
    this.store = store;
  }

  @Override
  public String kind() {
    return "briefing";
  }

  @Override
  public Set<UnitId> unitsOf(String value) {
    return value.matches("[1-9][0-9]{0,17}")
        ? store.find(BriefingId.valueOf(value)).map(found -> Set.of(found.unit())).orElse(Set.of())
        : Set.of();
  }
}
