package vn.haidang.platform.web;

import java.util.Set;
import vn.haidang.platform.Problem;

/**
 * Tells why something could not be done.
 *
 * @param reference stands in the log beside the cause; empty for an ordinary refusal
 */
public record ProblemPage(int status, Problem problem, String reference) {

  /** Statuses that have a heading of their own. */
  private static final Set<Integer> TITLED =
      Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 429, 500, 503);

  /** The key of the heading of a status; an unusual one is told as what it belongs to. */
  public static String titleKey(int status) {
    int told = TITLED.contains(status) ? status : status >= 500 ? 500 : 400;
    return "problem.status." + told;
  }

  /** The picture beside the sentence. */
  public String icon() {
    return switch (status) {
      case 401, 403 -> "lock";
      case 404 -> "file-search";
      case 413 -> "file-off";
      case 500, 503 -> "alert-triangle";
      default -> "alert-circle";
    };
  }
}
