package vn.haidang.documents;

import org.jspecify.annotations.Nullable;

/**
 * The record of a document.
 *
 * @param distinction 0; from 1 where an official said that a second document of the same number,
 *     issuer and date is another one
 * @param file absent while it is only cited
 */
public record Document(
    DocumentId id, DocumentIdentity identity, int distinction, @Nullable FileId file) {

  public boolean isHeld() {
    return file != null;
  }
}
