package vn.haidang.commitments.web;

import static vn.haidang.platform.Query.named;
import static vn.haidang.platform.Query.said;
import static vn.haidang.platform.Query.word;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.Bucket;
import vn.haidang.commitments.CommitmentFilter;
import vn.haidang.commitments.CommitmentOrder;
import vn.haidang.commitments.State;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Query;

/**
 * The filter as it stands in the address; what makes no sense there counts as not said.
 *
 * @param bucket one of the official ones, or {@code open} for the three that are still owed
 * @param open anything: the same as {@code bucket=open}
 * @param sort word of a {@link CommitmentOrder}; anything else: by due date
 */
record TaskFilterWish(
    @Nullable String q,
    @Nullable String bucket,
    @Nullable String state,
    @Nullable String unit,
    @Nullable String plan,
    @Nullable String soon,
    @Nullable String silent,
    @Nullable String asking,
    @Nullable String mine,
    @Nullable String open,
    @Nullable String sort) {

  /**
   * The same for the screen: whose address says nothing at all sees what is still owed, else the
   * oldest finished work would stand first. Files and calls that say nothing mean everything.
   */
  TaskFilterWish orStillOwed() {
    boolean silence =
        Stream.of(q, bucket, state, unit, plan, soon, silent, asking, mine, open)
            .allMatch(Objects::isNull);
    return silence
        ? new TaskFilterWish(null, null, null, null, null, null, null, null, null, "1", sort)
        : this;
  }

  /** {@code self}: number of the person who asks; null: nobody of the organisation. */
  CommitmentFilter filter(@Nullable Integer self) {
    Bucket wanted = bucketOrNull();
    State in = named(State.class, state);
    return new CommitmentFilter(
        wanted != null ? Set.of(wanted) : isOpen() ? Bucket.OPEN : Set.of(),
        in == null ? Set.of() : Set.of(in),
        unitNumber().isEmpty() ? List.of() : List.of(UnitId.valueOf(unitNumber())),
        said(plan).matches("[1-9]\\d{0,17}") ? Long.valueOf(said(plan)) : null,
        isMine() ? Objects.requireNonNullElse(self, 0) : null,
        said(q),
        !said(soon).isEmpty(),
        !said(silent).isEmpty(),
        !said(asking).isEmpty());
  }

  /** In which order the list shall stand. */
  CommitmentOrder order() {
    return Arrays.stream(CommitmentOrder.values())
        .filter(order -> order.word().equals(said(sort)))
        .findFirst()
        .orElse(CommitmentOrder.DUE);
  }

  @Nullable Bucket bucketOrNull() {
    return named(Bucket.class, bucket);
  }

  /** Whether everything that is still owed is meant, whatever the clock says of it. */
  boolean isOpen() {
    return !said(open).isEmpty() || said(bucket).equalsIgnoreCase("open");
  }

  String unitNumber() {
    return said(unit).matches("[1-9]\\d{0,8}") ? said(unit) : "";
  }

  boolean isMine() {
    return !said(mine).isEmpty();
  }

  Query query() {
    CommitmentFilter f = filter(null);
    return Query.of("/tasks")
        .with("q", f.text())
        .with("bucket", f.buckets().size() != 1 ? "" : word(f.buckets().iterator().next()))
        .with("open", f.buckets().size() > 1 ? "1" : "")
        .with("state", f.states().isEmpty() ? "" : word(f.states().iterator().next()))
        .with("unit", unitNumber())
        .with("plan", f.plan() == null ? "" : f.plan())
        .with("soon", f.dueSoon() ? "1" : "")
        .with("silent", f.silent() ? "1" : "")
        .with("asking", f.asking() ? "1" : "")
        .with("mine", isMine() ? "1" : "")
        .with("sort", order() == CommitmentOrder.DUE ? "" : order().word());
  }
}
