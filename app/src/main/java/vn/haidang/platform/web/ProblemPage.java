package vn.haidang.platform.web;

import vn.haidang.platform.Problem;

/**
 * Tells why something could not be done.
 *
 * @param reference stands in the log beside the cause; empty for an ordinary refusal
 */
public record ProblemPage(int status, Problem problem, String reference) {

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
