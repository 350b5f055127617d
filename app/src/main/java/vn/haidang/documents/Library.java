package vn.haidang.documents;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Files and the records of documents. */
@Component
public class Library {

  /**
   * Keeps the bytes, unless the very same are kept already; then that file is the answer, under its
   * first name.
   */
  public StoredFile keep(String name, String mediaType, byte[] bytes, String by) {
    throw new UnsupportedOperationException();
  }

  public Optional<StoredFile> findFile(String sha256) {
    throw new UnsupportedOperationException();
  }

  public StoredFile getFile(FileId id) {
    throw new UnsupportedOperationException();
  }

  public byte[] getBytes(FileId id) {
    throw new UnsupportedOperationException();
  }

  /** The record of the document that is held in {@code file}; found by its identity or made. */
  public Document hold(DocumentIdentity identity, FileId file, String by) {
    throw new UnsupportedOperationException();
  }

  /**
   * As {@link #hold}, although a document of the same number, issuer and date is there: an official
   * said it is another.
   */
  public Document holdAnother(DocumentIdentity identity, FileId file, String by) {
    throw new UnsupportedOperationException();
  }

  /** Enters a document that is only known by name, so that a citation can be resolved to it. */
  public Document enter(DocumentIdentity identity, String by) {
    throw new UnsupportedOperationException();
  }

  /** The one with the same number, issuer and date. */
  public Optional<Document> findDocument(DocumentIdentity identity) {
    throw new UnsupportedOperationException();
  }

  public Document getDocument(DocumentId id) {
    throw new UnsupportedOperationException();
  }

  public List<Document> listDocuments() {
    throw new UnsupportedOperationException();
  }
}
