package vn.haidang.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import vn.haidang.platform.Role;

/** Gives accounts posts, for tests. */
public final class Appointments {

  private Appointments() {}

  /** The owner of the account fills a post with this role in the unit since yesterday. */
  public static HoldingId appoint(
      ApplicationContext context, UUID account, Role role, UnitId unit) {
    LocalDate yesterday = LocalDate.now(context.getBean(Clock.class)).minusDays(1);
    PersonId person = personOf(context, account);
    PostId post =
        context
            .getBean(Posts.class)
            .setUp(new NewPost(unit, "Chức vụ " + role, role, false, 1, yesterday));
    return context.getBean(Posts.class).give(NewHolding.ordinary(post, person, yesterday));
  }

  /** The person behind the account, entered if there is none. */
  public static PersonId personOf(ApplicationContext context, UUID account) {
    People people = context.getBean(People.class);
    return people
        .findByAccount(account)
        .map(Person::id)
        .orElseGet(() -> people.enter("Người giữ " + account.toString().substring(0, 8), account));
  }
}
