package vn.haidang.platform;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sits at the browser, or whose program calls. Controllers take it as a parameter; it is read
 * anew from the database with every request, so a lock, a changed role or a post that ended counts
 * at once.
 *
 * @param name what is typed to sign in
 * @param post position and unit as shown beside the name
 * @param role the role that the account itself names; what counts is {@code standing}
 * @param mustChangePassword signed in with a one-time password: nothing else is open until it is
 *     changed
 * @param mustSetUpSecondFactor a role of his demands a second factor and he has none yet: nothing
 *     else is open until he has
 * @param standing what he may do today, and in which units
 * @param token with which a program comes; null: a signed-in browser
 */
public record SignedIn(
    UUID account,
    String name,
    String fullName,
    String post,
    Role role,
    boolean mustChangePassword,
    boolean mustSetUpSecondFactor,
    Locale language,
    String theme,
    Standing standing,
    @Nullable TokenScope token) {

  /** Somebody whose account belongs to nobody in the organisation. */
  public SignedIn(
      UUID account,
      String name,
      String fullName,
      String post,
      Role role,
      boolean mustChangePassword,
      Locale language,
      String theme) {
    this(
        account,
        name,
        fullName,
        post,
        role,
        mustChangePassword,
        false,
        language,
        theme,
        Standing.withoutPost(role),
        null);
  }

  /** The same person coming with a personal token, which may narrow what he may do. */
  SignedIn by(TokenScope scope) {
    return new SignedIn(
        account,
        name,
        fullName,
        post,
        role,
        mustChangePassword,
        mustSetUpSecondFactor,
        language,
        theme,
        standing,
        scope);
  }

  /** Whether he may do it at all; whether in a certain unit, the organisation knows. */
  public boolean may(Permission permission) {
    return standing.may(permission) && (token == null || token.permissions().contains(permission));
  }

  /** Whether something has to be done about the account before anything else is open. */
  public boolean mustSecureAccount() {
    return mustChangePassword || mustSetUpSecondFactor;
  }

  /** First letters of first and last word of the name: "Phạm Thị L." is PL. */
  public String initials() {
    String[] words = fullName.strip().split("\\s+");
    String first = words[0].substring(0, words[0].offsetByCodePoints(0, 1));
    if (words.length == 1) {
      return first.toUpperCase(Locale.ROOT);
    }
    String last = words[words.length - 1];
    return (first + last.substring(0, last.offsetByCodePoints(0, 1))).toUpperCase(Locale.ROOT);
  }
}
