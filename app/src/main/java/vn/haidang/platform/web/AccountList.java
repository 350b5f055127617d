package vn.haidang.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Account;
import vn.haidang.platform.Role;

/**
 * The accounts, as filtered.
 *
 * @param text what was searched for
 * @param role null: all roles
 * @param state {@code all}, {@code open} or {@code locked}
 * @param me the name of who looks, who cannot lock himself
 */
public record AccountList(
    List<Account> accounts, String text, @Nullable Role role, String state, String me) {

  public AccountList {
    accounts = List.copyOf(accounts);
  }

  /** Whether the list is narrowed. */
  public boolean isFiltered() {
    return !text.isEmpty() || role != null || !state.equals("all");
  }
}
