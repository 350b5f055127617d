package vn.haidang.plan;

/** Number of a plan through all its editions. */
public record PlanId(long value) {

  public PlanId {
    if (value < 1) {
      throw new IllegalArgumentException("PlanId " + value + ": from 1");
    }
  }

  /** As it stands in an address or a form. */
  public static PlanId valueOf(String digits) {
    return new PlanId(Long.parseLong(digits));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
