package vn.haidang.documents;

/** Number of a file that came in. */
public record FileId(long value) {

  public FileId {
    if (value < 1) {
      throw new IllegalArgumentException("FileId " + value + ": from 1");
    }
  }

  /** As it stands in an address or a form. */
  public static FileId valueOf(String digits) {
    return new FileId(Long.parseLong(digits));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
