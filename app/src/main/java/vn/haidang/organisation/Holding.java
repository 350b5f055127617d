package vn.haidang.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a person holds a post for a time.
 *
 * @param scope what a delegate may do, in words; null: all that the post may
 * @param legalBasis the decision by which he holds it; null where nobody entered it
 * @param endReason why it ended; null: it runs, or nobody said
 * @param withdrawn why it was an error of entry and never counted; null: it counts
 * @param version counted up by each change, against two changes at once
 */
public record Holding(
    HoldingId id,
    Post post,
    Person person,
    Capacity capacity,
    Lifetime time,
    @Nullable String scope,
    @Nullable String legalBasis,
    @Nullable String endReason,
    @Nullable String withdrawn,
    int version) {

  /** Whether it counts on that day. */
  public boolean runsOn(LocalDate day) {
    return withdrawn == null && time.includes(day);
  }

  /** The same for whom neither the reason of its end nor the person's code concern. */
  Holding withoutReasons() {
    return new Holding(
        id,
        post,
        person.withoutCode(),
        capacity,
        time,
        scope,
        legalBasis,
        null,
        withdrawn,
        version);
  }
}
