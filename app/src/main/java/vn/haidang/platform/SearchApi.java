package vn.haidang.platform;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.platform.web.SearchPage;

/** The search for programs. */
@RestController
@Needs(Permission.READ)
class SearchApi {

  private final SearchPages pages;

  SearchApi(SearchPages pages) {
    this.pages = pages;
  }

  /**
   * What was found: the best of every kind, or one page of the kind that was asked for.
   *
   * @param counts how many there are of each kind
   * @param suggestions titles that look like the text, where nothing was found
   */
  record FoundView(
      Map<String, Integer> counts,
      List<HitView> hits,
      List<String> suggestions,
      int page,
      int pages) {}

  /** One result; {@code url} is the page that opens on it. */
  record HitView(String kind, String url, String place, String title, String passage) {}

  @GetMapping("/api/v1/search")
  FoundView find(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "1") int page) {
    SearchPage found = pages.find(q, kind, page);
    Paging paging = found.paging();
    return new FoundView(
        found.counts(),
        found.groups().stream()
            .flatMap(group -> group.results().stream().map(result -> hit(group.kind(), result)))
            .toList(),
        found.suggestions(),
        paging == null ? 1 : paging.page(),
        paging == null ? 1 : paging.pages());
  }

  private static HitView hit(String kind, SearchPage.Result result) {
    return new HitView(
        kind, result.url(), text(result.place()), text(result.title()), text(result.passage()));
  }

  private static String text(Excerpt excerpt) {
    return excerpt.pieces().stream().map(Excerpt.Piece::text).collect(Collectors.joining());
  }
}
