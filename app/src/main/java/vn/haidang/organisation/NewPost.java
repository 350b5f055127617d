package vn.haidang.organisation;

import java.time.LocalDate;
import vn.haidang.platform.Role;

/** A post to be set up; the parameters are those of {@link Post}. */
public record NewPost(
    UnitId unit, String title, Role role, boolean single, int rank, LocalDate since) {

  public NewPost {
    title = title.strip();
    if (title.isEmpty()) {
      throw new IllegalArgumentException("a post without a title");
    }
  }
}
