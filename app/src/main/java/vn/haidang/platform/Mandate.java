package vn.haidang.platform;

import java.util.Set;

/**
 * A role that somebody holds in a unit on a day, because of the post he holds there, acts in, or of
 * which he was delegated a part. It counts in the unit and below it.
 *
 * @param unit the unit's number in the organisation
 * @param place the unit's name on that day, for the screen
 * @param permissions what it allows: all that the role may, or the part that was delegated
 */
public record Mandate(Role role, int unit, String place, Set<Permission> permissions) {

  public Mandate {
    permissions = Set.copyOf(permissions);
    if (!role.permissions().containsAll(permissions)) {
      throw new IllegalArgumentException(role + " may not " + permissions);
    }
  }

  /** With all that the role may. */
  public static Mandate whole(Role role, int unit, String place) {
    return new Mandate(role, unit, place, role.permissions());
  }
}
