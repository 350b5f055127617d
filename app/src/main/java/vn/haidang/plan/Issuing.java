package vn.haidang.plan;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.documents.Citations;
import vn.haidang.plan.Edition.Discarded;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;

/** How a draft comes into force or is given up. */
@Component
public class Issuing {

  private final EditionStore editions;
  private final ItemStore items;
  private final Review review;
  private final ReviewLog log;
  private final Citations citations;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Issuing(
      EditionStore editions,
      ItemStore items,
      Review review,
      ReviewLog log,
      Citations citations,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.editions = editions;
    this.items = items;
    this.review = review;
    this.log = log;
    this.citations = citations;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Freezes the edition and publishes {@link PlanIssued}.
   *
   * @param seenVersion of the edition, so that of two issues at once one is told
   */
  public Outcome<Edition> issue(EditionId edition, int seenVersion, String by) {
    return inTransaction(() -> issued(edition, seenVersion, by));
  }

  /**
   * Accepts everything that is pending, except warnings, and issues; where that is refused nothing
   * is accepted.
   */
  public Outcome<Edition> issueAcceptingRemaining(EditionId edition, int seenVersion, String by) {
    return inTransaction(() -> {
      Optional<Outcome<Edition>> refused = refusal(held(edition), seenVersion, EditionState.ISSUED);
      if (refused.isPresent()) {
        return refused.get();
      }
      review.acceptRemaining(edition, ItemFilter.ALL, by);
      return issued(edition, seenVersion, by);
    });
  }

  /** Gives the draft up; it stays readable. The reason is required. */
  public Outcome<Edition> discard(EditionId edition, int seenVersion, String reason, String by) {
    if (reason.isBlank()) {
      return Outcome.refused(Problem.of("plan.reason-missing"));
    }
    return inTransaction(() -> {
      Edition draft = held(edition);
      Optional<Outcome<Edition>> refused = refusal(draft, seenVersion, EditionState.DISCARDED);
      if (refused.isPresent()) {
        return refused.get();
      }
      var discarded = new Discarded(clock.instant(), by, reason.strip());
      must(editions.discard(edition, seenVersion, discarded), edition);
      citations.withdrawAll(edition.value());
      events.publishEvent(new EditionDiscarded(draft.plan(), edition, discarded.reason()));
      return Outcome.done(editions.find(edition).orElseThrow());
    });
  }

  private Outcome<Edition> issued(EditionId edition, int seenVersion, String by) {
    Edition draft = held(edition);
    Optional<Outcome<Edition>> refused = refusal(draft, seenVersion, EditionState.ISSUED);
    if (refused.isPresent()) {
      return refused.get();
    }
    Progress progress = log.progress(edition);
    if (progress.blocking() > 0) {
      return Outcome.refused(Problem.of("plan.review-not-finished", progress.blocking()));
    }
    if (items.countPromises(edition) == 0) {
      return Outcome.refused(Problem.of("plan.nothing-to-issue"));
    }
    must(editions.issue(edition, seenVersion, clock.instant(), by), edition);
    events.publishEvent(new PlanIssued(draft.plan(), edition));
    return Outcome.done(editions.find(edition).orElseThrow());
  }

  private Edition held(EditionId edition) {
    return editions.lock(edition).orElseThrow(() -> new NotFound("plan.no-such-edition", edition));
  }

  private static Optional<Outcome<Edition>> refusal(
      Edition draft, int seenVersion, EditionState next) {
    if (!draft.state().leadsTo(next)) {
      return Optional.of(
          Outcome.refused(
              Problem.of("plan.edition-" + draft.state().name().toLowerCase(Locale.ROOT))));
    }
    return draft.version() == seenVersion
        ? Optional.empty()
        : Optional.of(Outcome.refused(Problem.of("plan.edition-changed")));
  }

  private static void must(boolean done, EditionId edition) {
    if (!done) {
      throw new IllegalStateException("edition " + edition + " changed while it was held");
    }
  }

  /** What was refused leaves nothing behind. */
  private Outcome<Edition> inTransaction(Supplier<Outcome<Edition>> work) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          Outcome<Edition> outcome = work.get();
          if (outcome instanceof Outcome.Refused<Edition>) {
            status.setRollbackOnly();
          }
          return outcome;
        }));
  }
}
