package vn.haidang.commitments;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;

/**
 * Tells which indicators are at risk; whoever rates them answers with a bean of this type, and
 * while nobody does, an agenda has none.
 */
public interface RedMeasures {

  /** Those rated red on that day, the worst first. */
  List<RedMeasure> list(LocalDate on);

  /**
   * An indicator that will miss its target by the published rule.
   *
   * @param indicator its number, for the link
   * @param unit who answers for it; null: not known
   * @param why the rule's reason in a sentence
   */
  record RedMeasure(long indicator, @Nullable UnitId unit, String title, String why) {}
}
