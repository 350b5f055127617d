package vn.haidang.organisation;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Role;
import vn.haidang.platform.SignedIn;

/**
 * What somebody may write into the posts of a unit in which he keeps them. A role that reaches
 * beyond its unit, or that is more than a department's, only an administrator gives; and nobody but
 * an administrator appoints himself.
 */
@Component
public class PostRules {

  private static final Set<Role> OF_EVERY_UNIT =
      EnumSet.of(Role.DEPARTMENT_HEAD, Role.OFFICER, Role.CLERK);

  /** Roles that he may give to a post, or to whom he appoints to it. */
  public Set<Role> rolesOf(SignedIn by) {
    return administers(by) ? EnumSet.allOf(Role.class) : EnumSet.copyOf(OF_EVERY_UNIT);
  }

  /** Why he may not touch a post with this role. */
  public Optional<Problem> check(SignedIn by, Role role) {
    return rolesOf(by).contains(role)
        ? Optional.empty()
        : Optional.of(Problem.of("organisation.role-not-yours"));
  }

  /** Why he may not appoint this person to a post with this role. */
  public Optional<Problem> check(SignedIn by, Role role, Person person) {
    if (!administers(by) && by.account().equals(person.account())) {
      return Optional.of(Problem.of("organisation.own-appointment"));
    }
    return check(by, role);
  }

  void refuse(SignedIn by, Role role) {
    check(by, role)
        .ifPresent(problem -> {
          throw new RefusedException(problem);
        });
  }

  void refuse(SignedIn by, Role role, Person person) {
    check(by, role, person)
        .ifPresent(problem -> {
          throw new RefusedException(problem);
        });
  }

  private static boolean administers(SignedIn by) {
    return by.standing().roles().contains(Role.ADMINISTRATOR);
  }
}
