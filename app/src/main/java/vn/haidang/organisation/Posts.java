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

/** Posts and who holds them on a day. */
@Component
public class Posts {

  private final PostStore store;
  private final UnitStore units;
  private final Audit audit;

  Posts(PostStore store, UnitStore units, Audit audit) {
    this.store = store;
    this.units = units;
    this.audit = audit;
  }

  /** Posts of a unit on a day, the head first. */
  public List<Post> listIn(UnitId unit, LocalDate on) {
    return store.listIn(unit, on);
  }

  /** The post, whenever it stood. */
  public Post get(PostId id) {
    return store.find(id).orElseThrow(() -> new NotFound("organisation.no-such-post", id));
  }

  /** Who holds the post on that day: ordinary or acting first, then deputies, then delegates. */
  public List<Holding> holdersOf(PostId post, LocalDate on) {
    return store.listOfPost(post, on);
  }

  /** Who holds a post in the unit on that day, by the order of its posts. */
  public List<Holding> holdersIn(UnitId unit, LocalDate on) {
    return store.listOfUnit(unit, on);
  }

  /** The posts that the owner of the account holds on that day, from which his authority comes. */
  public List<Holding> heldByAccount(UUID account, LocalDate on) {
    return store.listOfAccount(account, on);
  }

  /** Every holding of a person over time, the newest first. */
  public List<Holding> historyOf(PersonId person) {
    return store.historyOfPerson(person);
  }

  /** Sets up a post in a unit that stands that day. */
  @Transactional
  public PostId setUp(NewPost post) {
    if (units.find(post.unit(), post.since()).isEmpty()) {
      throw new RefusedException(
          Problem.of("organisation.unit-does-not-stand", post.unit(), post.since()));
    }
    PostId id = store.add(post);
    audit.record(
        "post.set-up",
        "post:" + id,
        Map.of("unit", post.unit().toString(), "title", post.title(), "role", post.role().name()));
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
    if (!covers(post.lifetime(), holding.time())) {
      throw new RefusedException(Problem.of("organisation.post-does-not-stand", post.title()));
    }
    try {
      HoldingId id = store.add(holding, post.single());
      audit.record("post.given", "holding:" + id, detail(holding, post));
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
    if (!store.end(id, until)) {
      throw new RefusedException(Problem.of("organisation.holding-not-running", id, until));
    }
    audit.record("post.holding-ended", "holding:" + id, Map.of("until", until.toString()));
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
    return Map.of(
        "post", post.id() + " " + post.title(),
        "person", holding.person().toString(),
        "capacity", holding.capacity().name(),
        "since", holding.time().since().toString());
  }
}
