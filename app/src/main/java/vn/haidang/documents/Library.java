package vn.haidang.documents;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.documents.DocumentStore.Entry;
import vn.haidang.documents.FileStore.NewFile;
import vn.haidang.platform.NotFound;

/** Files and the records of documents. */
@Component
public class Library {

  private final FileStore files;
  private final DocumentStore documents;
  private final CitationRule rule;
  private final Clock clock;

  Library(FileStore files, DocumentStore documents, CitationRule rule, Clock clock) {
    this.files = files;
    this.documents = documents;
    this.rule = rule;
    this.clock = clock;
  }

  /**
   * Keeps the bytes, unless the very same are kept already; then that file is the answer, under its
   * first name.
   */
  @Transactional
  public StoredFile keep(String name, String mediaType, byte[] bytes, String by) {
    String sha256 = DocumentReader.sha256(bytes);
    files.add(new NewFile(sha256, name, mediaType, bytes, clock.instant(), by));
    return files.find(sha256).orElseThrow();
  }

  public Optional<StoredFile> findFile(String sha256) {
    return files.find(sha256);
  }

  public StoredFile getFile(FileId id) {
    return files.find(id).orElseThrow(() -> new NotFound("documents.no-such-file", id));
  }

  public byte[] getBytes(FileId id) {
    return files.findBytes(id).orElseThrow(() -> new NotFound("documents.no-such-file", id));
  }

  /**
   * The record of the document that is held in {@code file}; found by its identity, filled up if it
   * was only cited so far, or made.
   */
  @Transactional
  public Document hold(DocumentIdentity identity, FileId file, String by) {
    Optional<Document> known = findDocument(identity);
    if (known.isEmpty()) {
      return documents.add(DocumentKey.ofHeld(identity, 0, file), identity, file, now(by));
    }
    Document record = known.get();
    DocumentIdentity both = CitationRule.merged(record.identity(), identity);
    documents.complete(
        record.id(), DocumentKey.ofHeld(both, record.distinction(), file), both, file);
    return getDocument(record.id());
  }

  /**
   * As {@link #hold}, although a document of the same number, issuer and date is there: an official
   * said it is another.
   */
  @Transactional
  public Document holdAnother(DocumentIdentity identity, FileId file, String by) {
    int distinction =
        1 + rule.listFitting(identity).stream().mapToInt(Document::distinction).max().orElse(0);
    return documents.add(DocumentKey.ofHeld(identity, distinction, file), identity, file, now(by));
  }

  /** Enters a document that is only known by name, so that a citation can be resolved to it. */
  @Transactional
  public Document enter(DocumentIdentity identity, String by) {
    return findDocument(identity)
        .orElseGet(() -> documents.add(DocumentKey.ofCited(identity), identity, null, now(by)));
  }

  /**
   * The one with the same number, issuer and date; the only one that fits where a part is missing.
   */
  public Optional<Document> findDocument(DocumentIdentity identity) {
    if (identity.date() == null) {
      return Optional.empty();
    }
    List<Document> fitting = rule.listFitting(identity);
    return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.getFirst());
  }

  public Document getDocument(DocumentId id) {
    return documents.find(id).orElseThrow(() -> new NotFound("documents.no-such-document", id));
  }

  public List<Document> listDocuments() {
    return documents.listAll();
  }

  private Entry now(String by) {
    return new Entry(clock.instant(), by);
  }
}
