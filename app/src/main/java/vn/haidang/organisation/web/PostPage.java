package vn.haidang.organisation.web;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.Holding;
import vn.haidang.organisation.PersonLine;
import vn.haidang.organisation.Post;
import vn.haidang.organisation.Unit;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Role;

/**
 * A post: who held it when, and the forms to change, end and give it.
 *
 * @param history every holding, the newest first
 * @param roles that the user may give to it; none: he does not keep this post
 */
public record PostPage(
    Post post,
    Unit unit,
    LocalDate today,
    List<Holding> history,
    Set<Role> roles,
    Forms forms,
    @Nullable Problem problem) {
  public PostPage {
    history = List.copyOf(history);
    roles = Collections.unmodifiableSet(new TreeSet<>(roles));
  }

  /**
   * What stands in the forms.
   *
   * @param candidates who may be meant by what was typed
   */
  public record Forms(
      Typed.@Nullable Change change, Typed.Appointment appointment, List<PersonLine> candidates) {
    static final Forms EMPTY = new Forms(null, Typed.Appointment.EMPTY, List.of());

    public Forms {
      candidates = List.copyOf(candidates);
    }
  }

  /** Who holds it today. */
  public List<Holding> now() {
    return history.stream().filter(holding -> holding.runsOn(today)).toList();
  }

  /** Whether it still stands. */
  public boolean stands() {
    return post.lifetime().includes(today);
  }
}
