package vn.haidang.commitments;

import java.util.Collection;

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

  /** The numbers of these, as a statement takes them: {@code = any(:ids)}. */
  static Long[] numbers(Collection<CommitmentId> ids) {
    return ids.stream().map(CommitmentId::value).toArray(Long[]::new);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
