package vn.haidang.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a document is called: by itself on its first page, or by another that cites it. Number with
 * notation, issuer and date tell it from all others; a law cited by its name has neither.
 *
 * @param name the law's name, or the title
 */
public record DocumentIdentity(
    @Nullable String type,
    @Nullable String typeCode,
    @Nullable String number,
    @Nullable String issuer,
    @Nullable LocalDate date,
    @Nullable String name) {

  /** Whether number, issuer and date are all known, so that an equal one is the same document. */
  public boolean isComplete() {
    return number != null && issuer != null && date != null;
  }
}
