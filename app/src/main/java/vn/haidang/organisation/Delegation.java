package vn.haidang.organisation;

import java.util.Set;
import vn.haidang.platform.Permission;

/**
 * That a part of a post's authority was handed to somebody in writing, until a day; it is not
 * passed on ("TUQ.", Decree 30/2020/NĐ-CP, annex I).
 *
 * @param holding whose, of which post, when, in which words and on which basis
 * @param permissions the part of the authority
 */
public record Delegation(Holding holding, Set<Permission> permissions) {

  public Delegation {
    permissions = Set.copyOf(permissions);
  }
}
