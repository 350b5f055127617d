package vn.haidang.organisation;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Calls that name an abolished unit whose work waits; see {@link SuccessorDeciders}. */
@Component
class UnitAboveWaiting implements UnitOfObject {

  private final SuccessorDeciders deciders;

  UnitAboveWaiting(SuccessorDeciders deciders) {
    this.deciders = deciders;
  }

  @Override
  public String kind() {
    return "waiting-unit";
  }

  @Override
  public Set<UnitId> unitsOf(String value) {
    return value.matches("[1-9][0-9]{0,8}") ? deciders.of(UnitId.valueOf(value)) : Set.of();
  }
}
