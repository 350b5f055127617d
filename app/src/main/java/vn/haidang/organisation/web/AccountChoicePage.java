package vn.haidang.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.Person;
import vn.haidang.platform.AccountBook;
import vn.haidang.platform.Problem;

/**
 * Which account shall be a person's.
 *
 * @param free accounts that are nobody's and fit the words
 */
public record AccountChoicePage(
    Person person, String text, List<AccountBook.Entry> free, @Nullable Problem problem) {
  public AccountChoicePage {
    free = List.copyOf(free);
  }
}
