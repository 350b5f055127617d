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
  private final Posts posts;
  private final Clock clock;

  Opening(CommitmentStore store, Posts posts, Clock clock) {
    this.store = store;
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

  /** The post of the head of a unit; empty: none is known. */
  Optional<Integer> findHead(UnitId unit) {
    return posts.listIn(unit, LocalDate.now(clock)).stream()
        .findFirst()
        .map(post -> post.id().value());
  }
}
