package vn.haidang.organisation;

import java.util.Map;
import org.springframework.context.ApplicationContext;
import vn.haidang.testing.UnitWorld;

/** Addresses of the organisation that name a unit. */
public final class OrganisationUnitWorld implements UnitWorld {

  @Override
  public Map<String, String> fill(ApplicationContext context, UnitId unit) {
    return Map.of("unit", unit.toString(), "holding", "1");
  }
}
