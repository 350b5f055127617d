package vn.haidang.organisation;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Calls that name an abolished unit whose work waits; see {@link Successors#whoDecidesOn}. */
@Component
class UnitAboveWaiting implements UnitOfObject {

  private final Successors successors;

  UnitAboveWaiting(Successors successors) {
    this.successors = successors;
  }

  @Override
  public String kind() {
    return "waiting-unit";
  }

  @Override
  public Set<UnitId> unitsOf(String value) {
    return value.matches("[1-9][0-9]{0,8}")
        ? successors.whoDecidesOn(UnitId.valueOf(value))
        : Set.of();
  }
}
