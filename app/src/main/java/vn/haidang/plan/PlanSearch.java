package vn.haidang.plan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.haidang.platform.SearchHit;
import vn.haidang.platform.SearchSource;
import vn.haidang.platform.SearchWords;

/**
 * Lets the items of all plans be found from the search box; each opens at its sentence in the
 * reader.
 */
@Component
@Order(10)
class PlanSearch implements SearchSource {

  private static final int LONGEST_TITLE = 110;

  private final ItemSearchStore store;

  PlanSearch(ItemSearchStore store) {
    this.store = store;
  }

  @Override
  public Map<String, Best> findBest(SearchWords words, Match match, int limit) {
    List<ItemSearchStore.Row> rows =
        switch (match) {
          case WORDS -> store.findBestByWords(words.tsquery(), limit);
          case LETTERS -> store.findBestByLetters(words.pattern(), limit);
        };
    Map<String, List<ItemSearchStore.Row>> byKind =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    ItemSearchStore.Row::kind, LinkedHashMap::new, Collectors.toList()));
    Map<String, Best> best = new LinkedHashMap<>();
    byKind.forEach((kind, of) -> {
      String name = named(kind);
      best.put(
          name, new Best(of.getFirst().count(), of.stream().map(row -> hit(row, name)).toList()));
    });
    return best;
  }

  @Override
  public Map<String, Integer> count(SearchWords words, Match match) {
    Map<String, Integer> stored =
        switch (match) {
          case WORDS -> store.countByWords(words.tsquery());
          case LETTERS -> store.countByLetters(words.pattern());
        };
    Map<String, Integer> counts = new LinkedHashMap<>();
    stored.forEach((kind, count) -> counts.put(named(kind), count));
    return counts;
  }

  @Override
  public List<SearchHit> find(SearchWords words, Match match, String kind, int limit, int offset) {
    String stored = kind.toUpperCase(Locale.ROOT).replace('-', '_');
    List<ItemSearchStore.Row> rows =
        switch (match) {
          case WORDS -> store.findByWords(words.tsquery(), stored, limit, offset);
          case LETTERS -> store.findByLetters(words.pattern(), stored, limit, offset);
        };
    return rows.stream().map(row -> hit(row, kind)).toList();
  }

  /** Plans suggest nothing: the names of documents are what people misspell. */
  @Override
  public List<String> suggest(SearchWords words, int limit) {
    return List.of();
  }

  private static SearchHit hit(ItemSearchStore.Row row, String kind) {
    List<String> lines = row.words().lines().filter(line -> !line.equals(row.address())).toList();
    String text = lines.isEmpty() ? row.address() : lines.getFirst().replace(" | ", " · ");
    String title = shortened(text);
    String rest =
        title.equals(text) ? lines.stream().skip(1).collect(Collectors.joining(" · ")) : text;
    return new SearchHit(kind, place(row), title, rest, address(row));
  }

  private static String place(ItemSearchStore.Row row) {
    String document =
        row.document() != null ? row.document() : row.type() != null ? row.type() : "";
    return Stream.of(document, standsAt(row))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" · "));
  }

  private static String address(ItemSearchStore.Row row) {
    String at =
        standsAt(row).isBlank() ? "head" : URLEncoder.encode(standsAt(row), StandardCharsets.UTF_8);
    return "/plans/"
        + row.plan()
        + "?edition="
        + row.edition()
        + "&at="
        + at
        + "&item="
        + row.item()
        + "#"
        + at;
  }

  /**
   * Tasks and rows of the appendix have an address in the text; what stands inside one is found by
   * it.
   */
  private static String standsAt(ItemSearchStore.Row row) {
    boolean own =
        row.address().startsWith(row.section()) && !row.section().isBlank()
            || row.address().startsWith("PL");
    return own ? row.address() : row.section();
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_TITLE) {
      return text;
    }
    int blank = text.lastIndexOf(' ', LONGEST_TITLE);
    return text.substring(0, blank > 0 ? blank : LONGEST_TITLE) + " …";
  }

  private static String named(String kind) {
    return kind.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
