package vn.haidang.organisation;

import org.jspecify.annotations.Nullable;

/**
 * That a person holds a post for a time.
 *
 * @param scope what a delegate may do, in words; null: all that the post may
 * @param legalBasis the decision by which he holds it; null where nobody entered it
 */
public record Holding(
    HoldingId id,
    Post post,
    Person person,
    Capacity capacity,
    Lifetime time,
    @Nullable String scope,
    @Nullable String legalBasis) {}
