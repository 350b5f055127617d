package vn.haidang.organisation;

import java.util.Optional;
import java.util.Set;

/**
 * Whose personnel codes somebody knows.
 *
 * @param within those of people who hold posts in these units or below them; empty: everybody's
 * @param ofTheUnposted those of people who hold no post too; such a one keeps posts, and finds
 *     anybody by the whole code, as the decision on an appointment names him
 */
record KnownCodes(Optional<Set<UnitId>> within, boolean ofTheUnposted) {

  /** Everybody's. */
  static final KnownCodes ALL = new KnownCodes(Optional.empty(), true);

  KnownCodes {
    within = within.map(Set::copyOf);
  }
}
