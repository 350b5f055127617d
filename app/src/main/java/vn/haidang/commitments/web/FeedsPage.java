package vn.haidang.commitments.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.Feed;
import vn.haidang.organisation.UnitId;

/**
 * The calendars of one person.
 *
 * @param fresh address that was just made, shown this once; null: none
 * @param unit number of his unit; empty: he acts for none
 */
public record FeedsPage(
    List<Feed> feeds, Map<UnitId, String> names, String unit, @Nullable String fresh) {

  public FeedsPage {
    feeds = List.copyOf(feeds);
    names = Map.copyOf(names);
  }
}
