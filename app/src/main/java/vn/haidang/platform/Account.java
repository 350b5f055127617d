package vn.haidang.platform;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in, as administrators see him.
 *
 * @param passwordEndsAt when an unused one-time password stops working; null: no end
 * @param demo made by {@code --demo}, for trying the program out
 * @param lastSignInAt null: never yet
 * @param secondFactor whether he signs in with a code beside the password
 * @param version counts the changes of name, post and role
 */
public record Account(
    UUID id,
    String name,
    String fullName,
    String post,
    Role role,
    boolean mustChangePassword,
    @Nullable Instant passwordEndsAt,
    boolean locked,
    boolean demo,
    Locale language,
    String theme,
    Instant createdAt,
    @Nullable Instant lastSignInAt,
    boolean secondFactor,
    int version) {}
