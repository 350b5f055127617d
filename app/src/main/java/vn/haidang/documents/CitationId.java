package vn.haidang.documents;

/** Number of a citation: one document cited by one edition of another. */
public record CitationId(long value) {

  public CitationId {
    if (value < 1) {
      throw new IllegalArgumentException("CitationId " + value + ": from 1");
    }
  }

  /** As it stands in an address or a form. */
  public static CitationId valueOf(String digits) {
    return new CitationId(Long.parseLong(digits));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
