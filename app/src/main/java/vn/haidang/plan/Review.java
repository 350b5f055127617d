package vn.haidang.plan;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.documents.DocumentId;
import vn.haidang.kernel.legaltext.Span;
import vn.haidang.plan.ReviewWork.Deed;
import vn.haidang.plan.ReviewWork.Situation;
import vn.haidang.platform.Problem;

/**
 * What officials do with the proposals of a draft. Every action is kept in the log before it is
 * answered and can be taken back until the edition is issued. An item that somebody else has
 * changed in between is refused with both versions.
 */
@Component
public class Review {

  private final ReviewWork work;
  private final Reshaping reshaping;
  private final Reversing reversing;
  private final ItemStore items;

  Review(ReviewWork work, Reshaping reshaping, Reversing reversing, ItemStore items) {
    this.work = work;
    this.reshaping = reshaping;
    this.reversing = reversing;
    this.items = items;
  }

  /** Right as it stands. For a warning use {@link #acknowledge}. */
  public Outcome<Change> accept(ItemVersion seen, String by) {
    return work.on(seen, by, now -> acceptAll(now, ReviewAction.ACCEPT));
  }

  /** All of them in one step, or none. */
  public Outcome<Change> acceptMany(EditionId edition, List<ItemVersion> seen, String by) {
    return seen.isEmpty()
        ? Outcome.refused(Problem.of("plan.nothing-chosen"))
        : work.on(edition, seen, by, now -> acceptAll(now, ReviewAction.ACCEPT_MANY));
  }

  /**
   * Everything pending that the filter shows, except warnings: those are acknowledged or dismissed
   * one by one.
   */
  public Outcome<Change> acceptRemaining(EditionId edition, ItemFilter filter, String by) {
    return work.inDraft(
        edition,
        draft -> {
          List<ItemVersion> left = listAcceptable(edition, filter);
          return left.isEmpty()
              ? Outcome.refused(Problem.of("plan.nothing-left"))
              : work.on(edition, left, by, now -> acceptAll(now, ReviewAction.ACCEPT_REMAINING));
        });
  }

  private List<ItemVersion> listAcceptable(EditionId edition, ItemFilter filter) {
    return items.list(edition, filter.pending()).stream()
        .filter(item -> item.kind() != ItemKind.DIAGNOSTIC)
        .map(Item::asSeen)
        .toList();
  }

  /** Decides items as they were decided in the edition before ("như lần trước"). */
  public Outcome<Change> repeatEarlier(EditionId edition, List<ItemVersion> seen, String by) {
    return seen.isEmpty()
        ? Outcome.refused(Problem.of("plan.nothing-chosen"))
        : work.on(edition, seen, by, Review::repeated);
  }

  /** Puts other values; the kind and the words of the document stay. */
  public Outcome<Change> correct(
      ItemVersion seen, Finding value, @Nullable String reason, String by) {
    return work.on(seen, by, now -> corrected(now, value, reason));
  }

  /** Names who leads a task and who takes part, by names that tell. */
  public Outcome<Change> assign(
      ItemVersion seen, List<String> lead, List<String> partners, String by) {
    return assign(seen, lead, partners, List.of(), by);
  }

  /** Names who leads a task and who takes part; {@code chosen} says which units they are. */
  public Outcome<Change> assign(
      ItemVersion seen,
      List<String> lead,
      List<String> partners,
      List<UnitChoice> chosen,
      String by) {
    return work.on(seen, by, now -> assigned(now, lead, partners, chosen));
  }

  /** Not what the document says; the reason is required. */
  public Outcome<Change> reject(ItemVersion seen, String reason, String by) {
    return work.on(seen, by, now -> dropped(now, ReviewAction.REJECT, Decision.REJECTED, reason));
  }

  /** Back to pending, as proposed. */
  public Outcome<Change> reopen(ItemVersion seen, String by) {
    return work.on(
        seen, by, now -> ifAllowed(now, ReviewAction.REOPEN, () -> pendingAsProposed(now)));
  }

  /** Two items stand for one; the spans lie within the old one's and do not overlap. */
  public Outcome<Change> split(ItemVersion seen, Span first, Span second, String by) {
    return work.on(
        seen,
        by,
        now -> ifAllowed(now, ReviewAction.SPLIT, () -> reshaping.split(now, first, second)));
  }

  /** One item stands for several of one kind. */
  public Outcome<Change> merge(EditionId edition, List<ItemVersion> seen, String by) {
    return seen.size() < 2
        ? Outcome.refused(Problem.of("plan.nothing-chosen"))
        : work.on(
            edition,
            seen,
            by,
            now -> ifAllowed(now, ReviewAction.MERGE, () -> reshaping.merge(now)));
  }

  /** What the compiler has not seen, from the words an official selected. */
  public Outcome<Change> add(EditionId edition, Span span, Finding value, String by) {
    return work.on(edition, List.of(), by, now -> reshaping.add(now, span, value));
  }

  /** The warning is right and the text stays as it is. */
  public Outcome<Change> acknowledge(ItemVersion seen, String by) {
    return work.on(
        seen,
        by,
        now ->
            ifAllowed(
                now,
                ReviewAction.ACKNOWLEDGE,
                () -> asItStands(now, ReviewAction.ACKNOWLEDGE, Decision.ACKNOWLEDGED, null)));
  }

  /** The warning is none; the reason is required. */
  public Outcome<Change> dismiss(ItemVersion seen, String reason, String by) {
    return work.on(seen, by, now -> dropped(now, ReviewAction.DISMISS, Decision.DISMISSED, reason));
  }

