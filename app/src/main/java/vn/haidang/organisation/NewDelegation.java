package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.Set;
import vn.haidang.platform.Permission;

/**
 * What shall be delegated.
 *
 * @param to who gets it
 * @param firstDay the first day on which it counts
 * @param lastDay the last day on which it counts
 * @param scope in the words of the written delegation
 * @param legalBasis number and date of the document
 */
public record NewDelegation(
    PostId post,
    PersonId to,
    Set<Permission> permissions,
    LocalDate firstDay,
    LocalDate lastDay,
    String scope,
    String legalBasis) {

  public NewDelegation {
    permissions = Set.copyOf(permissions);
    scope = scope.strip();
    legalBasis = legalBasis.strip();
  }
}
