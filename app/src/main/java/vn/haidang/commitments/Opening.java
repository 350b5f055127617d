package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.Posts;
import vn.haidang.organisation.UnitId;

/**
 * Enters what a unit is given: the post of its head answers for it until the unit names another,
 * whether it came by a letter, a meeting or out of a larger task.
 */
@Component
class Opening {

  private final CommitmentStore store;
  private final ParticularsStore particulars;
  private final PartStore parts;
  private final Posts posts;
  private final Clock clock;

  Opening(
      CommitmentStore store,
      ParticularsStore particulars,
      PartStore parts,
      Posts posts,
      Clock clock) {
    this.store = store;
    this.particulars = particulars;
    this.parts = parts;
    this.posts = posts;
    this.clock = clock;
  }

  CommitmentId open(NewCommitment made) {
    CommitmentId id = store.add(made).orElseThrow();
    Optional.ofNullable(made.owner())
        .flatMap(this::findHead)
        .ifPresent(post -> store.putAccountable(id, post));
    return id;
  }

  /**
   * Enters what stands for another from now on, as one of its parts or in its place. It is owed to
   * whom that was, its first due date and how often it was moved stay, and whoever had a part in it
   * that is not done has it here.
   *
   * @param by name of the account of who divides it
   */
  CommitmentId openFor(Commitment before, NewCommitment made, String by) {
    CommitmentId id = open(made);
    particulars.putOwedTo(id, before.owedTo());
    Commitment.Terms terms = before.terms();
    LocalDate due = made.due();
    if (due != null && terms.originalDue() != null) {
      int moved = due.equals(terms.due()) ? 0 : 1;
      store.putFirstDue(id, terms.originalDue(), terms.extensions() + moved);
    }
    parts.copyOpen(before.id(), id, made.owner(), clock.instant(), by);
    return id;
  }

  /** The post of the head of a unit; empty: none is known. */
  Optional<Integer> findHead(UnitId unit) {
    return posts.listIn(unit, LocalDate.now(clock)).stream()
        .findFirst()
        .map(post -> post.id().value());
  }
}
