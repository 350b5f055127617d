package vn.haidang.plan;

/** Number of a file that waits for an answer. */
public record UploadId(long value) {

  public UploadId {
    if (value < 1) {
      throw new IllegalArgumentException("UploadId " + value + ": from 1");
    }
  }

  /** As it stands in an address or a form. */
  public static UploadId valueOf(String digits) {
    return new UploadId(Long.parseLong(digits));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
