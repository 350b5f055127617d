package vn.haidang.commitments;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;

/**
 * Which commitments a list shows. Empty sets and absent values do not restrict.
 *
 * @param buckets official ones; empty: all that is owed or done
 * @param states where they stand in their life
 * @param units who owes them
 * @param plan number of the plan that set them
 * @param officer number of the person who works on them
 * @param text words of the task, without accents
 * @param dueSoon due within the next seven days
 * @param silent open and not reported on for thirty days
 * @param asking its owner asks for an extension that nobody has granted or refused
 */
public record CommitmentFilter(
    Set<Bucket> buckets,
    Set<State> states,
    List<UnitId> units,
    @Nullable Long plan,
    @Nullable Integer officer,
    String text,
    boolean dueSoon,
    boolean silent,
    boolean asking) {

  /** Everything. */
  public static final CommitmentFilter ALL =
      new CommitmentFilter(Set.of(), Set.of(), List.of(), null, null, "", false, false, false);

  /** How many days ahead "sắp đến hạn" looks. */
  public static final int SOON = 7;

  /** After how many days without a word a commitment counts as not updated. */
  public static final int SILENCE = 30;

  public CommitmentFilter {
    buckets = Set.copyOf(buckets);
    states = Set.copyOf(states);
    units = List.copyOf(units);
    text = text.strip();
  }

  /** Those of these units in these buckets. */
  public static CommitmentFilter of(List<UnitId> units, Bucket... buckets) {
    return new CommitmentFilter(
        Set.of(buckets), Set.of(), units, null, null, "", false, false, false);
  }

  /** All that these units still owe, whatever the clock says of it. */
  public static CommitmentFilter stillOwed(List<UnitId> units) {
    return new CommitmentFilter(Bucket.OPEN, Set.of(), units, null, null, "", false, false, false);
  }

  /** Those of these units for which an extension is asked. */
  public static CommitmentFilter asking(List<UnitId> units) {
    return new CommitmentFilter(Bucket.OPEN, Set.of(), units, null, null, "", false, false, true);
  }

  /** The same, only in these states. */
  public CommitmentFilter in(State... wanted) {
    return new CommitmentFilter(
        buckets, Set.of(wanted), units, plan, officer, text, dueSoon, silent, asking);
  }

  /** The same, only what this plan set. */
  public CommitmentFilter ofPlan(@Nullable Long wanted) {
    return new CommitmentFilter(
        buckets, states, units, wanted, officer, text, dueSoon, silent, asking);
  }

  /** The same, only what this person works on. */
  public CommitmentFilter ofOfficer(@Nullable Integer wanted) {
    return new CommitmentFilter(
        buckets, states, units, plan, wanted, text, dueSoon, silent, asking);
  }
}
