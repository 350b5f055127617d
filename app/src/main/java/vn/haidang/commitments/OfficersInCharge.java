package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.organisation.Holding;
import vn.haidang.organisation.People;
import vn.haidang.organisation.Person;
import vn.haidang.organisation.PersonId;
import vn.haidang.organisation.Post;
import vn.haidang.organisation.PostId;
import vn.haidang.organisation.Posts;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/**
 * Who within the owing unit answers for a commitment and who works on it: a post, because its
 * holder may change, and a person.
 */
@Component
public class OfficersInCharge {

  private final Commitments commitments;
  private final ParticularsStore particulars;
  private final Posts posts;
  private final People people;
  private final Journal journal;
  private final Desk desk;
  private final Clock clock;

  OfficersInCharge(
      Commitments commitments,
      ParticularsStore particulars,
      Posts posts,
      People people,
      Journal journal,
      Desk desk,
      Clock clock) {
    this.commitments = commitments;
    this.particulars = particulars;
    this.posts = posts;
    this.people = people;
    this.journal = journal;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Post and person as a page names them; null: nobody has been named.
   *
   * @param holder who holds the post today; null: it is vacant
   */
  public record InCharge(
      @Nullable String post, @Nullable String holder, @Nullable String officer) {}

  /** Those who hold a post in the owing unit today; empty where nobody owes it yet. */
  public List<Holding> choices(Commitment c) {
    UnitId owner = c.owner();
    return owner == null ? List.of() : posts.holdersIn(owner, today());
  }

  /** The posts of the owing unit that may answer for it, the head's first. */
  public List<Post> posts(Commitment c) {
    UnitId owner = c.owner();
    return owner == null ? List.of() : posts.listIn(owner, today());
  }

  /** Whether this person may name them. */
  public boolean mayAppoint(Commitment c, SignedIn by) {
    return c.state().isOpen()
        && c.owner() != null
        && (desk.mayReport(by, c.owner()) || desk.mayAssign(by, c.owner()));
  }

  /** Who is in charge of it. */
  public InCharge of(Commitment c) {
    Integer post = c.accountable();
    Integer officer = c.officer();
    Post accountable = post == null ? null : findPost(new PostId(post)).orElse(null);
    String holder =
        accountable == null
            ? null
            : posts.holdersOf(accountable.id(), today()).stream()
                .findFirst()
                .map(holding -> holding.person().name())
                .orElse(null);
    return new InCharge(
        accountable == null ? null : accountable.title(),
        holder,
        officer == null ? null : findName(officer).orElse(null));
  }

  /** The number of the person whose account it is; empty where it belongs to nobody. */
  public Optional<Integer> findNumber(SignedIn user) {
    return people.findByAccount(user.account()).map(person -> person.id().value());
  }

  /**
   * Names who answers for it and who works on it.
   *
   * @param seen version the person saw
   * @param post in the owing unit; null: nobody
   * @param officer number of a person who holds a post in the owing unit; null: nobody
   */
  @Transactional
  public void appoint(
      CommitmentId id, int seen, @Nullable PostId post, @Nullable PersonId officer, SignedIn by) {
    Commitment c = commitments.get(id);
    if (!mayAppoint(c, by)) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
    if (post != null && posts(c).stream().noneMatch(one -> one.id().equals(post))) {
      throw new RefusedException(Problem.of("commitments.post-elsewhere"));
    }
    boolean there = choices(c).stream().anyMatch(h -> h.person().id().equals(officer));
    if (officer != null && !there) {
      throw new RefusedException(Problem.of("commitments.officer-elsewhere"));
    }
    Integer postNumber = post == null ? null : post.value();
    Integer officerNumber = officer == null ? null : officer.value();
    if (!particulars.putInCharge(id, seen, postNumber, officerNumber)) {
      throw new RefusedException(Problem.of("commitments.changed-meanwhile"));
    }
    journal.note(
        id, "commitment.officer-named", named(post, officer), detail(c, post, officer), by);
  }

  private String named(@Nullable PostId post, @Nullable PersonId officer) {
    String title = post == null ? "" : findPost(post).map(Post::title).orElse("");
    String name = officer == null ? "" : findName(officer.value()).orElse("");
    return title.isEmpty() || name.isEmpty() ? title + name : title + ", " + name;
  }

  private static Map<String, String> detail(
      Commitment c, @Nullable PostId post, @Nullable PersonId officer) {
    Map<String, String> detail = new HashMap<>();
    detail.put("post", said(c.accountable()) + " → " + said(post));
    detail.put("officer", said(c.officer()) + " → " + said(officer));
    return detail;
  }

  private static String said(@Nullable Object number) {
    return number == null ? "" : number.toString();
  }

  private Optional<Post> findPost(PostId id) {
    try {
      return Optional.of(posts.get(id));
    } catch (NotFound gone) {
      return Optional.empty();
    }
  }

  private Optional<String> findName(int person) {
    try {
      return Optional.of(people.get(new PersonId(person))).map(Person::name);
    } catch (NotFound gone) {
      return Optional.empty();
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
