package vn.haidang.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.Delegation;
import vn.haidang.organisation.Delegations;
import vn.haidang.organisation.Person;
import vn.haidang.organisation.PersonId;
import vn.haidang.organisation.Post;
import vn.haidang.organisation.PostId;
import vn.haidang.organisation.Unit;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;

/**
 * The delegations of a unit, and the form for a new one.
 *
 * @param running those that run or will
 * @param over those that are over, the latest first
 * @param posts of which the user may delegate; empty: he fills none himself
 * @param typed what stands in the form
 * @param problem why it was refused
 */
public record DelegationPage(
    Unit unit,
    List<Delegation> running,
    List<Delegation> over,
    List<Post> posts,
    List<Person> candidates,
    Typed typed,
    @Nullable Problem problem,
    LocalDate today) {

  public DelegationPage {
    running = List.copyOf(running);
    over = List.copyOf(over);
    posts = List.copyOf(posts);
    candidates = List.copyOf(candidates);
  }

  /** What was typed; nothing yet: {@link #NOTHING}. */
  public record Typed(
      @Nullable PostId post,
      @Nullable PersonId to,
      Set<Permission> permissions,
      @Nullable LocalDate firstDay,
      @Nullable LocalDate lastDay,
      String scope,
      String legalBasis) {

    static final Typed NOTHING = new Typed(null, null, Set.of(), null, null, "", "");

    public Typed {
      permissions = Set.copyOf(permissions);
    }
  }

  /** What can be delegated of any of the posts. */
  public List<Permission> delegable() {
    return posts.stream()
        .flatMap(post -> Delegations.listDelegable(post).stream())
        .distinct()
        .sorted()
        .toList();
  }
}
