package vn.haidang.commitments;

/** Number of a briefing. */
public record BriefingId(long value) {

  public BriefingId {
    if (value < 1) {
      throw new IllegalArgumentException("BriefingId " + value + ": from 1");
    }
  }

  /** As it stands in an address. */
  public static BriefingId valueOf(String digits) {
    return new BriefingId(Long.parseLong(digits));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
