package vn.haidang.organisation;

/** Stable number of a post. */
public record PostId(int value) {

  public PostId {
    if (value < 1) {
      throw new IllegalArgumentException("PostId " + value + ": from 1");
    }
  }

  /** As it stands in an address or a form. */
  public static PostId valueOf(String digits) {
    return new PostId(Integer.parseInt(digits));
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
