package vn.haidang.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who an account belongs to at the outside identity provider.
 *
 * @param expected e-mail address or user name that an administrator has named
 * @param subject the provider's own name for the person, bound at the first sign-in; null: he has
 *     not come yet
 * @param version another with each change, against two changes at once; never 0
 */
public record OutsideIdentity(
    String expected, @Nullable String subject, @Nullable Instant boundAt, long version) {}
