package vn.haidang.platform.web;

import java.util.List;
import vn.haidang.platform.Account;
import vn.haidang.platform.Session;
import vn.haidang.platform.Standing;

/**
 * Somebody's own account.
 *
 * @param demanded whether a role of his demands a second factor
 * @param codesLeft recovery codes not used yet
 */
public record OwnAccount(
    Account account, Standing standing, boolean demanded, int codesLeft, List<Session> sessions) {

  public OwnAccount {
    sessions = List.copyOf(sessions);
  }
}
