package vn.haidang.documents;

import java.util.List;

/** A citation to be entered. */
public record NewCitation(
    long item, DocumentIdentity asCited, List<CitedDocument.Mention> mentions) {
  public NewCitation {
    mentions = List.copyOf(mentions);
  }
}
