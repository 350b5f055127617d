package vn.haidang.documents;

/** Number of a document's record, whether it is held or only cited. */
public record DocumentId(long value) {

  public DocumentId {
    if (value < 1) {
      throw new IllegalArgumentException("DocumentId " + value + ": from 1");
    }
  }

  /** As it stands in an address or a form. */
  public static DocumentId valueOf(String digits) {
    return new DocumentId(Long.parseLong(digits));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
