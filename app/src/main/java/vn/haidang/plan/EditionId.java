package vn.haidang.plan;

/** Number of one edition of one plan. */
public record EditionId(long value) {

  public EditionId {
    if (value < 1) {
      throw new IllegalArgumentException("EditionId " + value + ": from 1");
    }
  }

  /** As it stands in an address or a form. */
  public static EditionId valueOf(String digits) {
    return new EditionId(Long.parseLong(digits));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
