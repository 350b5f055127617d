package vn.haidang.platform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.platform.SearchSource.Best;
import vn.haidang.platform.SearchSource.Match;
import vn.haidang.platform.web.SearchPage;
import vn.haidang.platform.web.SearchPage.Group;
import vn.haidang.platform.web.SearchPage.Result;

/** "Tìm kiếm": asks every module what it has. */
@Controller
@Needs(Permission.READ)
class SearchPages {

  private static final int OF_EACH_KIND = 6;
  private static final int ON_A_PAGE = 20;
  private static final int PASSAGE = 260;
  private static final int SUGGESTIONS = 5;

  private final ObjectProvider<SearchSource> sources;

  SearchPages(ObjectProvider<SearchSource> sources) {
    this.sources = sources;
  }

  @GetMapping("/search")
  Screen search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "1") int page) {
    return Screen.of("platform/search.jte", find(q, kind, page));
  }

  /** What there is: of all kinds the best, or one page of the kind that was asked for. */
  SearchPage find(String q, String kind, int page) {
    String text = q.strip();
    SearchWords words = SearchWords.of(text);
    if (words.isEmpty()) {
      return new SearchPage(text, null, Map.of(), List.of(), List.of(), null);
    }
    Found found = find(words, !kind.isEmpty());
    if (!kind.isEmpty() && !found.byKind().containsKey(kind)) {
      found = find(words, false);
    }
    if (found.byKind().isEmpty()) {
      return new SearchPage(text, null, Map.of(), List.of(), suggest(words), null);
    }
    return found.byKind().containsKey(kind)
        ? ofOneKind(text, found, kind, page)
        : ofAllKinds(text, found);
  }

  /** What there is, by kind, the kind with the most first. */
  private record Found(SearchWords words, Match match, Map<String, OfKind> byKind) {}

  private record OfKind(SearchSource source, Best best) {}

  /** Where one kind was asked for, the others are only counted. */
  private Found find(SearchWords words, boolean countOnly) {
    Found byWords = find(words, Match.WORDS, countOnly);
    return byWords.byKind().isEmpty() && words.folded().length() >= 3
        ? find(words, Match.LETTERS, countOnly)
        : byWords;
  }

  private Found find(SearchWords words, Match match, boolean countOnly) {
    Map<String, OfKind> all = new LinkedHashMap<>();
    sources
        .orderedStream()
        .forEach(source ->
            best(source, words, match, countOnly)
                .forEach((kind, best) -> all.put(kind, new OfKind(source, best))));
    Map<String, OfKind> sorted = new LinkedHashMap<>();
    all.entrySet().stream()
        .sorted(
            Map.Entry.comparingByValue(
                Comparator.comparingInt((OfKind of) -> of.best().count()).reversed()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return new Found(words, match, sorted);
  }

  private static Map<String, Best> best(
      SearchSource source, SearchWords words, Match match, boolean countOnly) {
    if (!countOnly) {
      return source.findBest(words, match, OF_EACH_KIND);
    }
    Map<String, Best> counted = new LinkedHashMap<>();
    source
        .count(words, match)
        .forEach((kind, count) -> counted.put(kind, new Best(count, List.of())));
    return counted;
  }

  private static SearchPage ofAllKinds(String text, Found found) {
    List<Group> groups = new ArrayList<>();
    found.byKind().forEach((kind, of) -> groups.add(group(found, kind, of.best().hits())));
    return new SearchPage(text, null, counts(found), groups, List.of(), null);
  }

  private static SearchPage ofOneKind(String text, Found found, String kind, int page) {
    OfKind of = Objects.requireNonNull(found.byKind().get(kind));
    Query query = Query.of("/search").with("q", text).with("kind", kind);
    Paging paging = Paging.of(page, ON_A_PAGE, of.best().count(), query);
    List<SearchHit> hits =
        of.source().find(found.words(), found.match(), kind, ON_A_PAGE, paging.offset());
    return new SearchPage(
        text, kind, counts(found), List.of(group(found, kind, hits)), List.of(), paging);
  }

  private static Map<String, Integer> counts(Found found) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    found.byKind().forEach((kind, of) -> counts.put(kind, of.best().count()));
    return counts;
  }

  private static Group group(Found found, String kind, List<SearchHit> hits) {
    int count = counts(found).getOrDefault(kind, 0);
    return new Group(kind, count, hits.stream().map(hit -> result(hit, found.words())).toList());
  }

  private List<String> suggest(SearchWords words) {
    return sources
        .orderedStream()
        .flatMap(source -> source.suggest(words, SUGGESTIONS).stream())
        .distinct()
        .limit(SUGGESTIONS)
        .toList();
  }

  private static Result result(SearchHit hit, SearchWords words) {
    return new Result(
        hit.url(),
        Excerpt.whole(hit.place(), words),
        Excerpt.whole(hit.title(), words),
        Excerpt.around(hit.body(), words, PASSAGE));
  }
}
