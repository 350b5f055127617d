package vn.haidang.platform.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Excerpt;
import vn.haidang.platform.Paging;

/**
 * What was found.
 *
 * @param text as typed
 * @param kind the only kind shown; null: the best of each
 * @param counts how many there are of each kind
 * @param suggestions titles that look like the text, when nothing was found
 * @param paging through one kind; null: all kinds are shown
 */
public record SearchPage(
    String text,
    @Nullable String kind,
    Map<String, Integer> counts,
    List<Group> groups,
    List<String> suggestions,
    @Nullable Paging paging) {

  public SearchPage {
    groups = List.copyOf(groups);
    suggestions = List.copyOf(suggestions);
  }

  /** How many were found. */
  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The results of one kind. */
  public record Group(String kind, int count, List<Result> results) {

    public Group {
      results = List.copyOf(results);
    }
  }

  /** One result: its heading and the passage in which the words stand. */
  public record Result(String url, Excerpt place, Excerpt title, Excerpt passage) {}
}
