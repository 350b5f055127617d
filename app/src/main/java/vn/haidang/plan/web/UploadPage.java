package vn.haidang.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Problem;

/**
 * The form for handing in a document.
 *
 * @param key so that the same form sent twice makes one draft
 * @param amends the plan whose next edition the file shall be; empty for a new plan
 * @param amended its name
 * @param problem why the file could not be taken; {@code details} further causes
 * @param file its name
 */
public record UploadPage(
    String key,
    String amends,
    String amended,
    @Nullable Problem problem,
    List<Problem> details,
    String file) {
  public UploadPage {
    details = List.copyOf(details);
  }
}
