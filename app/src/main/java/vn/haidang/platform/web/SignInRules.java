package vn.haidang.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.haidang.platform.Role;
import vn.haidang.platform.SignInFailure;

/**
 * The rules of signing in, and what has failed.
 *
 * @param demanding roles that need a second factor
 * @param without how many open accounts of each role have none
 */
public record SignInRules(
    Set<Role> demanding, Map<Role, Integer> without, List<SignInFailure> failures, Instant now) {

  public SignInRules {
    demanding = Set.copyOf(demanding);
    without = Map.copyOf(without);
    failures = List.copyOf(failures);
  }
}
