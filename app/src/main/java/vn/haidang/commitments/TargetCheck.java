package vn.haidang.commitments;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.quantity.Rounded;
import vn.haidang.platform.SearchWords;

/**
 * A unit's own target held against the parent plan's of the same indicator: comparator and value,
 * both in the parent's unit of measurement.
 *
 * @param parent null: the parent sets none of this indicator
 */
public record TargetCheck(StatedTarget own, @Nullable StatedTarget parent, Verdict verdict) {

  private static final int SAME_INDICATOR = 55;

  /** How the two stand to each other. */
  public enum Verdict {
    /** The same. */
    SAME,
    /** The same if one of the two was rounded; whether it was, a person says. */
    SAME_ROUNDED,
    /** Whoever reaches it has reached the parent's as well. */
    STRICTER,
    /** It can be reached without reaching the parent's. */
    WEAKER,
    /** No result reaches both. */
    CONTRADICTS,
    /** Printed in a unit that does not convert into the parent's, so that nothing can be said. */
    OTHER_UNIT,
    /** One is a change, the other a level. */
    OTHER_MEASURE,
    /** The parent has no such target. */
    OWN_ONLY;

    /** Whether somebody must look at it. */
    public boolean isDoubtful() {
      return switch (this) {
        case SAME_ROUNDED, WEAKER, CONTRADICTS, OTHER_UNIT, OTHER_MEASURE -> true;
        case SAME, STRICTER, OWN_ONLY -> false;
      };
    }

    /** How the label beside it is drawn. */
    public String mark() {
      return switch (this) {
        case SAME, STRICTER -> "ok";
        case SAME_ROUNDED, WEAKER, OTHER_UNIT, OTHER_MEASURE -> "warn";
        case CONTRADICTS -> "bad";
        case OWN_ONLY -> "none";
      };
    }

    /** The key of its name in the messages. */
    public String messageKey() {
      return "sub-plan.verdict." + name();
    }
  }

  /** Each of a unit's own targets against the parent's, in the order of its plan. */
  static List<TargetCheck> of(List<StatedTarget> own, List<StatedTarget> parents) {
    WordPairs pairs = new WordPairs(parents.stream().map(StatedTarget::indicator).toList());
    return own.stream().map(target -> check(target, parents, pairs)).toList();
  }

  private static TargetCheck check(StatedTarget own, List<StatedTarget> parents, WordPairs pairs) {
    Optional<StatedTarget> meant =
        parents.stream()
            .map(parent -> new Alike(parent, similarity(own, parent, pairs)))
            .filter(alike -> alike.similarity() >= SAME_INDICATOR)
            .max(Comparator.comparingInt(alike -> rank(own, alike)))
            .map(Alike::parent);
    return meant
        .map(parent -> new TargetCheck(own, parent, verdict(own, parent)))
        .orElseGet(() -> new TargetCheck(own, null, Verdict.OWN_ONLY));
  }

  /** One of the parent's targets and how alike its indicator is called, 0 to 100. */
  private record Alike(StatedTarget parent, int similarity) {}

  private static int similarity(StatedTarget own, StatedTarget parent, WordPairs pairs) {
    return folded(own.indicator()).equals(folded(parent.indicator()))
        ? 100
        : pairs.common(own.indicator(), parent.indicator()).share();
  }

  /** Of two that are called alike the one in the same unit and measure is meant. */
  private static int rank(StatedTarget own, Alike alike) {
    return alike.similarity()
        + (sameUnit(own, alike.parent()) ? 20 : 0)
        + (own.growth() == alike.parent().growth() ? 20 : 0);
  }

  private static Verdict verdict(StatedTarget own, StatedTarget parent) {
    if (!sameUnit(own, parent)) {
      return Verdict.OTHER_UNIT;
    }
    if (own.growth() != parent.growth()) {
      return Verdict.OTHER_MEASURE;
    }
    Reach mine = inParents(own, parent).reach();
    Reach theirs = parent.reach();
    if (mine.isSame(theirs)) {
      return Verdict.SAME;
    }
    if (own.comparator() == parent.comparator() && roundsTo(own, parent)) {
      return Verdict.SAME_ROUNDED;
    }
    if (mine.isWithin(theirs)) {
      return Verdict.STRICTER;
    }
    return mine.meets(theirs) ? Verdict.WEAKER : Verdict.CONTRADICTS;
  }

  /**
   * Printed in other units, 7,7 nghìn tỷ and 7.693,7 tỷ are one figure: either lies within what the
   * other's printed digits stand for.
   */
  private static boolean roundsTo(StatedTarget own, StatedTarget parent) {
    if (own.max() != null || own.measure().factor().compareTo(parent.measure().factor()) == 0) {
      return false;
    }
    Rounded mine = Rounded.of(own.value()).times(own.measure().factor());
    Rounded theirs = Rounded.of(parent.value()).times(parent.measure().factor());
    return mine.contains(parent.measure().inBase(parent.value()))
        || theirs.contains(own.measure().inBase(own.value()));
  }

  /** What the unit set, in the parent's unit of measurement; null: it is printed in it already. */
  public @Nullable StatedTarget converted() {
    return parent == null || !isConverted(own, parent) ? null : inParents(own, parent);
  }

  private static boolean isConverted(StatedTarget own, StatedTarget parent) {
    return sameUnit(own, parent) && !folded(own.unit()).equals(folded(parent.unit()));
  }

  private static StatedTarget inParents(StatedTarget own, StatedTarget parent) {
    return isConverted(own, parent) ? own.in(parent.measure()) : own;
  }

  private static boolean sameUnit(StatedTarget own, StatedTarget parent) {
    return folded(own.unit()).equals(folded(parent.unit()))
        || own.measure().convertsTo(parent.measure());
  }

  private static String folded(String text) {
    return SearchWords.of(text.toLowerCase(Locale.ROOT)).folded();
  }
}
