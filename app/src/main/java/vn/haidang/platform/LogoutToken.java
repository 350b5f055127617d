package vn.haidang.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a logout token of the outside identity provider says (OpenID Connect Back-Channel Logout
 * 1.0, section 2.4).
 *
 * @param id by which it is known if it comes twice
 * @param endsAt until when it may be obeyed
 * @param sid the session that has ended there; null: all of the person
 * @param subject the person; null: whoever that session is of
 */
record LogoutToken(
    String issuer, String id, Instant endsAt, @Nullable String sid, @Nullable String subject) {

  LogoutToken {
    if (sid == null && subject == null) {
      throw new IllegalArgumentException("a logout token names a session or a person");
    }
  }
}
