package vn.haidang.organisation.web;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.Delegation;
import vn.haidang.organisation.Holding;
import vn.haidang.organisation.Post;
import vn.haidang.organisation.Unit;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Query;
import vn.haidang.platform.Role;

/**
 * The posts of a unit on a day.
 *
 * @param others posts that stand no more on that day, or not yet
 * @param roles that the user may give to a new post; none: he keeps no posts here
 * @param mayDelegate whether he may see what is delegated here
 */
public record UnitPostsPage(
    Unit unit,
    LocalDate on,
    LocalDate today,
    List<Seat> seats,
    List<Post> others,
    List<Delegation> delegations,
    Set<Role> roles,
    boolean mayDelegate,
    Typed.NewPost typed,
    @Nullable Problem problem) {
  public UnitPostsPage {
    seats = List.copyOf(seats);
    others = List.copyOf(others);
    delegations = List.copyOf(delegations);
    roles = Collections.unmodifiableSet(new TreeSet<>(roles));
  }

  /** A post with who holds it on the day; nobody: it is vacant. */
  public record Seat(Post post, List<Holding> holders) {
    public Seat {
      holders = List.copyOf(holders);
    }
  }

  public String export(String ending) {
    return Query.of("/units/" + unit.id() + "/posts." + ending).with("on", on).address();
  }

  /** How many posts nobody holds. */
  public int vacant() {
    return (int) seats.stream().filter(seat -> seat.holders().isEmpty()).count();
  }
}
