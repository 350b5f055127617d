package vn.haidang.documents;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The store part of the documents module put together by hand over a real database, as Spring does
 * it.
 */
public final class DocumentsWorld {

  public final Library held;
  public final Citations citations;

  public DocumentsWorld(JdbcClient database, Clock clock) {
    var documents = new DocumentStore(database);
    var rule = new CitationRule(documents);
    held = new Library(new FileStore(database), documents, rule, clock);
    citations =
        new Citations(
            new CitationStore(database),
            new CitedDocumentStore(database),
            new CitationLogStore(database),
            documents,
            rule,
            clock);
  }
}
