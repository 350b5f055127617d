package vn.haidang.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Role;

/**
 * What shall be different about a post.
 *
 * @param renamedFrom first day of the new title; null: the title was written wrongly from the
 *     beginning, and is corrected
 * @param version what was seen
 */
public record PostChange(
    String title, @Nullable LocalDate renamedFrom, Role role, int rank, int version) {

  public PostChange {
    title = title.strip();
  }
}
