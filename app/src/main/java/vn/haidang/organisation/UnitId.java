package vn.haidang.organisation;

/** Stable number of a unit of the organisation, the same under all its names and codes. */
public record UnitId(int value) {

  public UnitId {
    if (value < 1) {
      throw new IllegalArgumentException("UnitId " + value + ": from 1");
    }
  }

  /** As it stands in an address or a form. */
  public static UnitId valueOf(String digits) {
    return new UnitId(Integer.parseInt(digits));
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
