package vn.haidang.plan;

import static vn.haidang.plan.Decision.ACCEPTED;
import static vn.haidang.plan.Decision.ACKNOWLEDGED;
import static vn.haidang.plan.Decision.ADDED;
import static vn.haidang.plan.Decision.CORRECTED;
import static vn.haidang.plan.Decision.DISMISSED;
import static vn.haidang.plan.Decision.PENDING;
import static vn.haidang.plan.Decision.REJECTED;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What may be done to an item of which kind in which decision: the review's whole book of rules in
 * two tables.
 */
final class ReviewRules {

  private static final Set<Decision> DECIDED_OR_NOT =
      EnumSet.of(PENDING, ACCEPTED, CORRECTED, REJECTED, ADDED);
  private static final Set<Decision> STANDING = EnumSet.of(PENDING, ACCEPTED, CORRECTED, ADDED);

  /** From which decisions an action starts. */
  private static final Map<ReviewAction, Set<Decision>> FROM =
      Map.ofEntries(
          Map.entry(ReviewAction.ACCEPT, EnumSet.of(PENDING, REJECTED)),
          Map.entry(ReviewAction.ACCEPT_MANY, EnumSet.of(PENDING, REJECTED)),
          Map.entry(ReviewAction.ACCEPT_REMAINING, EnumSet.of(PENDING)),
          Map.entry(ReviewAction.REPEAT_EARLIER, EnumSet.of(PENDING)),
          Map.entry(ReviewAction.CORRECT, DECIDED_OR_NOT),
          Map.entry(ReviewAction.ASSIGN, STANDING),
          Map.entry(ReviewAction.REJECT, STANDING),
          Map.entry(
              ReviewAction.REOPEN,
              EnumSet.of(ACCEPTED, CORRECTED, REJECTED, ACKNOWLEDGED, DISMISSED)),
          Map.entry(ReviewAction.SPLIT, STANDING),
          Map.entry(ReviewAction.MERGE, STANDING),
          Map.entry(ReviewAction.ACKNOWLEDGE, EnumSet.of(PENDING, DISMISSED)),
          Map.entry(ReviewAction.DISMISS, EnumSet.of(PENDING, ACKNOWLEDGED)),
          Map.entry(ReviewAction.RESOLVE_CITATION, STANDING));

  private static final Set<ItemKind> STATEMENTS =
      EnumSet.complementOf(EnumSet.of(ItemKind.DIAGNOSTIC));
  private static final Set<ItemKind> DIVISIBLE =
      EnumSet.complementOf(EnumSet.of(ItemKind.DIAGNOSTIC, ItemKind.CITATION, ItemKind.INDICATOR));
  private static final Set<ItemKind> DOUBTS = EnumSet.of(ItemKind.DIAGNOSTIC);

  /** To which kinds it applies; actions that are not listed apply to all statements. */
  private static final Map<ReviewAction, Set<ItemKind>> KINDS =
      Map.of(
          ReviewAction.ASSIGN, EnumSet.of(ItemKind.TASK),
          ReviewAction.SPLIT, DIVISIBLE,
          ReviewAction.MERGE,
              EnumSet.complementOf(EnumSet.of(ItemKind.DIAGNOSTIC, ItemKind.INDICATOR)),
          ReviewAction.ACKNOWLEDGE, DOUBTS,
          ReviewAction.DISMISS, DOUBTS,
          ReviewAction.RESOLVE_CITATION, EnumSet.of(ItemKind.CITATION),
          ReviewAction.REOPEN, EnumSet.allOf(ItemKind.class),
          ReviewAction.REPEAT_EARLIER, EnumSet.allOf(ItemKind.class));

  private ReviewRules() {}

  static boolean allows(ReviewAction action, ItemKind kind, Decision decision) {
    return KINDS.getOrDefault(action, STATEMENTS).contains(kind)
        && FROM.getOrDefault(action, Set.of()).contains(decision);
  }
}
