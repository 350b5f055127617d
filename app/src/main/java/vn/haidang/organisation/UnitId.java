package vn.haidang.organisation;

import java.util.Collection;

/** Stable number of a unit of the organisation, the same under all its names and codes. */
public record UnitId(int value) {

  public UnitId {
    if (value < 1) {
      throw new IllegalArgumentException("UnitId " + value + ": from 1");
    }
  }

  /**
   * As it stands in an address or a form. A number is written in one way only: whoever asks for
   * authority in the unit and whoever acts on it must mean the same.
   *
   * @throws NumberFormatException where it is written otherwise, such as {@code 0012} or {@code
   *     +12}
   */
  public static UnitId valueOf(String digits) {
    UnitId id = new UnitId(Integer.parseInt(digits));
    if (!id.toString().equals(digits)) {
      throw new NumberFormatException("UnitId " + digits + ": written as " + id);
    }
    return id;
  }

  /** The numbers of these, as a statement takes them: {@code = any(:units)}. */
  public static Integer[] numbers(Collection<UnitId> ids) {
    return ids.stream().map(UnitId::value).toArray(Integer[]::new);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
