package vn.haidang.plan;

/** Number of one proposal or addition in an edition. */
public record ItemId(long value) {

  public ItemId {
    if (value < 1) {
      throw new IllegalArgumentException("ItemId " + value + ": from 1");
    }
  }

  /** As it stands in an address or a form. */
  public static ItemId valueOf(String digits) {
    return new ItemId(Long.parseLong(digits));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
