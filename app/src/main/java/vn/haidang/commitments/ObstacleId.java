package vn.haidang.commitments;

/** Number of an obstacle. */
public record ObstacleId(long value) {

  public ObstacleId {
    if (value < 1) {
      throw new IllegalArgumentException("ObstacleId " + value + ": from 1");
    }
  }

  /** As it stands in an address. */
  public static ObstacleId valueOf(String digits) {
    return new ObstacleId(Long.parseLong(digits));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
