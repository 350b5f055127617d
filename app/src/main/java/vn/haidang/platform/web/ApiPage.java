package vn.haidang.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Permission;

/** All calls of the interface for programs, by topic. */
public record ApiPage(List<Topic> topics) {

  public ApiPage {
    topics = List.copyOf(topics);
  }

  /** What has the same beginning of its path. */
  public record Topic(String name, List<Call> calls) {
    public Topic {
      calls = List.copyOf(calls);
    }
  }

  /**
   * One call.
   *
   * @param permission that it asks for; null: open to everybody
   * @param parameters names of what may stand in the query or form
   */
  public record Call(
      String verb,
      String path,
      String summary,
      @Nullable Permission permission,
      List<String> parameters) {
    public Call {
      parameters = List.copyOf(parameters);
    }
  }
}
