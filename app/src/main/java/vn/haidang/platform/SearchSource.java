package vn.haidang.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a module lets be found from the search box; a Spring bean of that module, asked anew with
 * every search, so nothing is found that is not there.
 *
 * <p>Two ways to match. {@link Match#WORDS}: all words, each perhaps not typed to its end, by full
 * text ({@link SearchWords#tsquery}). {@link Match#LETTERS}, only asked when no source knows the
 * words: the text as typed, anywhere inside ({@link SearchWords#pattern} with {@code like}), for
 * parts of numbers and notations.
 */
public interface SearchSource {

  /** How the words are looked for. */
  enum Match {
    WORDS,
    LETTERS
  }

  /**
   * The best {@code limit} of each kind, with how many there are; kinds without a match are left
   * out.
   */
  Map<String, Best> findBest(SearchWords words, Match match, int limit);

  /**
   * What there is of one kind.
   *
   * @param count of all, shown or not
   */
  record Best(int count, List<SearchHit> hits) {
    public Best {
      hits = List.copyOf(hits);
    }
  }

  /** How many there are of each kind; kinds without a match are left out. */
  default Map<String, Integer> count(SearchWords words, Match match) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    findBest(words, match, 1).forEach((kind, best) -> counts.put(kind, best.count()));
    return counts;
  }

  /** The best matches of this kind, best first. */
  List<SearchHit> find(SearchWords words, Match match, String kind, int limit, int offset);

  /** Titles or names that look like words that match nothing: misspelt ones. */
  List<String> suggest(SearchWords words, int limit);
}
