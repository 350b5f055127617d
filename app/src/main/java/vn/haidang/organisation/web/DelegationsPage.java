package vn.haidang.organisation.web;

import java.util.List;
import java.util.UUID;
import vn.haidang.organisation.Delegation;
import vn.haidang.organisation.Unit;

/**
 * Delegations that run or are to come.
 *
 * @param seen what the user was handed, and what runs in the units in which he may delegate
 * @param own units in which he may delegate
 */
public record DelegationsPage(
    List<Delegation> seen, UnitTitles units, List<Unit> own, UUID account) {
  public DelegationsPage {
    seen = List.copyOf(seen);
    own = List.copyOf(own);
  }

  /** Whether it was handed to the user himself. */
  public boolean isHis(Delegation delegation) {
    return account.equals(delegation.holding().person().account());
  }
}
