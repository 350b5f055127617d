package vn.haidang.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.Person;
import vn.haidang.organisation.PersonLine;
import vn.haidang.platform.AccountBook;
import vn.haidang.platform.Problem;

/**
 * Whose an account shall be.
 *
 * @param owner whose it is already; null: nobody's
 * @param free people without an account who fit the words
 */
public record PersonChoicePage(
    AccountBook.Entry account,
    @Nullable Person owner,
    String text,
    List<PersonLine> free,
    UnitTitles units,
    @Nullable Problem problem) {
  public PersonChoicePage {
    free = List.copyOf(free);
  }
}
