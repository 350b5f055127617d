package vn.haidang.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.Capacity;
import vn.haidang.organisation.Delegation;
import vn.haidang.organisation.Holding;
import vn.haidang.organisation.Lifetime;
import vn.haidang.organisation.Person;
import vn.haidang.organisation.PersonLine;
import vn.haidang.organisation.Post;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Role;

/** Posts, people and holdings as programs get them. Days: the first, and the first no longer. */
final class PostShapes {

  private PostShapes() {}

  /**
   * A person.
   *
   * @param account number of the account; told to administrators only
   * @param holdings of today in a list, all there are on his own page
   * @param version to be sent back with a change
   */
  record PersonView(
      int id,
      String name,
      @Nullable String code,
      @Nullable UUID account,
      List<HoldingView> holdings,
      int version) {

    static PersonView of(PersonLine line, boolean withAccount) {
      return of(line.person(), line.holdings(), withAccount);
    }

    static PersonView of(Person person, List<Holding> holdings, boolean withAccount) {
      return new PersonView(
          person.id().value(),
          person.name(),
          person.code(),
          withAccount ? person.account() : null,
          holdings.stream().map(HoldingView::of).toList(),
          person.version());
    }
  }

  /**
   * A post.
   *
   * @param single whether one person at a time holds it
   * @param version to be sent back with a change
   */
  record PostView(
      int id,
      int unit,
      String title,
      Role role,
      boolean single,
      int rank,
      LocalDate since,
      @Nullable LocalDate until,
      List<HoldingView> holdings,
      int version) {

    static PostView of(Post post, List<Holding> holdings) {
      return new PostView(
          post.id().value(),
          post.unit().value(),
          post.title(),
          post.role(),
          post.single(),
          post.rank(),
          post.lifetime().since(),
          post.lifetime().until(),
          holdings.stream().map(HoldingView::of).toList(),
          post.version());
    }
  }

  /**
   * That somebody holds a post.
   *
   * @param title of the post as it was then
   * @param withdrawn why it was an error of entry; null: it counts
   * @param version to be sent back with a change
   */
  record HoldingView(
      int id,
      int post,
      String title,
      int unit,
      int person,
      String name,
      Capacity capacity,
      LocalDate since,
      @Nullable LocalDate until,
      @Nullable String scope,
      @Nullable String legalBasis,
      @Nullable String endReason,
      @Nullable String withdrawn,
      int version) {

    static HoldingView of(Holding holding) {
      Lifetime time = holding.time();
      return new HoldingView(
          holding.id().value(),
          holding.post().id().value(),
          holding.post().title(),
          holding.post().unit().value(),
          holding.person().id().value(),
          holding.person().name(),
          holding.capacity(),
          time.since(),
          time.until(),
          holding.scope(),
          holding.legalBasis(),
          holding.endReason(),
          holding.withdrawn(),
          holding.version());
    }
  }

  /** What was delegated, to whom, until when. */
  record DelegationView(HoldingView holding, List<Permission> permissions, Delegation.State state) {

    static DelegationView of(Delegation delegation, LocalDate on) {
      return new DelegationView(
          HoldingView.of(delegation.holding()),
          delegation.permissions().stream().sorted().toList(),
          delegation.stateOn(on));
    }
  }
}
