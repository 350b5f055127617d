package vn.haidang.platform;

import java.util.Collection;
import java.util.Map;

/**
 * What things are called that lines of the audit are about ({@code unit:17}); a Spring bean of the
 * module that keeps them.
 */
public interface SubjectNames {

  /** What stands before the colon: {@code unit}. */
  String kind();

  /**
   * Names by what stands behind the colon, for all lines of a page at once; those that nobody knows
   * are left out.
   */
  Map<String, String> namesOf(Collection<String> ids);
}
