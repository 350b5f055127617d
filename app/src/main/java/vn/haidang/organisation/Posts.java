package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Audit;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/** Posts and who holds them on a day, told as {@link Discretion} says. */
@Component
public class Posts {

  private final PostStore store;
  private final PostBookStore book;
  private final UnitStore units;
  private final Discretion discretion;
  private final Audit audit;

  Posts(PostStore store, PostBookStore book, UnitStore units, Discretion discretion, Audit audit) {
    this.store = store;
    this.book = book;
    this.units = units;
    this.discretion = discretion;
    this.audit = audit;
  }

  /** Posts of a unit on a day, the head first. */
  public List<Post> listIn(UnitId unit, LocalDate on) {
    return store.listIn(unit, on);
  }

  /** Posts of a unit that stand no more on that day, or not yet; the last ended first. */
  public List<Post> listOthersIn(UnitId unit, LocalDate on) {
    return store.listOthersIn(unit, on);
  }

  /** The post, whenever it stood, as it is called now or was called last. */
  public Post get(PostId id) {
    return store.find(id).orElseThrow(() -> new NotFound("organisation.no-such-post", id));
  }

  /**
   * The holding, whenever it ran, withdrawn or not.
   *
   * @throws NotFound if there is none, or it is not for whoever asks to know of it
   */
  public Holding getHolding(HoldingId id) {
    return store
        .findHolding(id)
        .flatMap(discretion::told)
        .orElseThrow(() -> new NotFound("organisation.no-such-holding", id));
  }

  /** Who holds the post on that day: ordinary or acting first, then deputies, then delegates. */
  public List<Holding> holdersOf(PostId post, LocalDate on) {
    return discretion.told(store.listOfPost(post, on));
  }

  /** Who holds a post in the unit on that day, by the order of its posts. */
  public List<Holding> holdersIn(UnitId unit, LocalDate on) {
    return discretion.told(store.listOfUnit(unit, on));
  }

  /** The posts that the owner of the account holds on that day, from which his authority comes. */
  public List<Holding> heldByAccount(UUID account, LocalDate on) {
    return store.listOfAccount(account, on);
  }

  /** Every holding of a person over time, the newest first; withdrawn ones say so. */
  public List<Holding> historyOf(PersonId person) {
    return discretion.told(store.historyOfPerson(person));
  }

  /** Every holding of a post over time, the newest first; withdrawn ones say so. */
  public List<Holding> historyOf(PostId post) {
    return discretion.told(store.historyOfPost(post));
  }

  /** Sets up a post in a unit that stands that day. */
  @Transactional
  public PostId setUp(NewPost post) {
    if (units.find(post.unit(), post.since()).isEmpty()) {
      throw new RefusedException(
          Problem.of("organisation.unit-does-not-stand", post.unit(), post.since()));
    }
    LocalDate unitEnds = units.findLifetime(post.unit()).map(Lifetime::until).orElse(null);
    PostId id = book.add(post, unitEnds);
    audit.recordChange(
        "post.set-up",
        "post:" + id,
        Map.of(),
        Map.of(
            "unit", post.unit().toString(),
            "title", post.title(),
            "role", post.role().name(),
            "since", post.since().toString()));
    return id;
  }

  /**
   * Gives the post to a person for a time.
   *
   * @throws RefusedException if the post has a holder then, does not stand all the time, or a
   *     delegation lacks scope or end
   */
  @Transactional
  public HoldingId give(NewHolding holding) {
    Post post = get(holding.post());
    refuseDelegationWithoutLimits(holding);
    refuseOutside(post, holding.time());
    try {
      HoldingId id = book.add(holding, post.single());
      audit.recordChange("post.given", "holding:" + id, Map.of(), detail(holding, post));
      return id;
    } catch (DataIntegrityViolationException e) {
      throw new RefusedException(Problem.of("organisation.post-taken", post.title()), e);
    }
  }

  /**
   * Ends a holding.
   *
   * @param until first day on which he no longer holds the post
   */
  @Transactional
  public void end(HoldingId id, LocalDate until) {
    if (!book.end(id, until)) {
      throw new RefusedException(Problem.of("organisation.holding-not-running", id, until));
    }
    audit.record("post.holding-ended", "holding:" + id, Map.of("until", until.toString()));
  }

  /**
   * Nobody holds a post on a day on which it does not stand.
   *
   * @throws RefusedException {@code organisation.post-does-not-stand}
   */
  static void refuseOutside(Post post, Lifetime time) {
    if (!covers(post.lifetime(), time)) {
      throw new RefusedException(Problem.of("organisation.post-does-not-stand", post.title()));
    }
  }

  private static void refuseDelegationWithoutLimits(NewHolding holding) {
    boolean limited = holding.scope() != null && holding.time().until() != null;
    if (holding.capacity() == Capacity.DELEGATE && !limited) {
      throw new RefusedException(Problem.of("organisation.delegation-without-limits"));
    }
  }

  private static boolean covers(Lifetime outer, Lifetime inner) {
    LocalDate end = inner.until();
    return outer.includes(inner.since())
        && (outer.until() == null || end != null && !end.isAfter(outer.until()));
  }

  private static Map<String, String> detail(NewHolding holding, Post post) {
    LocalDate until = holding.time().until();
    String basis = holding.legalBasis();
    return Map.of(
        "post",
        post.id() + " " + post.title(),
        "person",
        holding.person().toString(),
        "capacity",
        holding.capacity().name(),
        "since",
        holding.time().since().toString(),
        "until",
        until == null ? "" : until.toString(),
        "legalBasis",
        basis == null ? "" : basis);
  }
}
