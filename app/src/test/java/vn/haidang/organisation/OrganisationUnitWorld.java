package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.platform.Role;
import vn.haidang.testing.UnitWorld;

/** A unit, a post in it, and somebody who holds it. */
public final class OrganisationUnitWorld implements UnitWorld {

  private static final LocalDate SINCE = LocalDate.of(2018, 1, 1);

  @Override
  public Map<String, String> fill(ApplicationContext context, UnitId unit) {
    Posts posts = context.getBean(Posts.class);
    PostId post = posts.setUp(new NewPost(unit, "Chuyên viên thử", Role.OFFICER, false, 50, SINCE));
    PersonId person = context.getBean(People.class).enter("Người của " + unit, null);
    LocalDate until =
        context
            .getBean(JdbcClient.class)
            .sql("select upper(lifetime) from organisation.post where id = :id")
            .param("id", post.value())
            .query(LocalDate.class)
            .optional()
            .orElse(null);
    HoldingId holding =
        posts.give(
            new NewHolding(
                post, person, Capacity.ORDINARY, new Lifetime(SINCE, until), null, null));
    return Map.of(
        "unit", unit.toString(),
        "post", post.toString(),
        "person", person.toString(),
        "holding", holding.toString());
  }
}
