package vn.haidang.documents;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.haidang.platform.SearchHit;
import vn.haidang.platform.SearchSource;
import vn.haidang.platform.SearchWords;
import vn.haidang.platform.VietnamTime;

/** Lets documents be found from the search box, held or only cited. */
@Component
@Order(20)
class DocumentSearch implements SearchSource {

  private static final String KIND = "document";

  private final DocumentSearchStore store;
  private final DocumentStore documents;

  DocumentSearch(DocumentSearchStore store, DocumentStore documents) {
    this.store = store;
    this.documents = documents;
  }

  @Override
  public Map<String, Best> findBest(SearchWords words, Match match, int limit) {
    int count = countAll(words, match);
    return count == 0
        ? Map.of()
        : Map.of(KIND, new Best(count, find(words, match, KIND, limit, 0)));
  }

  @Override
  public Map<String, Integer> count(SearchWords words, Match match) {
    int count = countAll(words, match);
    return count == 0 ? Map.of() : Map.of(KIND, count);
  }

  private int countAll(SearchWords words, Match match) {
    return switch (match) {
      case WORDS -> store.countByWords(words.tsquery());
      case LETTERS -> store.countByLetters(words.pattern());
    };
  }

  @Override
  public List<SearchHit> find(SearchWords words, Match match, String kind, int limit, int offset) {
    List<Document> found =
        switch (match) {
          case WORDS -> store.findByWords(words.tsquery(), limit, offset);
          case LETTERS -> store.findByLetters(words.pattern(), limit, offset);
        };
    return found.stream().map(DocumentSearch::hit).toList();
  }

  @Override
  public List<String> suggest(SearchWords words, int limit) {
    return documents.listResembling(words.folded(), limit).stream()
        .map(document -> DocumentTitle.of(document.identity()))
        .toList();
  }

  private static SearchHit hit(Document document) {
    DocumentIdentity identity = document.identity();
    String issued =
        Stream.of(
                identity.issuer(),
                identity.date() == null ? null : VietnamTime.written(identity.date()))
            .flatMap(Stream::ofNullable)
            .collect(Collectors.joining(" · "));
    String name = identity.number() == null || identity.name() == null ? "" : identity.name();
    return new SearchHit(
        KIND, issued, DocumentTitle.of(identity), name, "/documents/" + document.id());
  }
}
