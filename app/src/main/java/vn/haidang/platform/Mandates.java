package vn.haidang.platform;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Tells what the posts held on a day give to an account. The organisation, which knows posts,
 * answers; the platform only asks.
 */
public interface Mandates {

  /**
   * The roles, each with its unit, that this account holds on this day.
   *
   * @return empty: the account belongs to nobody in the organisation; an empty set: it belongs to
   *     somebody who holds no post on that day, and so may do nothing
   */
  Optional<Set<Mandate>> find(UUID account, LocalDate on);

  /** Whether he may do it at the top of the tree, where what concerns everybody is done. */
  boolean mayAtTop(SignedIn who, Permission permission);
}
