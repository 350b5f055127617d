package vn.haidang.platform.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Account;
import vn.haidang.platform.OutsideIdentity;
import vn.haidang.platform.Session;
import vn.haidang.platform.SignInFailure;
import vn.haidang.platform.Standing;

/**
 * One account before an administrator.
 *
 * @param form what stands in the form, which may be what was typed and refused
 * @param theirs what somebody else has written meanwhile; null: nobody
 * @param failure failures to sign in under its name; null: none
 * @param provider through which one may sign in as well; empty: none
 * @param identity who the account belongs to there; null: nobody
 * @param own whether it is the administrator's own
 */
public record AccountSheet(
    Account account,
    AccountForm form,
    @Nullable Account theirs,
    Standing standing,
    List<Session> sessions,
    @Nullable SignInFailure failure,
    Instant now,
    String provider,
    @Nullable OutsideIdentity identity,
    boolean own) {

  public AccountSheet {
    sessions = List.copyOf(sessions);
  }
}
