package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Audit;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/**
 * Who holds a post, as somebody keeps it: appointed, ended, corrected, withdrawn; never deleted.
 * Whether he may in the post's unit was asked before; {@link PostRules} says which roles are his to
 * give. Delegations are not kept here but made and taken back by {@link Delegations}.
 */
@Component
public class HoldingBook {

  private final PostBookStore store;
  private final Posts posts;
  private final People people;
  private final PostRules rules;
  private final Audit audit;

  HoldingBook(PostBookStore store, Posts posts, People people, PostRules rules, Audit audit) {
    this.store = store;
    this.posts = posts;
    this.people = people;
    this.rules = rules;
    this.audit = audit;
  }

  /**
   * Appoints somebody.
   *
   * @throws RefusedException if the role is not his to give, he appoints himself, the post does not
   *     stand all the time or has a holder then
   */
  @Transactional
  public HoldingId appoint(SignedIn by, NewHolding holding) {
    refuseDelegation(holding.capacity());
    rules.refuse(by, posts.get(holding.post()).role(), people.getKept(holding.person()));
    return posts.give(holding);
  }

  /**
   * Corrects an entry, or ends it. Before and after stand in the trail with the reason.
   *
   * @return false: somebody else was faster
   */
  @Transactional
  public boolean correct(SignedIn by, HoldingId id, HoldingChange change) {
    Holding before = asked(by, id);
    if (change.reason().isEmpty()) {
      throw new RefusedException(Problem.of("organisation.reason-missing"));
    }
    return write(before, change);
  }

  /** The same without asking who does it, for files that were checked. */
  boolean write(Holding before, HoldingChange change) {
    refuseDelegation(before.capacity());
    refuseDelegation(change.capacity());
    Posts.refuseOutside(before.post(), change.time());
    try {
      if (!store.correct(before.id(), change)) {
        return false;
      }
    } catch (DataIntegrityViolationException e) {
      throw new RefusedException(Problem.of("organisation.post-taken", before.post().title()), e);
    }
    audit.recordChange(
        "post.holding-corrected",
        "holding:" + before.id(),
        fields(before.capacity(), before.time(), before.legalBasis()),
        fields(change.capacity(), change.time(), change.legalBasis()),
        Map.of("reason", change.reason()));
    return true;
  }

  /**
   * Ends a holding.
   *
   * @param until first day on which he no longer holds the post
   * @return false: somebody else was faster
   * @throws RefusedException if it began later or ended earlier, or no reason is given
   */
  @Transactional
  public boolean end(SignedIn by, HoldingId id, LocalDate until, String reason, int version) {
    Holding before = asked(by, id);
    LocalDate ends = before.time().until();
    if (!before.time().since().isBefore(until) || ends != null && until.isAfter(ends)) {
      throw new RefusedException(Problem.of("organisation.holding-not-running", id, until));
    }
    return correct(
        by,
        id,
        new HoldingChange(
            before.capacity(),
            new Lifetime(before.time().since(), until),
            before.legalBasis(),
            reason,
            reason,
            version));
  }

  /**
   * Says that the entry was an error and never counted. It stays to be seen.
   *
   * @return false: somebody else was faster
   */
  @Transactional
  public boolean withdraw(SignedIn by, HoldingId id, String reason, int version) {
    asked(by, id);
    if (reason.isBlank()) {
      throw new RefusedException(Problem.of("organisation.reason-missing"));
    }
    if (!store.withdraw(id, reason.strip(), version)) {
      return false;
    }
    audit.record("post.holding-withdrawn", "holding:" + id, Map.of("reason", reason.strip()));
    return true;
  }

  private Holding asked(SignedIn by, HoldingId id) {
    Holding holding = posts.getHolding(id);
    refuseDelegation(holding.capacity());
    rules.refuse(by, holding.post().role(), holding.person());
    if (holding.withdrawn() != null) {
      throw new RefusedException(Problem.of("organisation.holding-withdrawn"));
    }
    return holding;
  }

  private static void refuseDelegation(Capacity capacity) {
    if (capacity == Capacity.DELEGATE) {
      throw new RefusedException(Problem.of("organisation.delegation-elsewhere"));
    }
  }

  private static Map<String, String> fields(
      Capacity capacity, Lifetime time, @Nullable String basis) {
    LocalDate until = time.until();
    return Map.of(
        "capacity",
        capacity.name(),
        "since",
        time.since().toString(),
        "until",
        until == null ? "" : until.toString(),
        "legalBasis",
        basis == null ? "" : basis);
  }
}
