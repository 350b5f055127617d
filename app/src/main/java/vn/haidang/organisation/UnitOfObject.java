package vn.haidang.organisation;

import java.util.Set;

/** Says for one variable of addresses whose object it names; a bean of the module that knows. */
public interface UnitOfObject {

  /** The variable, such as {@code commitment}. */
  String variable();

  /**
   * The units whose object it is; authority in one of them is enough.
   *
   * @param value as it stands in the address
   * @return empty: there is no such object
   */
  Set<UnitId> unitsOf(String value);
}
