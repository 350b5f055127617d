package vn.haidang.organisation;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Calls that name a unit: it is its own. */
@Component
class UnitItself implements UnitOfObject {

  @Override
  public String kind() {
    return "unit";
  }

  @Override
  public Set<UnitId> unitsOf(String value) {
    return value.matches("[1-9][0-9]{0,8}") ? Set.of(UnitId.valueOf(value)) : Set.of();
  }
}
