package vn.haidang.commitments.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.Digest;
import vn.haidang.commitments.Feed;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Problem;

/**
 * The calendars of one person.
 *
 * @param fresh address that was just made, shown this once; null: none
 * @param mailPossible whether the installation has a mail server
 * @param mail where his daily digest goes; empty: he wants none
 * @param last what became of the last one; null: there was none
 * @param unit number of his unit; empty: he acts for none
 */
public record FeedsPage(
    List<Feed> feeds,
    Map<UnitId, String> names,
    String unit,
    @Nullable String fresh,
    boolean mailPossible,
    String mail,
    @Nullable Digest last,
    @Nullable Problem problem) {

  public FeedsPage {
    feeds = List.copyOf(feeds);
    names = Map.copyOf(names);
  }
}
