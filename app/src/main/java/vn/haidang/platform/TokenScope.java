package vn.haidang.platform;

import java.util.Set;
import java.util.UUID;

/**
 * That a request comes from a program with a personal token, and what that token may be used for.
 *
 * @param token which one
 */
public record TokenScope(UUID token, Set<Permission> permissions) {

  public TokenScope {
    permissions = Set.copyOf(permissions);
  }
}
