package vn.haidang.organisation.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.Delegation;
import vn.haidang.organisation.Holding;
import vn.haidang.organisation.Person;
import vn.haidang.platform.AccountBook;

/**
 * A person: which posts, since when, and with which account he signs in.
 *
 * @param history every holding, the newest first
 * @param delegations of the history, what they allow
 * @param account with which he signs in; null: with none, or it is not for this user to see
 * @param mayKeep whether the user may change name and code
 * @param mayTie whether he may tie accounts
 * @param mayAppoint whether he keeps posts in some unit
 */
public record PersonPage(
    Person person,
    PersonForm form,
    LocalDate today,
    List<Holding> history,
    UnitTitles units,
    List<Delegation> delegations,
    AccountBook.@Nullable Entry account,
    boolean mayKeep,
    boolean mayTie,
    boolean mayAppoint) {
  public PersonPage {
    history = List.copyOf(history);
    delegations = List.copyOf(delegations);
  }

  /** What he holds today. */
  public List<Holding> now() {
    return history.stream().filter(holding -> holding.runsOn(today)).toList();
  }
}
