package vn.haidang.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds posts.
 *
 * @param account with which he signs in; null where he does not
 */
public record Person(PersonId id, String name, @Nullable UUID account) {}