  /** Says which record of the library a citation means; a pending citation is accepted by this. */
  public Outcome<Change> resolveCitation(
      ItemVersion seen, DocumentId document, String reason, String by) {
    return work.on(
        seen,
        by,
        now ->
            ifAllowed(
                now,
                ReviewAction.RESOLVE_CITATION,
                () -> reshaping.resolve(now, document, reason)));
  }

  /** Takes back this official's last action. */
  public Outcome<Change> undo(EditionId edition, String by) {
    return reversing.reverse(edition, true, by);
  }

  /** Does again what was taken back last. */
  public Outcome<Change> redo(EditionId edition, String by) {
    return reversing.reverse(edition, false, by);
  }

  private static Outcome<Deed> acceptAll(Situation now, ReviewAction action) {
    return ifAllowed(
        now,
        action,
        () ->
            Outcome.done(
                Deed.of(
                    action,
                    now.items().stream()
                        .map(
                            item -> now.actor().decided(item, item.value(), acceptedAs(item), null))
                        .toList(),
                    null)));
  }

  /** What was changed before it was accepted is not as the compiler proposed it. */
  private static Decision acceptedAs(Item item) {
    Finding proposal = item.proposal();
    return proposal == null || proposal.equals(item.value())
        ? Decision.ACCEPTED
        : Decision.CORRECTED;
  }

  private static Outcome<Deed> repeated(Situation now) {
    if (now.items().stream().anyMatch(item -> item.earlier() == null)) {
      return Outcome.refused(Problem.of("plan.nothing-earlier"));
    }
    return ifAllowed(
        now,
        ReviewAction.REPEAT_EARLIER,
        () -> {
          List<StepState> states =
              now.items().stream()
                  .flatMap(
                      item -> Stream.ofNullable(item.earlier()).map(e -> asEarlier(now, item, e)))
                  .toList();
          return Outcome.done(Deed.of(ReviewAction.REPEAT_EARLIER, states, null));
        });
  }

  private static StepState asEarlier(Situation now, Item item, Item.Earlier earlier) {
    return now.actor().decided(item, earlier.value(), earlier.decision(), earlier.reason());
  }

  private static Outcome<Deed> corrected(Situation now, Finding value, @Nullable String reason) {
    Item item = now.item();
    if (value.kind() != item.kind()) {
      return Outcome.refused(Problem.of("plan.other-kind", item.kind(), value.kind()));
    }
    Finding worded = Wording.over(value, item.value().quote());
    List<Outcome.FieldProblem> wrong = FindingCheck.of(worded);
    if (!wrong.isEmpty()) {
      return Outcome.invalid(Problem.of("plan.fields-wrong", wrong.size()), wrong);
    }
    String why = reason == null || reason.isBlank() ? null : reason.strip();
    return ifAllowed(
        now, ReviewAction.CORRECT, () -> one(ReviewAction.CORRECT, revised(now, worded, why), why));
  }

  private static Outcome<Deed> assigned(
      Situation now, List<String> lead, List<String> partners, List<UnitChoice> chosen) {
    return ifAllowed(
        now,
        ReviewAction.ASSIGN,
        () -> {
          Finding value =
              ((Finding.Task) now.item().value())
                  .withAgencies(stripped(lead), stripped(partners), chosen);
          List<Outcome.FieldProblem> wrong = FindingCheck.of(value);
          return wrong.isEmpty()
              ? one(ReviewAction.ASSIGN, revised(now, value, now.item().reason()), null)
              : Outcome.invalid(Problem.of("plan.fields-wrong", wrong.size()), wrong);
        });
  }

  private static List<String> stripped(List<String> agencies) {
    return agencies.stream().map(String::strip).filter(a -> !a.isEmpty()).distinct().toList();
  }

  private static StepState revised(Situation now, Finding value, @Nullable String reason) {
    Item item = now.item();
    Decision decision =
        item.decision() == Decision.ADDED
            ? Decision.ADDED
            : value.equals(item.proposal()) ? Decision.ACCEPTED : Decision.CORRECTED;
    return now.actor().decided(item, value, decision, reason);
  }

  private static Outcome<Deed> dropped(
      Situation now, ReviewAction action, Decision decision, String reason) {
    if (reason.isBlank()) {
      return Outcome.refused(Problem.of("plan.reason-missing"));
    }
    String why = reason.strip();
    return ifAllowed(now, action, () -> asItStands(now, action, decision, why));
  }

  private static Outcome<Deed> asItStands(
      Situation now, ReviewAction action, Decision decision, @Nullable String why) {
    StepState state = now.actor().decided(now.item(), now.item().value(), decision, why);
    return one(action, state, why);
  }

  private static Outcome<Deed> pendingAsProposed(Situation now) {
    Finding proposal = now.item().proposal();
    Finding value = proposal == null ? now.item().value() : proposal;
    return one(ReviewAction.REOPEN, now.actor().pending(now.item(), value), null);
  }

  private static Outcome<Deed> one(ReviewAction action, StepState state, @Nullable String reason) {
    return Outcome.done(Deed.of(action, List.of(state), reason));
  }

  private static Outcome<Deed> ifAllowed(
      Situation now, ReviewAction action, Supplier<Outcome<Deed>> deed) {
    return now.items().stream()
        .filter(item -> !ReviewRules.allows(action, item.kind(), item.decision()))
        .findFirst()
        .map(item ->
            Outcome.<Deed>refused(
                Problem.of("plan.action-not-now", action, item.kind(), item.decision())))
        .orElseGet(deed);
  }
}
