package vn.haidang.platform;

import java.util.Locale;
import java.util.UUID;

/**
 * Who sits at the browser. Controllers take it as a parameter; it is read anew from the database
 * with every request, so a lock or a changed role counts at once.
 *
 * @param name what is typed to sign in
 * @param post position and unit as shown beside the name
 * @param mustChangePassword signed in with a one-time password: nothing else is open until it is
 *     changed
 */
public record SignedIn(
    UUID account,
    String name,
    String fullName,
    String post,
    Role role,
    boolean mustChangePassword,
    Locale language,
    String theme) {

  /** Whether he may do it. */
  public boolean may(Permission permission) {
    return role.may(permission);
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
