package vn.haidang.organisation;

/** Stable number of a reorganisation event. */
public record EventId(int value) {

  public EventId {
    if (value < 1) {
      throw new IllegalArgumentException("EventId " + value + ": from 1");
    }
  }

  /** As it stands in an address or a form. */
  public static EventId valueOf(String digits) {
    return new EventId(Integer.parseInt(digits));
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
