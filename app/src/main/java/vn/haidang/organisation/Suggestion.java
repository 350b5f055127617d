package vn.haidang.organisation;

import java.util.List;

/**
 * A unit whose functions a text is about, for a text that names nobody.
 *
 * @param share of 100, how much of what was recognised in the text is this unit's
 * @param functions found in the text, the weightiest first
 */
public record Suggestion(Unit unit, int share, List<String> functions) {
  public Suggestion {
    functions = List.copyOf(functions);
    if (share < 0 || share > 100) {
      throw new IllegalArgumentException("share " + share + ": 0 to 100");
    }
  }
}
