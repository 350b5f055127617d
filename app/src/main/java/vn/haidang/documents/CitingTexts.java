package vn.haidang.documents;

import java.util.Optional;

/** Texts that cite documents. The module of plans has them; the library does not know plans. */
public interface CitingTexts {

  /**
   * @param edition as in {@link CitedDocument#edition}
   */
  Optional<CitingText> find(long edition);
}
