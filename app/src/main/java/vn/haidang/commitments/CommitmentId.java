package vn.haidang.commitments;

/** Number of a commitment. */
public record CommitmentId(long value) {

  public CommitmentId {
    if (value < 1) {
      throw new IllegalArgumentException("CommitmentId " + value + ": from 1");
    }
  }

  /** As it stands in an address. */
  public static CommitmentId valueOf(String digits) {
    return new CommitmentId(Long.parseLong(digits));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
