package vn.haidang.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the navigation. It is shown when its page exists in this build and the user may open
 * it.
 *
 * @param key what a page names as its place; the label stands under {@code nav.<key>}
 * @param group heading above it, under {@code nav.group.<group>}; null: none
 * @param mobile whether it stands in the bar at the bottom of a phone
 */
public record NavEntry(
    String key, String href, String icon, @Nullable String group, boolean mobile) {

  /** All there are, in order. A new screen adds its line here. */
  static final List<NavEntry> ALL =
      List.of(
          new NavEntry("work", "/work", "clipboard-check", null, true),
          new NavEntry("tasks", "/tasks", "target-arrow", "work", true),
          new NavEntry("briefings", "/briefings", "calendar-event", "work", false),
          new NavEntry("obstacles", "/obstacles", "flag", "work", false),
          new NavEntry("urging", "/urging", "send", "work", false),
          new NavEntry("results", "/tasks/units", "building", "work", false),
          new NavEntry("plans", "/plans", "file-text", "plans", true),
          new NavEntry("indicators", "/indicators", "chart-line", "plans", true),
          new NavEntry("sheets", "/sheets", "table", "plans", false),
          new NavEntry("documents", "/documents", "quote", "documents", false),
          new NavEntry("graph", "/documents/graph", "topology-star-3", "documents", false),
          new NavEntry("search", "/search", "search", null, true),
          new NavEntry("units", "/units", "sitemap", "organisation", false),
          new NavEntry(
              "reorganisations", "/units/reorganisations", "arrows-join", "organisation", false),
          new NavEntry("people", "/people", "user-check", "organisation", false),
          new NavEntry("delegations", "/delegations", "send", "organisation", false),
          new NavEntry("units-waiting", "/units/waiting", "inbox", "organisation", false),
          new NavEntry("calendar", "/calendar", "calendar", "administration", false),
          new NavEntry("accounts", "/accounts", "users", "administration", false),
          new NavEntry("audit", "/audit", "list-details", "administration", false));
}
