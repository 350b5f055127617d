package vn.haidang.platform;

/**
 * Something that was found.
 *
 * @param kind {@code plan}, {@code document}, {@code task}, {@code target} …; its name stands in
 *     the messages under {@code search.kind.<kind>}
 * @param place where it stands, shown above the title: "KH 08/KH-UBND · II.1.6"; may be empty
 * @param title heading of the result
 * @param body the text in which the words are shown; may be empty
 * @param url the page that opens on it, with the anchor: {@code /plans/1?at=II.1.6#II.1.6}
 */
public record SearchHit(String kind, String place, String title, String body, String url) {

  public SearchHit {
    if (!kind.matches("[a-z-]+") || title.isBlank() || !url.startsWith("/")) {
      throw new IllegalArgumentException(
          "not something to be found: " + kind + ", " + title + ", " + url);
    }
  }
}
