package vn.haidang.organisation;

/** Stable number of a draft of a reorganisation. */
public record DraftId(int value) {

  public DraftId {
    if (value < 1) {
      throw new IllegalArgumentException("DraftId " + value + ": from 1");
    }
  }

  /** As it stands in an address or a form. */
  public static DraftId valueOf(String digits) {
    return new DraftId(Integer.parseInt(digits));
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
