package vn.haidang.organisation.web;

import java.util.Map;
import vn.haidang.organisation.Holding;
import vn.haidang.organisation.UnitId;

/** Names of units, for a page that shows posts of several. */
public record UnitTitles(Map<UnitId, String> names) {
  public UnitTitles {
    names = Map.copyOf(names);
  }

  /** The name of the unit; empty where it is not known. */
  public String of(UnitId unit) {
    return names.getOrDefault(unit, "");
  }

  public String of(Holding holding) {
    return of(holding.post().unit());
  }
}
