package vn.haidang.organisation;

/** Stable number of a person. */
public record PersonId(int value) {

  public PersonId {
    if (value < 1) {
      throw new IllegalArgumentException("PersonId " + value + ": from 1");
    }
  }

  /** As it stands in an address or a form. */
  public static PersonId valueOf(String digits) {
    return new PersonId(Integer.parseInt(digits));
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
