package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Audit;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/**
 * Posts as somebody keeps them: set up, renamed, ended. Whether he may in their unit was asked
 * before; {@link PostRules} says which roles are his to give.
 */
@Component
public class PostBook {

  private static final int LONGEST_TITLE = 200;
  private static final int LOWEST_RANK = 999;

  private final PostBookStore store;
  private final Posts posts;
  private final PostRules rules;
  private final Audit audit;

  PostBook(PostBookStore store, Posts posts, PostRules rules, Audit audit) {
    this.store = store;
    this.posts = posts;
    this.rules = rules;
    this.audit = audit;
  }

  /**
   * Sets a post up.
   *
   * @throws RefusedException if its unit does not stand that day, the title is empty, or the role
   *     is not his to give
   */
  @Transactional
  public PostId setUp(SignedIn by, NewPost post) {
    rules.refuse(by, post.role());
    refuseWrong(post.title(), post.rank());
    return posts.setUp(post);
  }

  /**
   * Writes title, role and rank. A new title holds from its first day on; before it the post is
   * called as it was.
   *
   * @return false: somebody else was faster
   */
  @Transactional
  public boolean change(SignedIn by, PostId id, PostChange change) {
    Post before = posts.get(id);
    rules.refuse(by, before.role());
    rules.refuse(by, change.role());
    refuseWrong(change.title(), change.rank());
    LocalDate from = change.title().equals(before.title()) ? null : change.renamedFrom();
    if (from != null) {
      refuseOutside(before, from);
    }
    if (!store.change(id, change)) {
      return false;
    }
    if (from != null) {
      store.keepTitle(id, from, before.title());
    }
    audit.recordChange(
        "post.changed",
        "post:" + id,
        fields(before.title(), before.role().name(), before.rank()),
        fields(change.title(), change.role().name(), change.rank()),
        from == null ? Map.of() : Map.of("from", from.toString()));
    return true;
  }

  private static void refuseOutside(Post post, LocalDate renamedFrom) {
    boolean first = renamedFrom.equals(post.lifetime().since());
    if (first || !post.lifetime().includes(renamedFrom)) {
      throw new RefusedException(Problem.of("organisation.rename-outside", post.title()));
    }
  }

  /**
   * Ends a post; whoever holds it then holds it until the same day.
   *
   * @param until first day on which it stands no more
   * @throws RefusedException if somebody else was faster, it did not stand the day before, somebody
   *     is to get it later, or no reason is given
   */
  @Transactional
  public void end(SignedIn by, PostId id, LocalDate until, String reason, int version) {
    Post before = posts.get(id);
    rules.refuse(by, before.role());
    if (reason.isBlank()) {
      throw new RefusedException(Problem.of("organisation.reason-missing"));
    }
    if (!before.lifetime().includes(until.minusDays(1))) {
      throw new RefusedException(Problem.of("organisation.post-does-not-stand", before.title()));
    }
    endHoldings(id, until, before.title());
    if (!store.end(id, until, reason.strip(), version)) {
      throw new RefusedException(Problem.of("organisation.changed-meanwhile"));
    }
    audit.record(
        "post.ended", "post:" + id, Map.of("until", until.toString(), "reason", reason.strip()));
  }

  private void endHoldings(PostId id, LocalDate until, String title) {
    for (HoldingId holding : store.listFrom(id, until)) {
      if (!posts.getHolding(holding).time().since().isBefore(until)) {
        throw new RefusedException(Problem.of("organisation.post-given-later", title));
      }
      posts.end(holding, until);
    }
  }

  /**
   * Refuses a title or rank that no post has, however it came.
   *
   * @throws RefusedException {@code organisation.post-title-wrong} or {@code post-rank-wrong}
   */
  static void refuseWrong(String title, int rank) {
    if (title.isBlank() || title.length() > LONGEST_TITLE) {
      throw new RefusedException(Problem.of("organisation.post-title-wrong", LONGEST_TITLE));
    }
    if (rank < 1 || rank > LOWEST_RANK) {
      throw new RefusedException(Problem.of("organisation.post-rank-wrong", LOWEST_RANK));
    }
  }

  private static Map<String, String> fields(String title, String role, int rank) {
    return Map.of("title", title, "role", role, "rank", Integer.toString(rank));
  }
}
