package vn.haidang.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds posts.
 *
 * @param code by which the personnel office knows him, since names repeat; null where it has none
 * @param account with which he signs in; null where he does not
 * @param version counted up by each change, against two changes at once
 */
public record Person(
    PersonId id, String name, @Nullable String code, @Nullable UUID account, int version) {

  /** The same for whom the code does not concern. */
  Person withoutCode() {
    return new Person(id, name, null, account, version);
  }
}
