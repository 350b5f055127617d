package vn.haidang.platform;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody may do today: by roles that are bound to no unit, and by mandates in units. The
 * default is no.
 *
 * <p>An account that belongs to somebody in the organisation gets its roles from his posts on the
 * day, and from nothing else; only administrator and auditor, who stand outside the work, keep the
 * role that their account names. An account that belongs to nobody keeps its role, so that an
 * installation can be set up before its units are entered; in a unit it may nothing
 * (docs/adr/0012).
 *
 * @param everywhere roles without a unit
 * @param mandates roles in units, by post
 */
public record Standing(Set<Role> everywhere, Set<Mandate> mandates) {

  private static final Set<Role> OUTSIDE_THE_WORK = EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR);

  public Standing {
    everywhere = Set.copyOf(everywhere);
    mandates = Set.copyOf(mandates);
  }

  /** Of an account with this role whose posts give this. */
  static Standing of(Role own, Optional<Set<Mandate>> byPost) {
    boolean keepsItsOwn = byPost.isEmpty() || OUTSIDE_THE_WORK.contains(own);
    return new Standing(keepsItsOwn ? Set.of(own) : Set.of(), byPost.orElse(Set.of()));
  }

  /** Of an account that belongs to nobody in the organisation. */
  public static Standing withoutPost(Role own) {
    return of(own, Optional.empty());
  }

  /** All roles, wherever they count. */
  public Set<Role> roles() {
    EnumSet<Role> all = EnumSet.noneOf(Role.class);
    all.addAll(everywhere);
    mandates.forEach(mandate -> all.add(mandate.role()));
    return all;
  }

  /** Whether it may be done at all, in whatever unit. */
  public boolean may(Permission permission) {
    return permission == Permission.OWN_ACCOUNT
        || everywhere.stream().anyMatch(role -> role.may(permission))
        || mandates.stream().anyMatch(mandate -> mandate.permissions().contains(permission));
  }
}
