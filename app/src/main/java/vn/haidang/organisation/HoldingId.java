package vn.haidang.organisation;

/** Stable number of a holding of a post by a person. */
public record HoldingId(int value) {

  public HoldingId {
    if (value < 1) {
      throw new IllegalArgumentException("HoldingId " + value + ": from 1");
    }
  }

  /** As it stands in an address or a form. */
  public static HoldingId valueOf(String digits) {
    return new HoldingId(Integer.parseInt(digits));
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
