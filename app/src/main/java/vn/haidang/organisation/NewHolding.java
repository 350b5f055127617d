package vn.haidang.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who shall hold which post, in which capacity and when; see {@link Holding}. */
public record NewHolding(
    PostId post,
    PersonId person,
    Capacity capacity,
    Lifetime time,
    @Nullable String scope,
    @Nullable String legalBasis) {

  /** An ordinary holder without a known end. */
  public static NewHolding ordinary(PostId post, PersonId person, LocalDate since) {
    return new NewHolding(post, person, Capacity.ORDINARY, new Lifetime(since, null), null, null);
  }
}
