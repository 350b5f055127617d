package vn.haidang.organisation;

import java.util.Set;

/** Says for one kind of object whose it is; a bean of the module that knows. */
public interface UnitOfObject {

  /** What {@link InUnitOf} calls it, such as {@code commitment}. */
  String kind();

  /**
   * The units whose object it is; authority in one of them is enough.
   *
   * @param value as it stands in the address or the form
   * @return empty: there is no such object
   */
  Set<UnitId> unitsOf(String value);
}
